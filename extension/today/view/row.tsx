import { memo, useLayoutEffect, useRef } from 'react';
import type { Row } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import type { Weekend } from '../../sequence/calendar.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { WorkListActions } from '../actions.ts';
import type { Group } from '../groups.ts';
import { doingWords, nameOf, whenWords } from '../words.ts';

type Props = {
  row: Row;
  group: Group;
  /** Which line of the list it is, from 0, and of how many. */
  line: number;
  lines: number;
  top: number;
  /** The keys act on it. */
  active: boolean;
  /** The keys brought one here: the focus follows. */
  focused: boolean;
  selected: boolean;
  now: Date;
  weekend: Weekend;
  actions: WorkListActions;
};

const menuOf = (
  row: Row,
  group: Group,
  { open, mark, dispatch }: WorkListActions,
): MenuItem[][] => [
  [{ text: t('list.menu.open'), key: '⏎', onPick: () => open(row) }],
  ...(row.status === 'opted_out'
    ? []
    : [
        group === 'closed' && row.status !== 'open'
          ? [{ text: t('list.menu.back'), onPick: () => mark([row], 'open') }]
          : [
              {
                text: t('list.menu.snooze'),
                key: 'S',
                onPick: () => dispatch({ type: 'snoozing', rows: [row] }),
              },
              { text: t('list.menu.done'), key: 'D', onPick: () => mark([row], 'done') },
              {
                text: t('list.menu.notInterested'),
                key: 'N',
                onPick: () => mark([row], 'not_interested'),
              },
            ],
      ]),
  [{ text: t('list.menu.same'), onPick: () => dispatch({ type: 'merging', row }) }],
];

/** One contact: who, when, what is next and the last that was said; a press opens the page it is about. */
export const ContactRow = memo((props: Props) => {
  const { row, group, line, lines, top, active, focused, selected, now, weekend, actions } = props;
  const button = useRef<HTMLButtonElement>(null);
  const name = nameOf(row);
  const doing = doingWords(row, group);
  useLayoutEffect(() => {
    if (active && focused) button.current?.focus({ preventScroll: true });
  }, [active, focused]);
  const tabIndex = active ? 0 : -1;
  return (
    <li
      className={active ? 'contact at' : 'contact'}
      style={{ translate: `0 ${top}px` }}
      aria-posinset={line + 1}
      aria-setsize={lines}
      onFocus={() => !active && actions.dispatch({ type: 'at', id: row.id, line })}
    >
      <input
        type="checkbox"
        className="contact-pick"
        aria-label={t('list.select', { name })}
        tabIndex={tabIndex}
        checked={selected}
        onChange={(event) =>
          actions.dispatch({ type: 'select', ids: [row.id], selected: event.target.checked })
        }
      />
      <button
        ref={button}
        type="button"
        className="contact-open"
        title={[name, row.company].filter(Boolean).join(', ')}
        tabIndex={tabIndex}
        onClick={() => actions.open(row)}
      >
        <span className="contact-who">
          <b>{name}</b> {row.company && <span className="contact-company">{row.company}</span>}
        </span>
        <span className={`contact-when ${group}`}>{whenWords(row, group, now, weekend)}</span>
        <span className="contact-last">
          {doing}
          {doing && row.last && ' · '}
          {row.status === 'replied' && row.last ? t('list.quoted', { text: row.last }) : row.last}
        </span>
      </button>
      <Menu groups={menuOf(row, group, actions)}>
        {(menu) => (
          <IconButton
            icon="more"
            label={t('list.menu.more', { name })}
            tabIndex={tabIndex}
            {...menu}
          />
        )}
      </Menu>
    </li>
  );
});
