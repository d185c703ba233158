import { weekendOf } from '../../sequence/calendar.ts';
import { doingWords, nameOf, whenWords } from '../../today/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { PopupActions, PopupState } from './state.ts';

/** Rows shown: the first of the work list, which has them all. */
const FIRST = 3;

type Props = Pick<PopupState, 'todo' | 'listed'> & { actions: PopupActions; now: Date };

/** Who replied and who is due; a press opens the page they are written to on. */
export function TodoList({ todo, listed, actions, now }: Props) {
  if (!listed) return null;
  const weekend = weekendOf(navigator.language);
  return (
    <section className="part list" aria-labelledby="todo">
      <h2 id="todo">
        To do{todo.length > 0 && ` (${todo.length.toLocaleString()})`}{' '}
        <LinkButton onClick={actions.openList}>See all</LinkButton>
      </h2>
      {todo.length === 0 && <p className="secondary">Nobody is waiting and nothing is due.</p>}
      <ul>
        {todo.slice(0, FIRST).map(({ row, group }) => (
          <li key={row.id} className="list-row">
            <button
              type="button"
              className="list-open two-lines"
              onClick={() => actions.openContact(row)}
            >
              <b>{nameOf(row)}</b>
              <span className="list-end">
                {group === 'replied' ? 'Replied' : whenWords(row, group, now, weekend)}
              </span>
              <span className="list-more">
                {[row.company, doingWords(row, group)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
