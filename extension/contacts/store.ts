import { browser } from 'wxt/browser';
import { z } from 'zod';
import { weekendOf } from '../sequence/calendar.ts';
import { workItem } from '../storage/records.ts';
import { storedWork, type Work } from '../storage/work.ts';
import { keysOfContact, nameKey } from './identity.ts';
import { type Contact, contactSchema } from './model.ts';
import { ALL_SHARDS, type Row, rowOf, rowsIn, sameRow, shardOf } from './rows.ts';

/*
 * Contacts in the browser's storage: one item a contact, one a sequence, one an address, profile or page that names a contact, and the
 * rows of the list a few dozen to an item. What belongs together is written by one call, so that a crash leaves either all or nothing.
 */

type Items = Record<string, unknown>;

const CONTACT = 'contact:';
const KEY = 'key:';
const NAME = 'name:';

const idsSchema = z.array(z.string().max(64)).max(200);
const idSchema = z.string().max(64);

export const contactItem = (id: string): string => CONTACT + id;

/** A contact as it came from the storage; null for what is of no known shape. */
export const parseContact = (value: unknown): Contact | null => {
  const contact = contactSchema.safeParse(value);
  return contact.success ? contact.data : null;
};

const read = (items: readonly string[]): Promise<Items> =>
  browser.storage.local.get([...items]) as Promise<Items>;

export const loadContact = async (id: string): Promise<Contact | null> =>
  parseContact((await read([contactItem(id)]))[contactItem(id)]);

export const loadContacts = async (ids: readonly string[]): Promise<Contact[]> => {
  if (ids.length === 0) return [];
  const items = await read(ids.map(contactItem));
  return ids.map((id) => parseContact(items[contactItem(id)])).filter((each) => each !== null);
};

/** Ids under these exact names, in their order; a name nobody has is left out. */
export const idsOfKeys = async (keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const items = await read(keys.map((key) => KEY + key));
  const ids = keys.flatMap((key) => idSchema.safeParse(items[KEY + key]).data ?? []);
  return [...new Set(ids)];
};

export const idsOfName = async (name: string): Promise<string[]> => {
  const key = nameKey(name);
  if (!key) return [];
  return idsSchema.safeParse((await read([NAME + key]))[NAME + key]).data ?? [];
};

/** One writer at a time in this context; what another context wrote meanwhile is read right before each write. */
let queue: Promise<unknown> = Promise.resolve();

const inQueue = <T>(act: () => Promise<T>): Promise<T> => {
  const done = queue.then(act);
  queue = done.catch(() => undefined); // Whoever asked is told by `done`; the next in the queue is not held up.
  return done;
};

const language = (): string => globalThis.navigator?.language || 'en-US';

/** A contact before and after a change; null where there is none. */
type Change = { id: string; before: Contact | null; after: Contact | null };

const namesOf = (contact: Contact | null): string[] =>
  contact && nameKey(contact.name) ? [nameKey(contact.name)] : [];

/** The lists of ids by name, for every name that was gained or lost. An empty one is to be removed. */
const nameLists = async (changes: readonly Change[]): Promise<Record<string, string[]>> => {
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
};

/** Where each exact name leads now; null for one that leads nowhere any more. */
const keyItems = async (changes: readonly Change[]): Promise<Record<string, string | null>> => {
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
};

const rowItems = async (changes: readonly Change[]): Promise<Items> => {
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
    if (differs) changed[shard] = rows;
  }
  return changed;
};

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** Everything that follows from the changes, in one call that sets and one that removes. */
const write = async (changes: readonly Change[], works: readonly Work[] = []): Promise<void> => {
  const index: Items = { ...(await nameLists(changes)), ...(await keyItems(changes)) };
  const rows = await rowItems(changes);
  const kept = Object.entries(index).filter(([, value]) => !isEmpty(value));
  await browser.storage.local.set({
    ...Object.fromEntries(kept),
    ...rows,
    ...Object.fromEntries(works.map((work) => [workItem(work.key), storedWork(work)])),
    ...Object.fromEntries(
      changes.flatMap(({ id, after }) => (after ? [[contactItem(id), after]] : [])),
    ),
  });
  const remove = [
    ...Object.keys(index).filter((item) => isEmpty(index[item])),
    ...changes.filter(({ after }) => !after).map(({ id }) => contactItem(id)),
  ];
  if (remove.length > 0) await browser.storage.local.remove(remove);
};

