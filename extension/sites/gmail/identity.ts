import { addressesIn, addressOf } from '../email/addresses.ts';
import { domainOf, isFreeMail } from '../email/domains.ts';
import { mailbox } from '../email/mailboxes.ts';
import { squeeze } from '../email/name-text.ts';
import { findOwn } from './own.ts';
import { OWN_ACCOUNT, OWN_FROM } from './selectors.ts';

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
