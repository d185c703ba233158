import { browser } from 'wxt/browser';
import { weekendOf } from '../sequence/calendar.ts';
import { workItem } from '../storage/records.ts';
import type { Work } from '../storage/work.ts';
import { keysOfContact, nameKey } from './identity.ts';
import { contactItem, type Items, idsSchema, KEY, NAME, read } from './items.ts';
import type { Contact } from './model.ts';
import { packedRows, rowOf, rowsIn, sameRow, shardOf } from './rows.ts';

/* One change of contacts as one write: the contacts, the names that lead to them, their rows, and the records saved with them. */

const language = (): string => globalThis.navigator?.language || 'en-US';

/** A contact before and after a change; null where there is none. */
export type Change = { id: string; before: Contact | null; after: Contact | null };

const namesOf = (contact: Contact | null): string[] =>
  contact && nameKey(contact.name) ? [nameKey(contact.name)] : [];

/** The lists of ids by name, for every name that was gained or lost. An empty one is to be removed. */
async function nameLists(changes: readonly Change[]): Promise<Record<string, string[]>> {
  const moved = changes.filter(
    ({ before, after }) => namesOf(before).join() !== namesOf(after).join(),
  );
  const names = [
    ...new Set(moved.flatMap(({ before, after }) => [...namesOf(before), ...namesOf(after)])),
  ];
  if (names.length === 0) return {};
  const items = await read(names.map((name) => NAME + name));
  const listOf = (name: string): string[] => {
    const kept = (idsSchema.safeParse(items[NAME + name]).data ?? []).filter(
      (id) => !moved.some((change) => change.id === id),
    );
    const now = moved.filter(({ after }) => namesOf(after).includes(name)).map(({ id }) => id);
    return [...kept, ...now].slice(-200);
  };
  return Object.fromEntries(names.map((name) => [NAME + name, listOf(name)]));
}

/** Where each exact name leads now; null for one that leads nowhere any more. */
async function keyItems(changes: readonly Change[]): Promise<Record<string, string | null>> {
  const keys = new Map<string, string | null>();
  const owners = new Set(changes.map(({ id }) => id));
  for (const { before } of changes)
    for (const key of before ? keysOfContact(before) : []) keys.set(KEY + key, null);
  for (const { id, after } of changes)
    for (const key of after ? keysOfContact(after) : []) keys.set(KEY + key, id);
  const items = await read([...keys.keys()]);
  // A name that leads to a contact of no part in this has been taken over: it is not taken back from there.
  return Object.fromEntries(
    [...keys].filter(
      ([item, id]) => items[item] !== id && (id !== null || owners.has(String(items[item]))),
    ),
  );
}

async function rowItems(changes: readonly Change[]): Promise<Items> {
  const shards = [...new Set(changes.map(({ id }) => shardOf(id)))];
  const items = await read(shards);
  const weekend = weekendOf(language());
  const changed: Items = {};
  for (const shard of shards) {
    const rows = rowsIn(items[shard]);
    const mine = changes.filter(({ id }) => shardOf(id) === shard);
    let differs = false;
    for (const { id, after } of mine) {
      const row = after && rowOf(after, weekend);
      if (row ? sameRow(rows[id], row) : !rows[id]) continue;
      differs = true;
      if (row) rows[id] = row;
      else delete rows[id];
    }
    if (differs) changed[shard] = packedRows(rows);
  }
  return changed;
}

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** Everything that follows from the changes, in one call that sets and one that removes. */
export async function write(
  changes: readonly Change[],
  works: readonly Work[] = [],
): Promise<void> {
  const index: Items = { ...(await nameLists(changes)), ...(await keyItems(changes)) };
  const rows = await rowItems(changes);
  const kept = Object.entries(index).filter(([, value]) => !isEmpty(value));
  await browser.storage.local.set({
    ...Object.fromEntries(kept),
    ...rows,
    ...Object.fromEntries(works.map((work) => [workItem(work.key), work])),
    ...Object.fromEntries(
      changes.flatMap(({ id, after }) => (after ? [[contactItem(id), after]] : [])),
    ),
  });
  const remove = [
    ...Object.keys(index).filter((item) => isEmpty(index[item])),
    ...changes.filter(({ after }) => !after).map(({ id }) => contactItem(id)),
  ];
  if (remove.length > 0) await browser.storage.local.remove(remove);
}
