import { INVISIBLE } from '../../../shared/text/invisible.ts';

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
/** Controls and drawings: their text is the site's, not the person's ("…more", "Show translation"). */
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
