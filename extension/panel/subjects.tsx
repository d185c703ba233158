import { useId } from 'react';
import { IconButton } from '../ui/button.tsx';
import type { SavedStep } from '../work.ts';
import { useDesk } from './desk.ts';
import { shownEmail } from './emails.ts';

/** Longest subject one may type; longer ones are named by the coach, not cut. */
const MAX_SUBJECT = 300;

const WHICH = ['A', 'B'] as const;

/** Two subjects to choose from, each edited where it stands. Typing in one chooses it. */
export const Subjects = ({ saved }: { saved: SavedStep }) => {
  const desk = useDesk();
  const name = useId();
  const email = shownEmail(saved);
  const { step } = saved;
  return (
    <fieldset className="subjects">
      <legend className="seen-by-readers-only">Subject of email {step}</legend>
      {WHICH.map((which) => {
        const text = which === 'A' ? email.subjectLineA : email.subjectLineB;
        const chosen = saved.subject === which;
        return (
          <div key={which} className={chosen ? 'subject chosen' : 'subject'}>
            <label className="letter-choice">
              <input
                type="radio"
                name={name}
                value={which}
                checked={chosen}
                aria-label={`Subject ${which}: ${text}`}
                onChange={() => desk.dispatch({ type: 'subject-chosen', step, which })}
              />
              <span aria-hidden="true">{which}</span>
            </label>
            <input
              className="in-place"
              aria-label={`Text of subject ${which}`}
              value={text}
              maxLength={MAX_SUBJECT}
              onPointerDown={() => desk.dispatch({ type: 'subject-chosen', step, which })}
              onChange={(event) => desk.dispatch({ type: 'subject-edited', step, which, text: event.target.value })}
            />
            <IconButton icon="copy" label={`Copy subject ${which}`} onClick={() => desk.copy(text, `Subject ${which}`)} />
          </div>
        );
      })}
    </fieldset>
  );
};
