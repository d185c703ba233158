import { companyFromDomain, companyLabel } from '../email/domains.ts';
import { isMailboxName, isRelayed, isShared, isSharedName } from '../email/mailboxes.ts';
import { squeeze, wordsOf } from '../email/name-text.ts';
import { companyByDomain } from '../email/signature-segments.ts';
import { nameText, type PersonName, readName } from '../names/person-name.ts';
import type { Person } from './messages.ts';

/** What the head of a mail says of its sender: the name of the person, and the company as they write it beside it. */
export type Named = { name?: string; company?: string };

/** Lower-case words inside names of people; any other one joins a name to a company ("Mara from Northwind"). */
const PARTICLES = new Set(
  'a af al av bin da das de del den der di dos du e el ibn la las le los ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);

const isJoint = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Ll}+$/u.test(word) && !PARTICLES.has(word);

/**
 * Whether the mailbox bears the person's name, which is their firm's as well: mara@, mholt@ or m@maraholt.example is Mara Holt, and
 * alerts@maraholt.example is the firm.
 */
function isNamedBy(words: readonly string[], address: string): boolean {
  const local = squeeze(address.split('@')[0] ?? '');
  const [whole, ...parts] = [words.join(''), ...words].map(squeeze);
  const initials = parts.map((part) => part.charAt(0)).join('');
  return (
    local === whole ||
    (words.length > 1 && (local === initials || local === initials.charAt(0))) ||
    parts.some((part) => part.length > 1 && local.includes(part))
  );
}

/** Parts the person from the company that is spelt like the domain: "Mara from Northwind", "Northwind Support", "Mara Holt, Northwind". */
function splitPersonAndCompany(words: readonly string[], company: string, address: string): Named {
  const count = wordsOf(company).length;
  const isCompany = (run: readonly string[]) => squeeze(run.join('')) === squeeze(company);
  const [before, after] = [words.slice(0, -count), words.slice(count)];
  const name = words.join(' ');
  if (words.length === count) {
    return isNamedBy(words, address) ? { name } : { company };
  }
  if (isCompany(words.slice(-count)) && isJoint(before.at(-1)) && before.length > 1)
    return { name: before.slice(0, -1).join(' '), company };
  if (!isCompany(words.slice(0, count))) return { name };
  if (after.every(isSharedName) || (after.length === 1 && isShared(address))) return { company };
  return after.length > 1 ? { name: after.join(' '), company } : { name };
}

/** The person behind an address, by the name that stands beside it. A team or a company is no person. */
export function namedIn({ name: header, email }: Person): Named {
  const read = readName(header);
  const text = read.full ?? nameText(header);
  const company = text ? companyByDomain(text, companyLabel(email)) : undefined;
  const beside = company ? splitPersonAndCompany(wordsOf(text), company, email) : undefined;
  const name = beside ? beside.name : isMailboxName(text, email) ? undefined : read.full;
  return { ...(name ? { name } : {}), ...(beside?.company ? { company: beside.company } : {}) };
}

/** How to greet the person: by the name their signature gives, else the one beside their address. */
export function greetedIn(person: Person, signed: string | undefined): PersonName {
  const { name } = namedIn(person);
  if (signed)
    return wordsOf(signed).length > 1 ? settled(readName(signed), person.email) : called(signed);
  if (!name) return {};
  const read = readName(person.name);
  return settled(read.full === name ? read : readName(name), person.email);
}

/** Who signs with one word is called so, whether or not the lists know it. */
function called(signed: string): PersonName {
  const { full, first = full } = readName(signed);
  return full && first ? { full, first } : {};
}

/** A name in doubt whose words the address has the other way round ("oksana.petrenko@…" beside "Petrenko Oksana"): it was turned. */
function settled(name: PersonName, email: string): PersonName {
  const { full, ask = [] } = name;
  const parts = (email.split('@')[0] ?? '').split(/[._-]/).map(squeeze);
  const words = wordsOf(full ?? '');
  const isTurned = words.length === 2 && parts.join(' ') === words.map(squeeze).reverse().join(' ');
  const first = isTurned ? ask.find((way) => squeeze(way) === parts[0]) : undefined;
  return full && first ? { full, first } : name;
}

/** The company of an address as its domain or the name beside it spells it; a list that passes mail on says nothing of it. */
export const companyOf = (person: Person): string | undefined =>
  isRelayed(person.name) ? undefined : (namedIn(person).company ?? companyFromDomain(person.email));
