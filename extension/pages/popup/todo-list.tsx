import { t } from '../../i18n/text.ts';
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
        {todo.length > 0 ? t('popup.todo.count', { count: todo.length }) : t('popup.todo.title')}{' '}
        <LinkButton onClick={actions.openList}>{t('popup.todo.all')}</LinkButton>
      </h2>
      {todo.length === 0 && <p className="secondary">{t('popup.todo.none')}</p>}
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
                {group === 'replied'
                  ? t('popup.todo.replied')
                  : whenWords(row, group, now, weekend)}
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
