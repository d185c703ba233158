import type { Row } from '../contacts/index.ts';
import type { Undo } from './acts.ts';
import { type Filter, NO_FILTER } from './filter.ts';

/* Everything the work list shows is a function of this. Pure. */

export type WorkListState = {
  /** Every contact by its id; null until they are read. */
  rows: ReadonlyMap<string, Row> | null;
  filter: Filter;
  /** Ids of the contacts that are picked for what is done to several at once. */
  selected: ReadonlySet<string>;
  /** The contact the keys act on, and which line of the list it stood on: whoever takes its place is next. */
  at: { id: string; line: number } | null;
  /** Contacts that are asked a day for. */
  snoozing: readonly Row[] | null;
  /** A contact that is looked for under another entry: they are one person. */
  merging: Row | null;
  /** What was done last, and how it is taken back. */
  said: { text: string; undo?: Undo } | null;
};

export type WorkListAction =
  | { type: 'rows'; rows: readonly Row[]; gone: readonly string[] }
  | { type: 'filter'; change: Partial<Filter> }
  | { type: 'at'; id: string; line: number }
  | { type: 'select'; ids: readonly string[]; selected: boolean }
  | { type: 'snoozing'; rows: readonly Row[] | null }
  | { type: 'merging'; row: Row | null }
  | { type: 'said'; said: WorkListState['said'] };

export const INITIAL_LIST: WorkListState = {
  rows: null,
  filter: NO_FILTER,
  selected: new Set(),
  at: null,
  snoozing: null,
  merging: null,
  said: null,
};

type Handlers = {
  [Type in WorkListAction['type']]: (
    state: WorkListState,
    action: Extract<WorkListAction, { type: Type }>,
  ) => WorkListState;
};

const without = (ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> =>
  gone.some((id) => ids.has(id)) ? new Set([...ids].filter((id) => !gone.includes(id))) : ids;

const HANDLERS: Handlers = {
  rows: (state, { rows, gone }) => {
    const next = new Map(state.rows ?? []);
    for (const row of rows) next.set(row.id, row);
    for (const id of gone) next.delete(id);
    return { ...state, rows: next, selected: without(state.selected, gone) };
  },
  // What is picked and no longer seen would be changed unseen.
  filter: (state, { change }) => ({
    ...state,
    filter: { ...state.filter, ...change },
    selected: new Set(),
    at: null,
  }),
  at: (state, { id, line }) => ({ ...state, at: { id, line } }),
  select: (state, { ids, selected }) => {
    const next = new Set(state.selected);
    for (const id of ids) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    return { ...state, selected: next };
  },
  snoozing: (state, { rows }) => ({ ...state, snoozing: rows }),
  merging: (state, { row }) => ({ ...state, merging: row }),
  said: (state, { said }) => ({ ...state, said }),
};

export function reduceList(state: WorkListState, action: WorkListAction): WorkListState {
  const handle = HANDLERS[action.type] as (
    state: WorkListState,
    action: WorkListAction,
  ) => WorkListState;
  return handle(state, action);
}
