import { mergedWork } from '../sequence/merge.ts';
import { changeStep } from '../sequence/versions.ts';
import { loadWorks } from '../storage/records.ts';
import type { SavedStep, Work } from '../storage/work.ts';
import { combined } from './combine.ts';
import { findContact } from './find.ts';
import { idFor, type Sighting } from './identity.ts';
import { loadContact } from './items.ts';
import { linked, merged, newContact, notSame, parted, unlinked } from './join.ts';
import type { Contact, ContactStatus, Touch } from './model.ts';
import { withSequence, withSequenceEnded, withTouch } from './sequences.ts';
import { withMarkUndone, withReadingCorrected, withStatus, withStatusUndone } from './status.ts';
import {
  allRows,
  changeBoth,
  changeContact,
  changeWork,
  putContact,
  removeContacts,
  watchContact,
  watchRows,
} from './store.ts';

export type { Sighting } from './identity.ts';
export {
  type Contact,
  type ContactStatus,
  liveSequence,
  type Touch,
} from './model.ts';
export { isListed, type Row } from './rows.ts';
export { nextSequenceKey, withSentSeen, withTouch } from './sequences.ts';
export {
  isFinal,
  refusalOf,
  withAnswered,
  withReadingCorrected,
  withStatusUndone,
} from './status.ts';

/** The contact with a status from now on, where it prevails (`withStatus`). */
export const withStatusBy = (contact: Contact, status: Omit<ContactStatus, 'at'>): Contact =>
  withStatus(contact, { ...status, at: new Date().toISOString() });

/** Everything that is stored of a contact. */
export type Stored = { contact: Contact; works: readonly Work[] };

/** A status the user set, and what stood before it. */
export type Mark = { mark: ContactStatus | undefined; before: ContactStatus | undefined };

/** A contact for a person who is met for the first time; nothing is stored before something is done. */
async function begin(met: Sighting): Promise<Contact> {
  const id = idFor(met);
  // The name may be taken by somebody who was parted from this page: then it gets one of chance.
  return newContact((await loadContact(id)) ? crypto.randomUUID() : id, met, new Date());
}

/**
 * Contacts, as everything else in the extension sees them. Whatever changes one reads what is stored right before, so that two sidebars
 * never undo each other; each answers the contact as it is afterwards, or null where there is none, and rejects, with nothing changed,
 * when the browser cannot keep it (its storage is full or gone).
 */
