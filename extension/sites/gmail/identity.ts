import { addressesIn, addressOf, findOwn } from './find.ts';
import { domainOf, isFreeMail } from './freemail.ts';
import { OWN_ACCOUNT, OWN_FROM } from './selectors.ts';

const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind an address: no +tag, and for Gmail's own domains no dots. */
export function mailbox(address: string): string {
  const domain = domainOf(address);
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+')[0] ?? '';
  return DOTLESS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/**
 * The user's own mailboxes. Gmail says the own address in the title only, at its end but for the product's name, which a company may have
 * changed ("Subject - me@example.com - Example Mail"): so the last address counts. The account button and the From fields of composes add to it.
 */
export function ownMailboxes(document: Document): Set<string> {
  const inTitle = addressesIn(document.title).slice(-1);
  const account = findOwn(document, OWN_ACCOUNT).found.flatMap((link) => addressesIn(link.getAttribute('aria-label') ?? '').slice(-1));
  const from = findOwn(document, OWN_FROM).found.flatMap((input) => addressOf(input.getAttribute('value')) ?? []);
  return new Set([...inTitle, ...account, ...from].map(mailbox));
}

/** Whether an address belongs to the user's own company: a colleague is not a prospect. */
export const isColleague = (address: string, own: ReadonlySet<string>): boolean =>
  !isFreeMail(address) && [...own].some((mine) => domainOf(mine) === domainOf(address));

const LOCAL_NOBODY =
  /(^|[._-])(no[._-]?reply|do[._-]?not[._-]?reply|mailer[._-]daemon|postmaster|bounces?|notifications?|auto[._-]?reply)([._+-]|$)/;
const ROLES = new Set(
  'all everyone team staff info office sales support help hello contact billing admin marketing news newsletter list groups'.split(' '),
);

/** An address that no person answers. The words are those of mail systems, in every country. */
export const isNobody = (address: string): boolean => LOCAL_NOBODY.test(address.slice(0, address.lastIndexOf('@')).toLowerCase());

/** A mailing list or a shared mailbox: people may read it, but it is not one person. */
export function isGroup(address: string, name?: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const domain = domainOf(address);
  if (/(^|\.)(googlegroups|groups|lists?|listserv|mailman)\./.test(`${domain}.`)) return true;
  return ROLES.has(local) && (!name || name.toLowerCase() === local);
}
