import { isListed, type Row } from '../contacts/index.ts';
import { type Filter, isIn, NO_FILTER } from './filter.ts';
import { DUE_NOW, dayOfRow, GROUPS, type Group, groupOf } from './groups.ts';

/* The lines of the work list, in the order in which the work is to be done. Pure. */

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By their day where they have one, the longest overdue first; else what was touched last comes first. */
const inOrder = (one: Row, other: Row): number =>
  compare(dayOfRow(one) ?? '', dayOfRow(other) ?? '') || compare(other.lastAt, one.lastAt);

const newestFirst = (one: Row, other: Row): number => compare(other.lastAt, one.lastAt);

/** Who wrote last comes first. */
const heardFirst = (one: Row, other: Row): number =>
  compare(other.heardAt ?? other.lastAt, one.heardAt ?? one.lastAt);

const ORDERS: Record<Group, typeof inOrder> = {
  replied: heardFirst,
  overdue: inOrder,
  today: inOrder,
  next: inOrder,
  unsent: newestFirst,
  closed: newestFirst,
};

/** One line of the list: the heading of a group, or a contact. */
export type Item = { group: Group; count: number } | { group: Group; row: Row };

/** The contacts that the filter lets through, by group. */
function groupedRows(rows: Iterable<Row>, filter: Filter, today: string): Map<Group, Row[]> {
  const groups = new Map<Group, Row[]>(GROUPS.map((group) => [group, []]));
  for (const row of rows) {
    if (!isListed(row)) continue;
    const group = groupOf(row, today);
    if (isIn(row, group, filter)) groups.get(group)?.push(row);
  }
  for (const [group, members] of groups) members.sort(ORDERS[group]);
  return groups;
}

/** The lines of the list; a group without a contact has none. */
export const itemsOf = (rows: Iterable<Row>, filter: Filter, today: string): Item[] =>
  [...groupedRows(rows, filter, today)].flatMap(([group, members]): Item[] =>
    members.length === 0
      ? []
      : [{ group, count: members.length }, ...members.map((row) => ({ group, row }))],
  );

/** Somebody whose turn it is. */
export type Todo = { group: Group; row: Row };

/** Who replied and who is due, in the order of the list. `today` is an ISO 8601 date. */
export function todoOf(rows: Iterable<Row>, today: string): Todo[] {
  const groups = groupedRows(rows, NO_FILTER, today);
  return DUE_NOW.flatMap((group) => (groups.get(group) ?? []).map((row) => ({ group, row })));
}