export const contacts = {
  /** Who a page shows: known for certain, and who it could be. Reads a handful of items, whatever the number of contacts. */
  find: findContact,
  begin,
  load: loadContact,
  /** Everything a list shows, of every contact, in no order. */
  rows: allRows,
  watch: watchContact,
  watchRows,
  remove: removeContacts,
  /** Forgets a contact, and answers what was stored of them, to be put back. Null where nobody was. */
  take: async (id: string): Promise<Stored | null> => {
    const contact = await loadContact(id);
    if (!contact) return null;
    const works = await loadWorks(contact.sequences.map(({ key }) => key));
    await removeContacts([id]);
    return { contact, works };
  },
  /** Puts a contact back as it was taken, unless they were met again meanwhile: then both are one. */
  putBack: ({ contact, works }: Stored) =>
    putContact(contact.id, (here) => ({
      contact: here ? combined(here, contact) : contact,
      works,
    })),

  /** Keeps a contact, known by the page it is met on; one that was begun is stored by it. `change` comes on top. */
  keep: (contact: Contact, met: Sighting, change: (contact: Contact) => Contact = (same) => same) =>
    changeContact(contact.id, (each) => change(linked(each, met, new Date())), { begin: contact }),

  /**
   * Keeps a record of a sequence with its contact, by one write, and answers both as they are afterwards. `begin`: the contact, where none
   * is stored yet. `named`: what the user calls them, which stands over what a page says. `base`: what the record was made from: what
   * another tab made of that since is merged with it (`mergedWork`).
   */
  saveWork: (
    id: string,
    work: Work,
    {
      begin,
      named,
      base = null,
    }: {
      begin?: Contact;
      named?: Partial<Pick<Contact, 'name' | 'company'>>;
      base?: Work | null;
    } = {},
  ) =>
    changeWork(
      id,
      work.key,
      (stored) => (stored ? mergedWork(base, work, stored) : work),
      (contact, merged) => withSequence({ ...contact, ...named }, merged, new Date()),
      { begin },
    ),

  /** Changes one email of a sequence as it is stored. Null where there is none. */
  changeStep: (id: string, key: string, step: number, change: (saved: SavedStep) => SavedStep) =>
    changeWork(
      id,
      key,
      (work) => work && { ...work, steps: changeStep(work.steps, step, change) },
      (contact, work) => withSequence(contact, work, new Date()),
    ),

  /**
   * The day the user wants a step to go out on, ISO 8601 date; null: as planned. `instead`: the day it is to replace; where another one
   * was set since, that stays.
   */
  planStep: (id: string, key: string, step: number, date: string | null, instead?: string) =>
    contacts.changeStep(id, key, step, (saved) => {
      const { planned, ...rest } = saved;
      if (instead !== undefined && planned !== instead) return saved;
      return date ? { ...rest, planned: date } : rest;
    }),

  /** `at` is set here. See `withStatus` for which status stands when two disagree. */
  setStatus: (id: string, status: Omit<ContactStatus, 'at'>) =>
    changeContact(id, (contact) => withStatusBy(contact, status)),
  /** Marks as `setStatus` does, and answers what stood before and what stands now; null where there is nobody. */
  mark: async (id: string, status: Omit<ContactStatus, 'at'>): Promise<Mark | null> => {
    let before: ContactStatus | undefined;
    const after = await changeContact(id, (contact) => {
      before = contact.status;
      return withStatusBy(contact, status);
    });
    return after && { before, mark: after.status };
  },
  /** Takes that mark back; what else happened to the contact since stays. */
  undoMark: (id: string, { mark, before }: Mark) =>
    changeContact(id, (contact) => withMarkUndone(contact, mark, before)),
  /** The user takes back a status other than a wish not to be contacted. */
  clearStatus: (id: string) => changeContact(id, withStatusUndone),
  /** “This is wrong”: the line was misread. Lifts any status. */
  correctReading: (id: string) => changeContact(id, withReadingCorrected),

  addTouch: (id: string, touch: Touch) => changeContact(id, (contact) => withTouch(contact, touch)),
  endSequence: (id: string, key: string) =>
    changeContact(id, (contact) => withSequenceEnded(contact, key, new Date())),

  /** The page shows this contact: from now on it is found there for certain. */
  link: (id: string, met: Sighting) =>
    changeContact(id, (contact) => linked(contact, met, new Date())),
  /** The page shows somebody else after all. Answers the contact the page has from now on. */
  unlink: async (id: string, met: Sighting): Promise<Contact> => {
    const own = { ...newContact(crypto.randomUUID(), met, new Date()), notSame: [id] };
    await changeContact(id, (contact) => unlinked(contact, met, own.id));
    return (await changeContact(own.id, (same) => ({ ...same }), { begin: own })) ?? own;
  },
  /** Two people of one name: not proposed again, whichever of them is met. */
  declare: async (contact: Contact, other: string, met: Sighting): Promise<Contact | null> => {
    await changeContact(other, (each) => notSame(each, contact.id));
    return contacts.keep(contact, met, (each) => notSame(each, other));
  },
  /** One contact of two: `other` goes into `id`. */
  merge: (id: string, other: string) =>
    changeBoth(id, other, (one, second) =>
      second && one.id !== second.id ? { one: merged(one, second, new Date()), other: null } : null,
    ),
  /** `part`, once merged into `id`, is a contact of its own again. */
  part: (id: string, part: string) =>
    changeBoth(id, part, (one) => {
      const two = parted(one, part, new Date());
      return two && { one: two.rest, other: two.part };
    }),
};