const stamped = (contact: Contact): Contact => ({
  ...contact,
  updatedAt: new Date().toISOString(),
});

/**
 * Changes what is stored of one contact: `how` is given what is there right now, or `begin` where nothing is. Records of sequences that
 * are saved with it are written by the same call. Answers the contact as it is afterwards; null where there was none to change. Rejects
 * when the browser cannot keep it: then nothing has changed.
 */
export const changeContact = (
  id: string,
  how: (contact: Contact) => Contact,
  { begin, works = [] }: { begin?: Contact | undefined; works?: readonly Work[] } = {},
): Promise<Contact | null> =>
  inQueue(async () => {
    const before = await loadContact(id);
    const contact = before ?? begin;
    if (!contact) return null;
    const next = how(contact);
    if (next === before && works.length === 0) return before;
    const after = stamped(next);
    await write([{ id, before, after }], works);
    return after;
  });

/** Changes two contacts by what both are, in one write; `other: null` forgets that one. Null from `how` changes nothing. */
export const changeBoth = (
  one: string,
  other: string,
  how: (one: Contact, other: Contact | null) => { one: Contact; other: Contact | null } | null,
): Promise<Contact | null> =>
  inQueue(async () => {
    const [first, second] = [await loadContact(one), await loadContact(other)];
    const next = first && how(first, second);
    if (!next) return null;
    const after = stamped(next.one);
    await write([
      { id: other, before: second, after: next.other && stamped(next.other) },
      { id: one, before: first, after },
    ]);
    return after;
  });

/** Forgets contacts with all their sequences. */
export const removeContacts = (ids: readonly string[]): Promise<void> =>
  inQueue(async () => {
    const contacts = await loadContacts(ids);
    if (contacts.length === 0) return;
    await write(contacts.map((before) => ({ id: before.id, before, after: null })));
    await browser.storage.local.remove(
      contacts.flatMap(({ sequences }) => sequences.map(({ key }) => workItem(key))),
    );
  });

/** Every row, in no order. One request to the storage, whatever their number. */
export const allRows = async (): Promise<Row[]> => {
  const items = await read(ALL_SHARDS);
  return ALL_SHARDS.flatMap((shard) => Object.values(rowsIn(items[shard])));
};

type Changes = Record<string, { newValue?: unknown }>;

const onChange = (heard: (changes: Changes) => void): (() => void) => {
  const listener = (changes: Changes, area: string) => {
    if (area === 'local') heard(changes);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};

/** Calls back when this contact changes or is forgotten (null), whoever did it. Returns the end of it. */
export const watchContact = (id: string, changed: (contact: Contact | null) => void) =>
  onChange((changes) => {
    const change = changes[contactItem(id)];
    if (change) changed(parseContact(change.newValue));
  });

const onRows = (heard: (before: Record<string, Row>, after: Record<string, Row>) => void) =>
  onChange((changes) => {
    for (const shard of ALL_SHARDS) {
      const change = changes[shard] as { oldValue?: unknown; newValue?: unknown } | undefined;
      if (change) heard(rowsIn(change.oldValue), rowsIn(change.newValue));
    }
  });

/** Calls back with the rows that changed and the ids of those that are gone. Returns the end of it. */
export const watchRows = (changed: (rows: Row[], gone: string[]) => void) =>
  onRows((before, after) => {
    const rows = Object.values(after).filter(
      (row) => JSON.stringify(before[row.id]) !== JSON.stringify(row),
    );
    const gone = Object.keys(before).filter((id) => !after[id]);
    if (rows.length > 0 || gone.length > 0) changed(rows, gone);
  });
