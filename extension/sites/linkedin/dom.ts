import { INVISIBLE } from '../../../shared/text/invisible.ts';

/** One way to find something on a page: a selector, and why it should match. Kept as data, so that a change of LinkedIn's is a change of data. */
export type Way = { css: string; why: string };

/** What was found, and the selector that found it. */
export type Found<T> = { value: T; by: string };

/** What can be searched: a document, a shadow root, an element. */
export type Root = ParentNode & Node;

/** The first element any of the ways finds, in the order of the ways. */
export function find<E extends Element = HTMLElement>(
  root: Root,
  ways: readonly Way[],
  accept?: (element: NoInfer<E>) => boolean,
): Found<E> | undefined {
  for (const { css } of ways) {
    const value = accept
      ? [...root.querySelectorAll<E>(css)].find(accept)
      : root.querySelector<E>(css);
    if (value) return { value, by: css };
  }
  return undefined;
}

/** Every element of the first way that finds any. */
export function findAll<E extends Element = HTMLElement>(
  root: Root,
  ways: readonly Way[],
  accept?: (element: NoInfer<E>) => boolean,
): Found<E[]> {
  for (const { css } of ways) {
    const value = [...root.querySelectorAll<E>(css)].filter(
      (element) => !accept || accept(element),
    );
    if (value.length > 0) return { value, by: css };
  }
  return { value: [], by: '' };
}

/** All selectors of a list, to be told when none of them found anything. */
export const tried = (ways: readonly Way[]): string => ways.map(({ css }) => css).join(' | ');

/** One line: invisible characters gone, white space made single. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? '').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** Elements that start a line of their own. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'SECTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'DD',
  'DT',
  'DL',
  'BLOCKQUOTE',
  'PRE',
  'HR',
]);
/** Controls and drawings: their text is LinkedIn's, not the person's ("…more", "Show translation"). */
const NOT_TEXT = new Set([
  'BUTTON',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'INPUT',
  'TEXTAREA',
  'SELECT',
  'CODE',
  'IFRAME',
]);
/** Copies for screen readers, which would make every text appear twice. */
const COPY = /(?:^|\s)(?:visually-hidden|a11y-text|sr-only)(?:\s|$)/;

const isSkipped = (element: Element): boolean =>
  NOT_TEXT.has(element.nodeName.toUpperCase()) || COPY.test(element.getAttribute('class') ?? '');

/** Text of an element as a person reads it, line breaks kept, controls and screen-reader copies left out. */
export function textOf(element: Node | null | undefined): string {
  if (!element) return '';
  const parts: string[] = [];
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) parts.push((child.nodeValue ?? '').replace(/\s+/gu, ' '));
      else if (child.nodeType === 1) {
        if (isSkipped(child as Element)) continue;
        if (child.nodeName === 'BR') parts.push('\n');
        else if (BLOCKS.has(child.nodeName)) {
          parts.push('\n');
          walk(child);
          parts.push('\n');
        } else walk(child);
      }
    }
  };
  walk(element);
  return tidy(parts.join(''));
}

/** Line breaks kept, at most one blank line in a row, no spaces at the ends of lines. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Text of an element on one line. */
export const lineOf = (element: Node | null | undefined): string => oneLine(textOf(element));

/** At most `max` UTF-16 units, cut at a word where there is one, and never inside a character; a cut is shown by "…". */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.search(/\s\S*$/u);
  const kept = space > max / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/** Element `a` stands before `b` in the document. */
export const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** The lowest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element | null {
  let ancestor: Element | null = a;
  while (ancestor && !ancestor.contains(b)) ancestor = ancestor.parentElement;
  return ancestor;
}

/** Everything a reader or writer looks through: the page, and the open shadow root LinkedIn keeps messaging and dialogs in. */
export function rootsOf(document: Document): Root[] {
  const outlets = document.querySelectorAll('#interop-outlet, [data-testid="interop-shadowdom"]');
  return [document, ...new Set([...outlets].flatMap((outlet) => outlet.shadowRoot ?? []))];
}

/** Drawn, as far as the document can say without a style sheet of its own: a page's hidden leftovers are not read. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], [inert]')) return false;
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is part of the text then
  }
}

/** Name of a profile in its address: `/in/Mara-Holt/` is `mara-holt`. Member ids (`ACoAA…`) keep their case, which means something. */
export function slugOf(href: string | null | undefined): string | undefined {
  const name = /\/in\/([^/?#]+)/.exec(href ?? '')?.[1];
  if (!name) return undefined;
  const plain = decoded(name);
  return /^AC[a-z]AA/i.test(plain) ? plain : plain.toLowerCase();
}
