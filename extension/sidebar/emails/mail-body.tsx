import type { Coaching } from '../state/coaching.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Sentence } from '../verdicts/sentences.ts';
import { MarkedText } from './marked-text.tsx';
import { spansIn } from './marks.ts';

type Props = {
  label: string;
  value: string;
  coaching: Coaching;
  pointed: PanelFinding | null;
  onNear: (sentence: Sentence | null) => void;
  /** Absent: the text is not ours to change. */
  onText?: (text: string) => void;
};

/** The body, edited where it stands, with what is known of its sentences. */
export const MailBody = ({ label, value, coaching, pointed, onNear, onText }: Props) => (
  <MarkedText
    className="mail-body"
    aria-label={label}
    value={value}
    maxLength={20_000}
    sentences={coaching.sentences.filter(({ field }) => field === 'body')}
    spans={spansIn('body', coaching, pointed)}
    onNear={onNear}
    onText={onText}
  />
);
