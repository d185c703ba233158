import type { CoachFinding } from '../../coach/index.ts';
import type { Ground } from './grounds.ts';
import type { Kind, Sentence } from './sentences.ts';

/** A finding of the coach, or what a verdict has to say of a sentence. */
export type PanelFinding = CoachFinding & {
  /** Words that a rewrite can leave out. */
  without?: string;
  /** What was read says otherwise: the lines beside it. */
  against?: readonly Ground[];
};

type Said = Pick<PanelFinding, 'severity' | 'weight' | 'title' | 'message' | 'asksBeforeInsert'>;

/** Above all that the coach says. */
const [FIRST, SECOND, LAST] = [500, 490, 40];

const ABSENT: Record<Sentence['about'], [title: string, message: string]> = {
  prospect: [
    'Not in what was read',
    'Nothing on the page says this of them. Take it out, or ask instead of stating it.',
  ],
  seller: [
    'Not in your offer',
    'Your offer doesn’t say this. If it is true, add it to the offer and check again; if not, take it out.',
  ],
  world: ['Not in what was read', 'Neither the page nor your offer says this.'],
  none: [
    'Not in what was read',
    'Neither the page nor your offer says this. Take it out, or add where it comes from.',
  ],
};

const said = ({ kind, about }: Sentence): Said | null => {
  const [title, message] = ABSENT[about];
  const said: Partial<Record<Kind, Said>> = {
    contradicted: {
      severity: 'error',
      weight: FIRST,
      title: 'Contradicts what was read',
      message: 'What was read says otherwise. Correct it, or take it out.',
      asksBeforeInsert: true,
    },
    absent: { severity: 'error', weight: SECOND, title, message, asksBeforeInsert: true },
    general: {
      severity: 'hint',
      weight: LAST,
      title: 'A general statement',
      message:
        'It is about neither of you, and nothing that was read bears it out. Keep it if you know it to be true.',
    },
  };
  return said[kind] ?? null;
};

/** What there is to look at because of verdicts. The words are those of the sentence; a finding is known again by them. */
export const findingsOf = (sentences: readonly Sentence[], step: number): PanelFinding[] =>
  sentences.flatMap((sentence) => {
    const words = said(sentence);
    if (!words) return [];
    const { field, odd, text, kind, grounds } = sentence;
    return {
      ...words,
      rule: `verdict-${kind}`,
      id: `verdict-${kind}:${step}:${text.toLowerCase().replace(/\s+/gu, ' ').slice(0, 80)}`,
      step,
      marks: [{ field, ...odd }],
      ...(kind !== 'general' && { without: text }),
      ...(kind === 'contradicted' && { against: grounds }),
    };
  });
