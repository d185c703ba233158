import type { Contact, ContactPart } from './model.ts';

/*
 * How a person is known. Exact: an address, the address of a profile, a page that is theirs alone. By name and company they are only
 * proposed. Every name here is a short text that is the same whenever the same person is met, and a key in the storage.
 */

/** What a page says of whom it shows. `page` is the key of its reading. */
export type Sighting = {
  page: string;
  account?: number | undefined;
  name?: string | undefined;
  company?: string | undefined;
  address?: string | undefined;
  profileUrl?: string | undefined;
};

export const plainAddress = (address: string): string => address.trim().toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text is taken as it stands.
    return text;
  }
}

/** LinkedIn's ids of members are case-sensitive; the names people choose there are not. */
const MEMBER_ID = /^AC[a-z]AA/iu;

/** `linkedin.com/in/mara-holt`: one text for all ways to write the address of a profile. Empty for what is no address. */
export function plainProfile(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname } = new URL(url);
  const path = pathname
    .split('/')
    .filter(Boolean)
    .map(decoded)
    .map((part) => (MEMBER_ID.test(part) ? part : part.toLowerCase()));
  return path.length > 0 ? `${hostname.replace(/^www\./u, '')}/${path.join('/')}` : '';
}

/** Pages of which an address or a profile says more, or that are nobody's. */
const NO_IDENTITY = /^[^:]+:(?:compose|profile|page|list)(?::|$)|:$|\s/u;

/** The names under which a person is found for certain, the surest first. */
export const exactKeys = (who: {
  addresses: readonly string[];
  profileUrls: readonly string[];
  pages: readonly string[];
}): string[] => [
  ...who.addresses.map((address) => `a:${plainAddress(address)}`),
  ...who.profileUrls
    .map(plainProfile)
    .filter(Boolean)
    .map((profile) => `u:${profile}`),
  ...who.pages.filter((page) => !NO_IDENTITY.test(page)).map((page) => `p:${page}`),
];

const keysOfPart = ({ addresses, profileUrls, pages }: ContactPart): string[] =>
  exactKeys({ addresses, profileUrls, pages: pages.map(({ key }) => key) });

export const keysOfContact = (contact: Contact): string[] => [...new Set(keysOfPart(contact))];

export const keysOfPage = ({ page, address, profileUrl }: Sighting): string[] =>
  exactKeys({
    addresses: address ? [address] : [],
    profileUrls: profileUrl ? [profileUrl] : [],
    pages: [page],
  });

/** Letters and digits alone, without accents and capitals: "Mára  Holt" and "mara holt" are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name under which a person is proposed; empty where a name has a single word, which is too many people's. */
export function nameKey(name: string): string {
  const plain = folded(name);
  return plain.includes(' ') ? plain : '';
}

const agree = (one: string, other: string): boolean =>
  `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);

/** Whether two could be one person: the same name, and companies that are not known to be two. */
export function couldBeSame(
  contact: Pick<Contact, 'name' | 'company'>,
  met: Pick<Sighting, 'name' | 'company'>,
): boolean {
  const name = nameKey(met.name ?? '');
  if (name === '' || name !== nameKey(contact.name)) return false;
  const [theirs, here] = [folded(contact.company), folded(met.company ?? '')];
  return theirs === '' || here === '' || agree(theirs, here);
}

/** FNV-1a, 32 bits (public domain, Fowler–Noll–Vo), from a begin of one's own: two of them make a name that nobody shares by chance. */
function hash(text: string, begin: number): string {
  let sum = begin;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** The id a contact gets from how it was first met, so that two tabs that meet the same person at once make one contact. */
export function idFor(met: Sighting): string {
  const [key = `n:${met.page}`] = keysOfPage(met);
  return `${hash(key, 0x811c9dc5)}${hash(key, 0x01234567)}`;
}
