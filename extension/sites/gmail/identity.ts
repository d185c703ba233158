import { addressesIn, addressOf } from '../email/addresses.ts';
import { domainOf, isFreeMail } from '../email/domains.ts';
import { squeeze } from './names.ts';
import { findOwn } from './own.ts';
import { OWN_ACCOUNT, OWN_FROM } from './selectors.ts';

const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind an address: no +tag, and for Gmail's own domains no dots. */
export function mailbox(address: string): string {
  const domain = domainOf(address);
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+')[0] ?? '';
  return DOTLESS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/**
 * The own address as the title says it: a part by itself, at the end but for the product's name, which a company may have changed
 * ("Subject - me@example.com - Example Mail"). An address inside a subject is none.
 */
function addressInTitle(title: string): string[] {
  const parts = title
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/\s+[-–—|]\s+/);
  return parts
    .map((part) => part.trim())
    .filter((part) => addressesIn(part)[0] === part.toLowerCase())
    .slice(-1);
}

/** The user's own mailboxes: Gmail says them in the title only; the account button and the From fields of composes add to it. */
export function ownMailboxes(document: Document): Set<string> {
  const inTitle = addressInTitle(document.title);
  const account = accountLabels(document).flatMap((label) => addressesIn(label).slice(-1));
  const from = findOwn(document, OWN_FROM).value.flatMap(
    (input) => addressOf(input.getAttribute('value')) ?? [],
  );
  return new Set([...inTitle, ...account, ...from].map(mailbox));
}

const accountLabels = (document: Document): string[] =>
  findOwn(document, OWN_ACCOUNT).value.map((link) => link.getAttribute('aria-label') ?? '');

/**
 * Further mailboxes of the user's: addresses to send from are said nowhere on the page, but carry the name that stands beside the known one,
 * or on the account button. Only a name of two words or more tells a person.
 */
export function withAliases(
  document: Document,
  own: ReadonlySet<string>,
  people: readonly { email: string; name?: string }[],
): Set<string> {
  const isWhole = (name: string | undefined): name is string =>
    name !== undefined && /\S\s+\S/.test(name);
  const names = new Set(
    people
      .filter(({ email }) => own.has(mailbox(email)))
      .flatMap(({ name }) => (isWhole(name) ? squeeze(name) : [])),
  );
  const labels = accountLabels(document).map(squeeze);
  const isMine = (name: string) =>
    names.has(squeeze(name)) || labels.some((label) => label.includes(squeeze(name)));
  const aliases = people
    .filter(({ name }) => own.size > 0 && isWhole(name) && isMine(name))
    .map(({ email }) => mailbox(email));
  return new Set([...own, ...aliases]);
}

/** Whether an address belongs to the user's own company: a colleague is not a prospect. */
export const isColleague = (address: string, own: ReadonlySet<string>): boolean =>
  !isFreeMail(address) && [...own].some((mine) => domainOf(mine) === domainOf(address));

/** Words of mail systems for a mailbox nobody reads, and their like in the languages they are translated into. */
const LOCAL_NOBODY = new RegExp(
  `(^|[._-])(${[
    'no[._-]?reply',
    'do[._-]?not[._-]?reply',
    'not?[._-]?responder',
    'n[ao]o?[._-]?respond[ae]r?',
    'ne[._-]?pas[._-]?repondre',
    'nicht[._-]?antworten',
    'non[._-]?rispondere',
    'niet[._-]?(be)?antwoorden',
    'nie[._-]?odpowiadaj',
    'neodpovidejte',
    'svar[._-]?(ej|inte|ikke)',
    'ne[._-]?otvechat',
    'mailer[._-]daemon',
    'postmaster',
    'bounces?',
    'notifications?',
    'notify',
    'auto[._-]?(reply|confirm|mailer|responder)',
    'unsubscribe',
  ].join('|')})([._+-]|$)`,
);
/** Names of shared mailboxes, as companies choose them in every country. */
const SHARED = new Set(
  `all everyone team staff info office sales support help hello hi contact billing admin marketing news newsletter list groups press jobs careers hr
  enquiries inquiries mail service orders accounts accounting finance kontakt kontakty vertrieb verkauf buero einkauf contacto ventas comercial
  contato vendas commercial contatti vendite verkoop biuro sprzedaz obchod`.split(/\s+/),
);

const localOf = (address: string): string =>
  address.slice(0, address.lastIndexOf('@')).toLowerCase();

/** An address that no person answers. The words are those of mail systems, in every country. */
export const isNobody = (address: string): boolean => LOCAL_NOBODY.test(localOf(address));

/** A mailing list: many people, none of them meant. */
export const isList = (address: string): boolean =>
  /(^|\.)(googlegroups|groups|lists?|listserv|mailman)\./.test(`${domainOf(address)}.`);

/** A shared mailbox. Somebody answers it, but its address is nobody's own. */
export const isShared = (address: string): boolean => SHARED.has(localOf(address));

/** "Team", "Support": a word for a shared mailbox in a name. */
export const isSharedName = (word: string): boolean => SHARED.has(word.toLowerCase());

/** "Northwind Sales" beside sales@…: the name of the mailbox, not of a person. */
export const isMailboxName = (name: string, address: string): boolean =>
  isShared(address) &&
  !isRelayed(name) &&
  (name.toLowerCase() === localOf(address) || name.split(/\s+/).some(isSharedName));

/** A list, or a shared mailbox that no person's name stands beside. */
export const isGroup = (address: string, name?: string): boolean =>
  isList(address) || (isShared(address) && (!name || isMailboxName(name, address)));

/** Mail that a list passed on under its own address: "'Mara Holt' via Sales". The name is the writer's, the address is not. */
export const isRelayed = (name: string | undefined): boolean => /\S\s+via\s+\S/.test(name ?? '');
