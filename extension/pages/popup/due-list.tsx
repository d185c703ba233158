import type { Due } from '../../contacts/due.ts';
import type { PopupActions } from './state.ts';

/** Rows shown; the longest overdue come first. */
const FIRST = 3;

const whenWords = (late: number): string => {
  if (late === 0) return 'today';
  return late === 1 ? '1 day overdue' : `${late} days overdue`;
};

/** Whose next email has its day today or had it; a press opens the page it goes to. */
export const DueList = ({ due, actions }: { due: readonly Due[]; actions: PopupActions }) => {
  if (due.length === 0) return null;
  return (
    <section className="part list" aria-labelledby="due">
      <h2 id="due">Follow-ups due{due.length > FIRST && ` (${due.length})`}</h2>
      <ul>
        {due.slice(0, FIRST).map((each) => (
          <li key={each.row.id} className="list-row">
            <button type="button" className="list-open" onClick={() => actions.openDue(each)}>
              <b>{each.row.name || each.row.address || 'Without a name'}</b>
              <span>email {each.row.step}</span>
              <span className="list-end">{whenWords(each.late)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
