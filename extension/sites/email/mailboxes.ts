import { domainOf } from './domains.ts';

const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind an address: no +tag, and for Gmail's own domains no dots. */
export function mailbox(address: string): string {
  const domain = domainOf(address);
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+')[0] ?? '';
  return DOTLESS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

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
