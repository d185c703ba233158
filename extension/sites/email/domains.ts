import { lookup } from '../lookup.ts';
import { FREE_MAIL } from './free-mail-table.ts';
import { SUFFIXES } from './suffix-table.ts';

const isListed = lookup(FREE_MAIL);
const isSuffix = lookup(SUFFIXES);

/** Providers with a domain in every country (yahoo.fr, hotmail.co.uk), and the thousand domains of one provider (mail2anything.com). */
const WORLDWIDE =
  /^(?:yahoo|hotmail|live|outlook|msn|ymail|gmx|yandex|aol|tiscali|wanadoo|free|freemail)\.(?:com?\.)?[a-z]{2,3}$|^mail2\w+\.com$/;
/** Reserved for examples (RFC 2606): nobody's company, but what stands before them may be one. */
const EXAMPLE = /^example\.(?:com|net|org)$/;

/** Longest label of a second-level suffix that is looked up: longer ones are towns, and a company may be called like one. */
export const LONGEST_SUFFIX_LABEL = 6;

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether a domain, or the one it is part of (tampabay.rr.com), gives a mailbox to anybody. */
export function isFreeMail(address: string): boolean {
  const domain = domainOf(address);
  const registered = registeredDomain(domain);
  return isListed(domain) || isListed(registered) || WORLDWIDE.test(registered);
}

/** Labels that belong to the registry: 2 for co.uk and *.ck, 1 for com. */
function suffixLength(labels: readonly string[]): number {
  const [second = '', top = ''] = labels.slice(-2);
  if (labels.length < 3) return 1;
  const tail = `${second}.${top}`;
  return EXAMPLE.test(tail) ||
    (second.length <= LONGEST_SUFFIX_LABEL && isSuffix(tail)) ||
    isSuffix(`*.${top}`)
    ? 2
    : 1;
}

/** The domain somebody registered: northwind.co.uk of mail.northwind.co.uk. */
function registeredDomain(domain: string): string {
  const labels = domain.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
}

/** The label a company registered: `northwind` of `mail.northwind.co.uk`. Undefined for free mail, example.com itself and a bare suffix. */
export function companyLabel(address: string): string | undefined {
  const domain = domainOf(address);
  if (isFreeMail(address) || EXAMPLE.test(domain)) return undefined;
  const labels = domain.split('.');
  return labels.at(-suffixLength(labels) - 1);
}

/** A company's name as its domain writes it: `northwind-freight` → Northwind Freight. How it is really spelled, only a signature says. */
export function companyFromDomain(address: string): string | undefined {
  const label = companyLabel(address);
  if (!label || /^(?:xn--|\d+$)/.test(label)) return undefined;
  return label
    .split(/[-_]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
