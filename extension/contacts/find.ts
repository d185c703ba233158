import { couldBeSame, idFor, keysOfPage, type Sighting } from './identity.ts';
import { idsOfKeys, idsOfName, loadContacts } from './items.ts';
import { isKnownBy } from './join.ts';
import type { Contact } from './model.ts';

/** Who a page shows: a contact known for certain, and those it could be, for the user to say. */
export type Found = { contact: Contact | null; proposed: Contact[] };

/** Most contacts that are proposed at once; of a name that many share, the newest. */
const MOST_PROPOSED = 3;

/** A page alone is no proof where several write: the address it is read for has to be the contact's, where both are known. */
const isTheirs = (contact: Contact, met: Sighting): boolean =>
  isKnownBy(contact, keysOfPage({ ...met, page: '' })) ||
  !met.address ||
  contact.addresses.length === 0;

async function proposedFor(
  met: Sighting,
  contact: Contact | null,
  certain: readonly Contact[],
): Promise<Contact[]> {
  const own = contact?.id ?? idFor(met);
  const byName = (await loadContacts(await idsOfName(met.name ?? ''))).filter((each) =>
    couldBeSame(each, met),
  );
  // Another contact that has this very page or profile, such as one of whom no address was known yet, is proposed as well.
  const all = new Map(
    [...certain.filter((each) => isTheirs(each, met)), ...byName].map((each) => [each.id, each]),
  );
  return [...all.values()]
    .filter(
      ({ id, notSame }) => id !== own && !contact?.notSame.includes(id) && !notSame.includes(own),
    )
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, MOST_PROPOSED);
}

/** Who is met on this page. An address counts before a profile, a profile before the page. */
export async function findContact(met: Sighting): Promise<Found> {
  const certain = await loadContacts(await idsOfKeys(keysOfPage(met)));
  const contact = certain.find((each) => isTheirs(each, met)) ?? null;
  return { contact, proposed: await proposedFor(met, contact, certain) };
}
