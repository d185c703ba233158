import { type ReactNode, useMemo, useRef, useState } from 'react';
import { isListed, type Row } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { dateOf, type Weekend } from '../../sequence/calendar.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { WorkListActions } from '../actions.ts';
import { isFiltered, NO_FILTER } from '../filter.ts';
import { type Item, itemsOf } from '../items.ts';
import type { WorkListState } from '../state.ts';
import { useListKeys } from './keys.ts';
import { ContactList } from './list.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { UndoLine } from './undo-line.tsx';

export type WorkListProps = {
  state: WorkListState;
  actions: WorkListActions;
  offers: readonly SavedOffer[];
  weekend: Weekend;
  now: Date;
  /** Single letters are keys. */
  letters: boolean;
  /** Shown where nobody was ever written to. */
  empty: ReactNode;
  /** What else can be done with the contacts that are picked. */
  selection?: ((ids: readonly string[]) => ReactNode) | undefined;
};

const rowsOf = (items: readonly Item[]): Row[] =>
  items.flatMap((item) => ('row' in item ? [item.row] : []));

/** The line the keys act on: that of the contact, else of whoever took its place. -1 in an empty list. */
function lineAt(items: readonly Item[], at: WorkListState['at']): number {
  const isContact = (line: number) => {
    const item = items[line];
    return item !== undefined && 'row' in item;
  };
  const there = items.findIndex((item) => 'row' in item && item.row.id === at?.id);
  if (there >= 0) return there;
  const near = Math.min(at?.line ?? 0, items.length - 1);
  return [near, near + 1, near - 1].find(isContact) ?? -1;
}

function Nobody({ state, actions }: Pick<WorkListProps, 'state' | 'actions'>) {
  const filtered = isFiltered(state.filter);
  const all = { ...NO_FILTER, status: 'all' } as const;
  return (
    <div className="nothing">
      <h2>{filtered ? t('list.nobody.noMatch') : t('list.nobody.caughtUp')}</h2>
      <p>{filtered ? t('list.nobody.tryAnother') : t('popup.todo.none')}</p>
      <Button
        onClick={() => actions.dispatch({ type: 'filter', change: filtered ? NO_FILTER : all })}
      >
        {filtered ? t('list.nobody.clear') : t('list.nobody.everyone')}
      </Button>
    </div>
  );
}

/** Whom to write to, in the order in which to do it: a function of its state. */
export function WorkList(props: WorkListProps) {
  const { state, actions, offers, weekend, now, letters, empty, selection } = props;
  const root = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState(false);
  const today = dateOf(now);
  const rows = state.rows;
  const items = useMemo(
    () => (rows ? itemsOf(rows.values(), state.filter, today) : []),
    [rows, state.filter, today],
  );
  const shown = useMemo(() => rowsOf(items), [items]);
  const at = lineAt(items, state.at);
  const row = rowsOf(items.slice(at, at + 1))[0];
  const picked = shown.filter(({ id }) => state.selected.has(id));

  const go = (line: number, step: 1 | -1) => {
    let next = line;
    for (let item = items[next]; item && !('row' in item); item = items[next]) next += step;
    const [found] = rowsOf(items.slice(next, next + 1));
    if (!found) return;
    setFocused(true);
    actions.dispatch({ type: 'at', id: found.id, line: next });
  };
  const onRow = (act: (row: Row) => void) => () => row && act(row);
  const onPicked = (act: (rows: readonly Row[]) => void) => () => {
    const meant = picked.length > 0 ? picked : row ? [row] : [];
    if (meant.length > 0) act(meant);
  };
  const down = () => go(focused || state.at ? at + 1 : at, 1);
  const up = () => go(at - 1, -1);
  const keys = {
    arrowdown: down,
    arrowup: up,
    j: down,
    k: up,
    home: () => go(0, 1),
    end: () => go(items.length - 1, -1),
    enter: onRow(actions.open),
    s: onPicked((meant) => actions.dispatch({ type: 'snoozing', rows: meant })),
    d: onPicked((meant) => actions.mark(meant, 'done')),
    n: onPicked((meant) => actions.mark(meant, 'not_interested')),
    x: onRow(({ id }) =>
      actions.dispatch({ type: 'select', ids: [id], selected: !state.selected.has(id) }),
    ),
    u: actions.undo,
    '/': () => root.current?.querySelector<HTMLElement>('[type="search"]')?.focus(),
  };
  useListKeys(keys, letters);

  if (!rows)
    return (
      <section className="work-list" aria-label={t('list.reading')}>
        <div className="standing">
          <Skeleton widths={[64, 88, 72]} />
        </div>
      </section>
    );
  if (![...rows.values()].some(isListed)) return empty;
  return (
    <section className="work-list" aria-label={t('list.title')} ref={root}>
      <Toolbar
        filter={state.filter}
        offers={offers}
        onChange={(change) => {
          setFocused(false);
          actions.dispatch({ type: 'filter', change });
        }}
        onDown={() => go(0, 1)}
      />
      {items.length === 0 && <Nobody state={state} actions={actions} />}
      <ContactList
        items={items}
        at={at}
        focused={focused}
        selected={state.selected}
        now={now}
        weekend={weekend}
        actions={actions}
      />
      <div className="list-foot">
        <UndoLine said={state.said} actions={actions} />
        {picked.length > 0 && (
          <SelectionBar rows={picked} all={shown} actions={actions}>
            {selection?.(picked.map(({ id }) => id))}
          </SelectionBar>
        )}
      </div>
      {state.merging && (
        <MergeDialog
          row={state.merging}
          rows={rows.values()}
          onMerge={(other) => state.merging && actions.merge(state.merging, other)}
          onEnd={() => actions.dispatch({ type: 'merging', row: null })}
        />
      )}
      {state.snoozing && (
        <SnoozeDialog
          rows={state.snoozing}
          now={now}
          weekend={weekend}
          onDay={(until) => actions.snooze(state.snoozing ?? [], until)}
          onEnd={() => actions.dispatch({ type: 'snoozing', rows: null })}
        />
      )}
    </section>
  );
}
