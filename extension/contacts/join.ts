import { exactKeys, keysOfContact, plainAddress, plainProfile, type Sighting } from './identity.ts';
import {
  CONTACT_LIMITS,
  type Contact,
  type ContactPage,
  type ContactPart,
  type ContactStatus,
} from './model.ts';

/* Linking a page to a contact and letting go of it; making one contact of two, and two of one again. Pure. */

const last = <T>(all: readonly T[], most: number): T[] => all.slice(-most);

const union = (one: readonly string[], other: readonly string[], most: number): string[] =>
  last([...new Set([...one, ...other])], most);

function unionPages(one: readonly ContactPage[], other: readonly ContactPage[]): ContactPage[] {
  const known = new Set(other.map(({ key }) => key));
  return last([...one.filter(({ key }) => !known.has(key)), ...other], CONTACT_LIMITS.pages);
}

const clip = (text: string | undefined): string => (text ?? '').trim().slice(0, 200);

/** A contact of whom nothing is known but where they were met. Nothing is stored by it. */
export const newContact = (id: string, met: Sighting, now: Date): Contact => ({
  v: 1,
  id,
  name: clip(met.name),
  company: clip(met.company),
  ...metPart(met, now),
  touches: [],
  sequences: [],
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
  notSame: [],
  corrected: [],
  merged: [],
});

const metPart = (
  met: Sighting,
  now: Date,
): Pick<ContactPart, 'addresses' | 'profileUrls' | 'pages'> => ({
  addresses: met.address && met.address.length <= 320 ? [plainAddress(met.address)] : [],
  profileUrls: met.profileUrl && plainProfile(met.profileUrl) ? [met.profileUrl] : [],
  pages: [
    {
      key: met.page.slice(0, 300),
      ...(met.account !== undefined && { account: met.account }),
      at: now.toISOString(),
    },
  ],
});

function unionProfiles(one: readonly string[], other: readonly string[]): string[] {
  const known = new Set(one.map(plainProfile));
  return last(
    [...one, ...other.filter((url) => !known.has(plainProfile(url)))],
    CONTACT_LIMITS.profileUrls,
  );
}

/** The contact, known by this page as well. A name or company that is known already stands. */
export function linked(contact: Contact, met: Sighting, now: Date): Contact {
  const { addresses, profileUrls, pages } = metPart(met, now);
  const [page] = pages;
  const known = contact.pages.find(({ key }) => key === page?.key);
  const isSamePage = known !== undefined && known.account === page?.account;
  const next = {
    ...contact,
    name: contact.name || clip(met.name),
    company: contact.company || clip(met.company),
    addresses: union(contact.addresses, addresses, CONTACT_LIMITS.addresses),
    profileUrls: unionProfiles(contact.profileUrls, profileUrls),
    pages: isSamePage ? contact.pages : unionPages(contact.pages, pages),
  };
  return JSON.stringify(next) === JSON.stringify(contact) ? contact : next;
}

/** Without this page and what it alone says of them, and remembered as somebody else than `other`. */
export function unlinked(contact: Contact, met: Sighting, other: string): Contact {
  const profile = met.profileUrl && plainProfile(met.profileUrl);
  return notSame(
    {
      ...contact,
      addresses: contact.addresses.filter(
        (address) => !met.address || plainAddress(met.address) !== address,
      ),
      profileUrls: contact.profileUrls.filter((url) => plainProfile(url) !== profile),
      pages: contact.pages.filter(({ key }) => key !== met.page),
    },
    other,
  );
}

/** The user said that these are two people. */
export const notSame = (contact: Contact, other: string): Contact => ({
  ...contact,
  notSame: union(contact.notSame, [other], CONTACT_LIMITS.declined),
});

const partOf = ({
  id,
  name,
  company,
  addresses,
  profileUrls,
  pages,
  status,
  touches,
  sequences,
}: Contact): ContactPart => ({
  id,
  name,
  company,
  addresses,
  profileUrls,
  pages,
  ...(status && { status }),
  touches,
  sequences,
});

const GRAVITY: readonly ContactStatus['is'][] = ['not_interested', 'opted_out'];

/** A no to one of them is a no; else what was said last. */
function statusOfBoth(
  one: ContactStatus | undefined,
  other: ContactStatus | undefined,
): ContactStatus | undefined {
  if (!one || !other) return one ?? other;
  const [graver, lighter] =
    GRAVITY.indexOf(one.is) >= GRAVITY.indexOf(other.is) ? [one, other] : [other, one];
  if (GRAVITY.includes(graver.is)) return graver;
  return graver.at >= lighter.at ? graver : lighter;
}

const byTime = <T extends { at: string }>(one: T, other: T): number =>
  one.at.localeCompare(other.at);

