import { type KeyboardEvent, useId } from 'react';
import { t } from '../../i18n/text.ts';
import { shownEmail } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import type { Coaching } from '../state/coaching.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Sentence } from '../verdicts/sentences.ts';
import { MarkedText } from './marked-text.tsx';
import { spansIn } from './marks.ts';

/** Longest subject one may type; longer ones are named by the coach, not cut. */
const MAX_SUBJECT = 300;

const WHICH = ['A', 'B'] as const;

/** A subject may be wider than the sidebar and is then shown on two rows, but it is one line. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');
function stayOnLine(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

type Props = {
  saved: SavedStep;
  coaching: Coaching;
  pointed: PanelFinding | null;
  onNear: (sentence: Sentence | null) => void;
};

/** Two subjects to choose from, each edited where it stands. Typing in one chooses it. */
export function Subjects({ saved, coaching, pointed, onNear }: Props) {
  const actions = useActions();
  const name = useId();
  const email = shownEmail(saved);
  const { step } = saved;
  return (
    <fieldset className="subjects">
      <legend className="seen-by-readers-only">{t('sidebar.subjects.legend', { step })}</legend>
      {WHICH.map((which) => {
        const text = which === 'A' ? email.subjectLineA : email.subjectLineB;
        const chosen = saved.subject === which;
        const field = `subject${which}` as const;
        return (
          <div key={which} className={chosen ? 'subject chosen' : 'subject'}>
            <label className="letter-choice">
              <input
                type="radio"
                name={name}
                value={which}
                checked={chosen}
                aria-label={t('sidebar.subjects.choice', { which, text })}
                onChange={() => actions.dispatch({ type: 'subject-chosen', step, which })}
              />
              <span aria-hidden="true">{which}</span>
            </label>
            <MarkedText
              className="in-place"
              aria-label={t('sidebar.subjects.text', { which })}
              value={text}
              maxLength={MAX_SUBJECT}
              sentences={coaching.sentences.filter((sentence) => sentence.field === field)}
              spans={spansIn(field, coaching, pointed)}
              onNear={onNear}
              onKeyDown={stayOnLine}
              onPointerDown={() => actions.dispatch({ type: 'subject-chosen', step, which })}
              onText={(typed) =>
                actions.dispatch({ type: 'subject-edited', step, which, text: oneLine(typed) })
              }
            />
            {chosen && (
              <LinkButton
                secondary
                aria-label={t('sidebar.subjects.copy', { which })}
                onClick={() => actions.copy(text, t('copied.subject', { which }))}
              >
                {t('common.copy')}
              </LinkButton>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
