import type { Store } from '../common/store.ts';
import { contacts, type Row } from '../contacts/index.ts';
import { migrated } from '../contacts/migrate.ts';
import { weekdayOf } from '../format/times.ts';
import { t } from '../i18n/text.ts';
import type { WorkListActions } from './actions.ts';
import { type ListedContacts, mark, merge, snooze, type Undo } from './acts.ts';
import type { WorkListAction, WorkListState } from './state.ts';
import { nameOf, whoWords } from './words.ts';

export type WorkListStore = Store<WorkListState, WorkListAction>;

type Is = Parameters<WorkListActions['mark']>[1];

function markedWords(rows: readonly Row[], is: Is): string {
  const who = whoWords(rows);
  if (is === 'done') return t('list.said.done', { who });
  return is === 'not_interested'
    ? t('list.said.notInterested', { who })
    : t('list.said.back', { who });
}

/** What the work list sets going. `open` opens the page of a contact. */
export function createListActions(
  store: WorkListStore,
  open: (row: Row) => void,
  kept: ListedContacts = contacts,
): WorkListActions {
  /** What can be taken back, the last one last; together they end with the line that offers it. */
  const undos: Undo[] = [];
  const say = (text: string) => {
    const undo = undos.at(-1);
    store.dispatch({ type: 'said', said: { text, ...(undo && { undo }) } });
  };
  const done = async (act: () => Promise<Undo>, text: string) => {
    try {
      if (!store.get().said) undos.length = 0;
      undos.push(await act());
      say(text);
    } catch {
      say(t('list.notKept'));
    }
  };
  const unselect = (rows: readonly Row[]) =>
    store.dispatch({ type: 'select', ids: rows.map(({ id }) => id), selected: false });
  return {
    dispatch: store.dispatch,
    open,
    mark(rows, is) {
      unselect(rows);
      const ids = rows.map(({ id }) => id);
      void done(() => mark(ids, is, kept), markedWords(rows, is));
    },
    merge(row, other) {
      store.dispatch({ type: 'merging', row: null });
      void done(() => merge(row.id, other.id, kept), t('list.said.merged', { who: nameOf(row) }));
    },
    snooze(rows, until) {
      unselect(rows);
      store.dispatch({ type: 'snoozing', rows: null });
      const text = t('list.said.snoozed', { who: whoWords(rows), day: weekdayOf(until) });
      void done(() => snooze(rows, until, kept), text);
    },
    undo() {
      const undo = store.get().said ? undos.pop() : undefined;
      if (!undo) return;
      store.dispatch({ type: 'said', said: null });
      undo().then(
        () => say(t('list.undone')),
        () => say(t('list.notKept')),
      );
    },
  };
}

/** Reads all contacts and follows what becomes of them, whoever changes it, until the signal ends. */
export function followContacts(
  store: WorkListStore,
  signal: AbortSignal,
  kept: Pick<typeof contacts, 'rows' | 'watchRows'> = contacts,
): void {
  const newer = new Set<string>();
  const end = kept.watchRows((rows, gone) => {
    for (const id of [...rows.map((row) => row.id), ...gone]) newer.add(id);
    if (store.get().rows) store.dispatch({ type: 'rows', rows, gone });
    else early.push({ type: 'rows', rows, gone });
  });
  const early: WorkListAction[] = [];
  signal.addEventListener('abort', end);
  // What an earlier version stored becomes contacts first.
  migrated()
    .then(kept.rows)
    .then(
      (rows) => {
        if (signal.aborted) return;
        store.dispatch({ type: 'rows', rows: rows.filter(({ id }) => !newer.has(id)), gone: [] });
        for (const action of early) store.dispatch(action);
      },
      () => {
        store.dispatch({ type: 'rows', rows: [], gone: [] });
        store.dispatch({
          type: 'said',
          said: { text: t('list.unread') },
        });
      },
    );
}