/** One live sequence a contact: of two, the one begun last goes on, and one with emails before a mere brief. */
function sequencesOfBoth(
  one: ContactPart['sequences'],
  other: ContactPart['sequences'],
  now: Date,
): ContactPart['sequences'] {
  const all = [...one, ...other].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const open = all.filter(({ ended }) => ended === undefined);
  const live = open.findLast(({ steps }) => steps.length > 0) ?? open.at(-1);
  return all.map((each) =>
    each === live || each.ended ? each : { ...each, ended: now.toISOString() },
  );
}

/** One contact of two: `other` goes into `contact`, and is kept as it was, to be parted again. */
export function merged(contact: Contact, other: Contact, now: Date): Contact {
  const status = statusOfBoth(contact.status, other.status);
  return {
    ...contact,
    name: contact.name || other.name,
    company: contact.company || other.company,
    addresses: union(contact.addresses, other.addresses, CONTACT_LIMITS.addresses),
    profileUrls: unionProfiles(contact.profileUrls, other.profileUrls),
    pages: unionPages(contact.pages, other.pages),
    ...(status && { status }),
    touches: last([...contact.touches, ...other.touches].sort(byTime), CONTACT_LIMITS.touches),
    sequences: sequencesOfBoth(contact.sequences, other.sequences, now),
    notSame: contact.notSame.filter((id) => id !== other.id),
    corrected: union(contact.corrected, other.corrected, CONTACT_LIMITS.corrected),
    merged: last(
      [
        ...contact.merged,
        ...other.merged,
        {
          ...partOf(other),
          mergedAt: now.toISOString(),
          ...(contact.status && { ownStatus: contact.status }),
        },
      ],
      CONTACT_LIMITS.merged,
    ),
  };
}

/** Sequences that ended only because of that merge go on. */
const reopened = (
  sequences: ContactPart['sequences'],
  mergedAt: string,
): ContactPart['sequences'] =>
  sequences.map(({ ended, ...each }) => (ended && ended !== mergedAt ? { ...each, ended } : each));

/** A status that the merge brought along is undone with it; one that came later holds for both, since it is not known for whom. */
function statusesApart(
  contact: Contact,
  was: Contact['merged'][number],
): { own: ContactStatus | undefined; theirs: ContactStatus | undefined } {
  const now = contact.status;
  const isNew = now !== undefined && now.at > was.mergedAt;
  return { own: isNew ? now : was.ownStatus, theirs: isNew ? now : was.status };
}

const withOrWithout = <T extends { status?: ContactStatus | undefined }>(
  { status: _, ...rest }: T,
  status: ContactStatus | undefined,
) => (status ? { ...rest, status } : rest);

/** Two contacts of one again: `id` is one that was merged into it. Its sequences go with it, and what was done in them. Null when it never was. */
export function parted(
  contact: Contact,
  id: string,
  now: Date,
): { rest: Contact; part: Contact } | null {
  const was = contact.merged.find((each) => each.id === id);
  if (!was) return null;
  const { own, theirs } = statusesApart(contact, was);
  const keys = new Set(exactKeys({ ...was, pages: was.pages.map(({ key }) => key) }));
  const sequences = new Set(was.sequences.map(({ key }) => key));
  const isOf = ({ sequence }: { sequence: string }): boolean => sequences.has(sequence);
  const { mergedAt, ownStatus: _, ...plain } = was;
  const part = {
    ...newContact(id, { page: '' }, now),
    ...plain,
    touches: contact.touches.filter(isOf),
    sequences: reopened(
      contact.sequences.filter(({ key }) => sequences.has(key)),
      mergedAt,
    ),
    notSame: [contact.id],
  };
  const rest = {
    ...contact,
    addresses: contact.addresses.filter((address) => !keys.has(`a:${address}`)),
    profileUrls: contact.profileUrls.filter((url) => !keys.has(`u:${plainProfile(url)}`)),
    pages: contact.pages.filter(({ key }) => !was.pages.some((page) => page.key === key)),
    touches: contact.touches.filter((touch) => !isOf(touch)),
    sequences: reopened(
      contact.sequences.filter(({ key }) => !sequences.has(key)),
      mergedAt,
    ),
    notSame: union(contact.notSame, [id], CONTACT_LIMITS.declined),
    merged: contact.merged.filter((each) => each.id !== id),
  };
  return { rest: withOrWithout(rest, own), part: withOrWithout(part, theirs) };
}

/** Whether the page shows this contact for certain. */
export function isKnownBy(contact: Contact, keys: readonly string[]): boolean {
  const known = new Set(keysOfContact(contact));
  return keys.some((key) => known.has(key));
}
