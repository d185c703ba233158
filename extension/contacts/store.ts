import { browser } from 'wxt/browser';
import { locked } from '../storage/lock.ts';
import { loadWork, workItem } from '../storage/records.ts';
import { storedWork, type Work } from '../storage/work.ts';
import { contactItem, loadContact, loadContacts, parseContact, read } from './items.ts';
import type { Contact } from './model.ts';
import { ALL_SHARDS, type Row, rowsIn } from './rows.ts';
import { write } from './write.ts';

/*
 * What may be done with stored contacts: each change reads what is there right now, while nobody else changes anything, and is written
 * whole or not at all.
 */

const stamped = (contact: Contact): Contact => ({
  ...contact,
  updatedAt: new Date().toISOString(),
});

/**
 * Changes what is stored of one contact: `how` is given what is there right now, or `begin` where nothing is. Answers the contact as it
 * is afterwards; null where there was none to change. Rejects when the browser cannot keep it: then nothing has changed.
 */
export const changeContact = (
  id: string,
  how: (contact: Contact) => Contact,
  { begin }: { begin?: Contact | undefined } = {},
): Promise<Contact | null> =>
  locked(async () => {
    const before = await loadContact(id);
    const contact = before ?? begin;
    if (!contact) return null;
    const next = how(contact);
    if (next === before) return before;
    const after = stamped(next);
    await write([{ id, before, after }]);
    return after;
  });

/** A contact with one of its sequences, as both are stored. */
export type Kept = { contact: Contact; work: Work };

/**
 * Changes a record of a sequence with its contact, by one write. `how` is given what is stored of the record, null where nothing is, and
 * answers null where nothing is to be changed; `withWork` is what the contact makes of it. Else as `changeContact`.
 */
export const changeWork = (
  id: string,
  key: string,
  how: (stored: Work | null) => Work | null,
  withWork: (contact: Contact, work: Work) => Contact,
  { begin }: { begin?: Contact | undefined } = {},
): Promise<Kept | null> =>
  locked(async () => {
    const before = await loadContact(id);
    const contact = before ?? begin;
    const next = contact && how(await loadWork(key));
    if (!next) return null;
    const work = storedWork(next);
    const after = stamped(withWork(contact, work));
    await write([{ id, before, after }], [work]);
    return { contact: after, work };
  });

/**
 * Stores a contact with records of its sequences, with the times they bear: `how` is given the contact as it is stored, and null from it
 * changes nothing. Rejects when the browser cannot keep it.
 */
export const putContact = (
  id: string,
  how: (stored: Contact | null) => { contact: Contact; works: readonly Work[] } | null,
): Promise<void> =>
  locked(async () => {
    const before = await loadContact(id);
    const next = how(before);
    if (next) await write([{ id, before, after: next.contact }], next.works);
  });

/** Changes two contacts by what both are, in one write; `other: null` forgets that one. Null from `how` changes nothing. */
export const changeBoth = (
  one: string,
  other: string,
  how: (one: Contact, other: Contact | null) => { one: Contact; other: Contact | null } | null,
): Promise<Contact | null> =>
  locked(async () => {
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

/** Forgets contacts with all their sequences; of these ids only those that `which` names, as they are now. Answers how many. */
export const removeContacts = (
  ids: readonly string[],
  which: (contact: Contact) => boolean = () => true,
): Promise<number> =>
  locked(async () => {
    const contacts = (await loadContacts(ids)).filter(which);
    if (contacts.length === 0) return 0;
    await write(contacts.map((before) => ({ id: before.id, before, after: null })));
    await browser.storage.local.remove(
      contacts.flatMap(({ sequences }) => sequences.map(({ key }) => workItem(key))),
    );
    return contacts.length;
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
