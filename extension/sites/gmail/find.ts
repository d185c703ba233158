import type { Selector } from './selectors.ts';

type Found<T> = { found: T; by: string };

/** All elements of the first alternative that finds any, and which one it was. */
export function findAll<T extends Element = HTMLElement>(
  root: ParentNode,
  { css }: Selector,
): Found<T[]> {
  for (const by of css) {
    const found = [...root.querySelectorAll<T>(by)];
    if (found.length > 0) return { found, by };
  }
  return { found: [], by: '' };
}

/** First element a selector finds, trying its alternatives in order, and which one it was. */
export function findOne<T extends Element = HTMLElement>(
  root: ParentNode,
  { css }: Selector,
): Found<T> | undefined {
  for (const by of css) {
    const found = root.querySelector<T>(by);
    if (found) return { found, by };
  }
  return undefined;
}

/** Text of a mail. Its sender chose what is in there: classes, attributes and all. */
const MAIL_TEXT = '.a3s';

/** As findAll, of Gmail's own elements: what a mail's text imitates does not count. */
export function findOwn<T extends Element = HTMLElement>(
  root: ParentNode,
  selector: Selector,
): Found<T[]> {
  const { found, by } = findAll<T>(root, selector);
  return { found: found.filter((element) => !element.parentElement?.closest(MAIL_TEXT)), by };
}

/** Whether an element is rendered: Gmail keeps views it has left in the document. Without a window (a copy) only what its own style says counts. */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view && typeof element.checkVisibility === 'function') return element.checkVisibility();
  for (let node: Element | null = element; node; node = node.parentElement) {
    const display = view
      ? view.getComputedStyle(node).display
      : (node as HTMLElement).style?.display;
    if (display === 'none') return false;
  }
  return true;
}

const ADDRESS = /[\p{L}\p{N}._%+'&-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Every mail address in a text, in lower case. */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());

/** Longest address there can be (RFC 5321), and longest name worth reading; what is longer is no such thing. */
const LONGEST_ADDRESS = 320;
const LONGEST_NAME = 200;

/** The address an attribute holds, if it is one. */
export const addressOf = (value: string | null): string | undefined =>
  (value ?? '').length > LONGEST_ADDRESS ? undefined : addressesIn(value ?? '')[0];

/** A person's name as an attribute or a text holds it; undefined for an address and for what is too long. */
export function nameIn(value: string | null): string | undefined {
  const name = (value ?? '').replaceAll(/\s+/g, ' ').trim();
  return name === '' || name.length > LONGEST_NAME || name.includes('@') ? undefined : name;
}
