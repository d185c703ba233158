import { shortDay } from '../../format/times.ts';
import { emailsWords } from '../../sequence/history.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import type { PopupActions, PopupState } from './state.ts';

/** Rows shown; the options list all of them. */
const FIRST = 4;

type Props = { state: PopupState; actions: PopupActions };

/** The newest sequences: each opened or deleted right here. */
export const HistoryList = ({ state: { written, historyProblem }, actions }: Props) => {
  if (written.length === 0 && !historyProblem) return null;
  return (
    <section className="part list" aria-labelledby="written">
      <h2 id="written">
        Recent{' '}
        {written.length > FIRST && (
          <LinkButton onClick={() => actions.openOptions('written')}>
            All {written.length}
          </LinkButton>
        )}
      </h2>
      <ul>
        {written.slice(0, FIRST).map((each) => (
          <li key={each.sequenceId ?? each.key} className="list-row">
            <button type="button" className="list-open" onClick={() => actions.openSequence(each)}>
              <b>{each.name}</b>
              <span className="list-end">
                {shortDay(each.at)} · {emailsWords(each.emails)}
              </span>
            </button>
            <ConfirmButton
              words="Delete"
              what={each.name}
              question="Delete from this browser and the server?"
              sure="Delete"
              onSure={() => actions.deleteSequence(each)}
            />
          </li>
        ))}
      </ul>
      {historyProblem && <p className="secondary">{historyProblem}</p>}
    </section>
  );
};
