import { browser } from 'wxt/browser';
import { workItem } from '../storage/records.ts';
import type { Work } from '../storage/work.ts';
import { contactItem, loadContact, loadContacts, parseContact, read } from './items.ts';
import type { Contact } from './model.ts';
import { ALL_SHARDS, type Row, rowsIn } from './rows.ts';
import { write } from './write.ts';

/* What may be done with stored contacts: each change reads what is there right now, and is written whole or not at all. */

/** One writer at a time in this context; what another context wrote meanwhile is read right before each write. */
let queue: Promise<unknown> = Promise.resolve();

export function inQueue<T>(act: () => Promise<T>): Promise<T> {
  const done = queue.then(act);
  queue = done.catch(() => undefined); // Whoever asked is told by `done`; the next in the queue is not held up.
  return done;
}

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

/** Stores a contact with records of its sequences as they are, with the times they bear. Rejects when the browser cannot keep it. */
export const putContact = (contact: Contact, works: readonly Work[]): Promise<void> =>
  inQueue(async () =>
    write([{ id: contact.id, before: await loadContact(contact.id), after: contact }], works),
  );

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
export async function allRows(): Promise<Row[]> {
  const items = await read(ALL_SHARDS);
  return ALL_SHARDS.flatMap((shard) => Object.values(rowsIn(items[shard])));
}

type Changes = Record<string, { newValue?: unknown }>;

function onChange(changed: (changes: Changes) => void): () => void {
  const listener = (changes: Changes, area: string) => {
    if (area === 'local') changed(changes);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Calls back when this contact changes or is forgotten (null), whoever did it. Returns the end of it. */
export const watchContact = (id: string, changed: (contact: Contact | null) => void) =>
  onChange((changes) => {
    const change = changes[contactItem(id)];
    if (change) changed(parseContact(change.newValue));
  });

const onRows = (listener: (before: Record<string, Row>, after: Record<string, Row>) => void) =>
  onChange((changes) => {
    for (const shard of ALL_SHARDS) {
      const change = changes[shard] as { oldValue?: unknown; newValue?: unknown } | undefined;
      if (change) listener(rowsIn(change.oldValue), rowsIn(change.newValue));
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
