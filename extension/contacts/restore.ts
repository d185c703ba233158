import { locked } from '../storage/lock.ts';
import { loadWorks } from '../storage/records.ts';
import type { Work } from '../storage/work.ts';
import { combined } from './combine.ts';
import { keepDays } from './expiry.ts';
import { keysOfContact } from './identity.ts';
import { idsOfKeys, loadContacts } from './items.ts';
import { type Contact, lastTouched } from './model.ts';
import { type Change, write } from './write.ts';

/* Contacts from a file, beside those that are here. */

/** What became of a file: `stopped` when the browser could keep no more. */
export type Restored = { added: number; updated: number; unchanged: number; stopped: boolean };

/** Contacts written by one call. */
const BATCH = 50;
const DAY = 86_400_000;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Under the id the same person has here, where they are here under another one. */
async function withIdHere(contact: Contact, known: readonly Contact[]): Promise<Contact> {
  if (known.some(({ id }) => id === contact.id)) return contact;
  const [here] = await idsOfKeys(keysOfContact(contact));
  return here ? { ...contact, id: here } : contact;
}

/** Records of these contacts that are not here yet, or are older here. */
async function newerWorks(
  contacts: readonly Contact[],
  works: ReadonlyMap<string, Work>,
): Promise<Work[]> {
  const wanted = contacts.flatMap(({ sequences }) =>
    sequences.flatMap(({ key }) => works.get(key) ?? []),
  );
  const here = new Map(
    (await loadWorks(wanted.map(({ key }) => key))).map((work) => [work.key, work]),
  );
  return wanted.filter((work) => work.updatedAt > (here.get(work.key)?.updatedAt ?? 0));
}

async function restoreBatch(
  incoming: readonly Contact[],
  works: ReadonlyMap<string, Work>,
  oldest: string,
): Promise<Omit<Restored, 'stopped'>> {
  const byId = await loadContacts(incoming.map(({ id }) => id));
  const renamed = await Promise.all(incoming.map((contact) => withIdHere(contact, byId)));
  const here = new Map(
    (await loadContacts(renamed.map(({ id }) => id))).map((contact) => [contact.id, contact]),
  );
  const changes = new Map<string, Change>();
  for (const contact of renamed) {
    const before = here.get(contact.id) ?? null;
    const already = changes.get(contact.id)?.after ?? before;
    const after = already ? combined(already, contact) : contact;
    // What the user brings back is not forgotten the next moment for its age.
    const kept =
      lastTouched(after) < oldest ? { ...after, updatedAt: new Date().toISOString() } : after;
    changes.set(contact.id, { id: contact.id, before, after: kept });
  }
  const records = await newerWorks(renamed, works);
  const changed = [...changes.values()].filter(({ before, after }) => !same(before, after));
  if (changed.length > 0 || records.length > 0) await write(changed, records);
  const added = changed.filter(({ before }) => before === null).length;
  return {
    added,
    updated: changed.length - added,
    unchanged: changes.size - changed.length,
  };
}

/**
 * Takes contacts and their sequences in: who is not here is added, who is here is combined with what the file knows. Nobody is removed.
 * Stops, and says so, when the browser can keep no more.
 */
export async function restoreContacts(
  incoming: readonly Contact[],
  records: readonly Work[],
): Promise<Restored> {
  const works = new Map(records.map((work) => [work.key, work]));
  const days = await keepDays.get();
  const oldest = days === null ? '' : new Date(Date.now() - days * DAY).toISOString();
  const restored: Restored = { added: 0, updated: 0, unchanged: 0, stopped: false };
  for (let from = 0; from < incoming.length; from += BATCH) {
    const batch = incoming.slice(from, from + BATCH);
    try {
      const done = await locked(() => restoreBatch(batch, works, oldest));
      restored.added += done.added;
      restored.updated += done.updated;
      restored.unchanged += done.unchanged;
    } catch {
      // The storage is full: what was written is whole, and the caller tells how far it came.
      return { ...restored, stopped: true };
    }
  }
  return restored;
}
