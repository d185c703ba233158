import { linesOf, textOfLines } from '../../editor/lines.ts';
import { isPhoneLine } from './phones.ts';
import { HIDDEN, QUOTED, QUOTED_FROM_HERE, SIGNATURE_PREFIX, SIGNATURES } from './selectors.ts';

/** The text of one mail, without what it repeats: its lines, and the lines of a signature that the writer's program marked as such. */
export type Body = { lines: string[]; signature: string[] };

/** Signs nobody sees, and the one that stands for a picture. */
const UNSEEN = /[\ufffc\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/g;
/** "-----Original Message-----" in any language; a line of underscores that Outlook puts above a header. */
const DIVIDER = /^(-{3,}[^-].*-{3,}|_{10,})$/;
const HEADER_LINE = /^[*>\s]*[\p{L}\p{M} .-]{1,20}[:：]\s?\S/u;
/** Longest line that says of what follows whose it is; what is longer is text and not looked into. */
const LONGEST_HEADER = 240;
/** A signature longer than this is a text with a short end. */
const LONGEST_SIGNATURE = 20;

const clean = (line: string): string => line.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();

const linesIn = (node: Node): string[] => linesOf(node).map((line) => clean(line.text));

/** Removes an element and everything behind it. */
function cutFrom(root: Element, first: Element): void {
  const range = (root.ownerDocument ?? document).createRange();
  range.setStartBefore(first);
  range.setEnd(root, root.childNodes.length);
  range.deleteContents();
}

/** Lines of a mail from the first that repeats an earlier one are left out: plain-text mails mark them by signs alone. */
function withoutPlainQuotes(lines: readonly string[]): string[] {
  const divider = lines.findIndex((line) => line.length <= LONGEST_HEADER && DIVIDER.test(line));
  const header = lines.findIndex((_, at) => isHeader(lines.slice(at, at + 4)));
  const ends = [divider, header].filter((at) => at >= 0);
  const kept = lines.slice(0, Math.min(...ends, lines.length));
  const quote = kept.findIndex((line) => line.startsWith('>'));
  if (quote < 0) return kept;
  return [...kept.slice(0, attributionAbove(kept, quote)), ...kept.slice(quote).filter((line) => !line.startsWith('>'))];
}

/** Three fields of a mail header in a row, one of them with an address: sender, time, recipient, subject, in any language. */
function isHeader(lines: readonly string[]): boolean {
  const fields = lines.slice(0, 3);
  if (fields.length < 3 || !fields.every((line) => line.length <= LONGEST_HEADER && HEADER_LINE.test(line))) return false;
  const isReach = (line: string) => isPhoneLine(line) || /^\S+\s+(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\/?$/.test(line);
  // The end of a signature looks alike ("E: …", "P: …", "W: …"), but says how to reach somebody.
  return (
    lines.some((line) => /\S@\S/.test(line)) &&
    !fields.some(isReach) &&
    fields.every((line) => /^[*>\s]*\p{L}{2}|^[*>\s]*[^\p{ASCII}]/u.test(line))
  );
}

/** The line above a quote that says whose it is: it ends in a colon, and may be broken in two. */
function attributionAbove(lines: readonly string[], quote: number): number {
  let at = quote;
  while (at > 0 && lines[at - 1] === '') at -= 1;
  if (!/[:：]$/.test(lines[at - 1] ?? '')) return quote;
  at -= 1;
  return /[\d@]/.test(lines[at] ?? '') || !lines[at - 1] ? at : at - 1;
}

/** Lines that stand for a quoted block while the text is read: one that was cut, and the ends of one that may be the writer's own. */
const CUT = '\ue000';
const [OPEN, CLOSE] = ['\ue001', '\ue002'];

function lineOf(document: Document, text: string): Element {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}

/** Cuts what a mail program marked as quoted; other block quotes stay, between marks. */
function markQuotes(copy: Element, document: Document): void {
  for (const quoted of copy.querySelectorAll(QUOTED)) {
    if (quoted.matches('blockquote')) quoted.before(lineOf(document, CUT));
    quoted.remove();
  }
  for (const quote of copy.querySelectorAll('blockquote')) {
    if (quote.parentElement?.closest('blockquote')) continue;
    quote.before(lineOf(document, OPEN));
    quote.after(lineOf(document, CLOSE));
  }
}

/** Number of the first of the one or two lines above a quote that say whose it is and when ("02.03.2026, 10:00, "Sam" <sam@…>:"); undefined where none do. */
function attributionStart(lines: readonly string[], quote: number): number | undefined {
  let at = quote - 1;
  while (at > 0 && lines[at] === '') at -= 1;
  const [line = '', above = ''] = [lines[at], lines[at - 1]];
  if (!/[:：]$/.test(line) || line.length + above.length > 2 * LONGEST_HEADER) return undefined;
  const tells = (text: string) => /\S@\S|\p{Nd}{4}|\p{Nd}{1,2}[:.]\p{Nd}{2}/u.test(text);
  if (tells(line)) return at;
  return above !== '' && tells(above) ? at - 1 : undefined;
}

/** Takes the marks out again, with who is said to have written what was quoted, and with quotes that have such a line above them. */
function withoutQuotes(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let isQuoted = false;
  for (const line of lines) {
    if (line === CLOSE) isQuoted = false;
    if (line === CLOSE || isQuoted) continue;
    if (line === CUT || line === OPEN) {
      const start = attributionStart(kept, kept.length);
      if (start !== undefined) kept.length = start;
      isQuoted = line === OPEN && start !== undefined;
    } else kept.push(line);
  }
  return kept;
}

/** Reads the text of a mail from a copy: the page itself is not touched. */
export function bodyOf(element: Element): Body {
  const copy = element.cloneNode(true) as Element;
  markQuotes(copy, element.ownerDocument);
  for (const hidden of copy.querySelectorAll(`${HIDDEN}, ${SIGNATURE_PREFIX}`)) hidden.remove();
  const rest = copy.querySelector(QUOTED_FROM_HERE);
  if (rest) cutFrom(copy, rest);
  const signature = markedSignature(copy);
  return { lines: trimmed(withoutPlainQuotes(withoutQuotes(linesIn(copy)))), signature };
}

/** Takes the signatures out of the copy and returns their lines. */
function markedSignature(copy: Element): string[] {
  const marked = [...copy.querySelectorAll(SIGNATURES)].filter((element) => !element.parentElement?.closest(SIGNATURES));
  const lines = marked.flatMap((element) => linesIn(element));
  if (lines.filter((line) => line !== '').length > LONGEST_SIGNATURE * 2) return [];
  for (const element of marked) element.remove();
  return lines.filter((line) => line !== '');
}

function trimmed(lines: readonly string[]): string[] {
  const text = textOfLines(lines.map((line) => ({ text: line })));
  return text === '' ? [] : text.split('\n');
}

/** Text of a mail that was forwarded inside this one, with the person who wrote it. */
export type Forwarded = { name?: string; email: string; lines: string[] };

/** What stands below a forwarded mail's own header. */
export function forwardedBody(quote: Element, attribution: Element | null): string[] {
  const copy = quote.cloneNode(true) as Element;
  if (attribution) copy.querySelector('.gmail_attr')?.remove();
  for (const hidden of copy.querySelectorAll(HIDDEN)) hidden.remove();
  for (const quoted of copy.querySelectorAll('.gmail_quote, blockquote[type="cite"]')) quoted.remove();
  return trimmed(withoutPlainQuotes(linesIn(copy)));
}
