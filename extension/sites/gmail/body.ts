import { INVISIBLE, JOINERS } from '../../../shared/text/invisible.ts';
import { linesOf, textOfLines } from '../../editor/lines.ts';
import { type Known, NOBODY_KNOWN, quoteStart } from '../email/quotes.ts';
import { HIDDEN, QUOTED, QUOTED_FROM_HERE, SIGNATURE_PREFIX, SIGNATURES } from './selectors.ts';

/** The text of one mail, without what it repeats: its lines, and the lines of a signature that the writer's program marked as such. */
export type Body = { lines: string[]; signature: string[] };

/** Stands for a picture in the text of a mail. */
const PICTURE = /\ufffc/g;
/** Longest line that says of what follows whose it is; what is longer is text and not looked into. */
const LONGEST_HEADER = 240;
/** A signature longer than this is a text with a short end. */
const LONGEST_SIGNATURE = 20;

const clean = (line: string): string =>
  line
    .replaceAll(INVISIBLE, '')
    .replaceAll(JOINERS, '')
    .replaceAll(PICTURE, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const linesIn = (node: Node): string[] => linesOf(node).map((line) => clean(line.text));

/** Removes an element and everything behind it. */
function cutFrom(root: Element, first: Element): void {
  const range = (root.ownerDocument ?? document).createRange();
  range.setStartBefore(first);
  range.setEnd(root, root.childNodes.length);
  range.deleteContents();
}

/** Lines of a mail from the first that repeats an earlier one are left out: plain-text mails mark them by signs alone. */
function withoutPlainQuotes(lines: readonly string[], known: Known): string[] {
  const marked = lines.findIndex((line) => line.startsWith('>'));
  const kept = lines.slice(
    0,
    quoteStart(marked < 0 ? lines : lines.slice(0, marked), known) ?? lines.length,
  );
  const quote = kept.findIndex((line) => line.startsWith('>'));
  if (quote < 0) return kept;
  return [
    ...kept.slice(0, attributionAbove(kept, quote)),
    ...kept.slice(quote).filter((line) => !line.startsWith('>')),
  ];
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

/** Reads the text of a mail from a copy: the page itself is not touched. `known`: whom the thread names. */
export function bodyOf(element: Element, known: Known = NOBODY_KNOWN): Body {
  const copy = element.cloneNode(true) as Element;
  markQuotes(copy, element.ownerDocument);
  for (const hidden of copy.querySelectorAll(`${HIDDEN}, ${SIGNATURE_PREFIX}`)) hidden.remove();
  const rest = copy.querySelector(QUOTED_FROM_HERE) ?? boldHeader(copy);
  if (rest) cutFrom(copy, rest);
  const signatures = markSignatures(copy, element.ownerDocument);
  const lines = withoutPlainQuotes(withoutQuotes(linesIn(copy)), known);
  // A signature behind the beginning of a quote is that of who wrote the quote.
  const own = signatures.filter((_, number) => lines.includes(`${SIGNED}${number}`));
  return {
    lines: trimmed(lines.filter((line) => !line.startsWith(SIGNED))),
    signature: own.flat(),
  };
}

/** Stands for a signature that was taken out, while the text is read. */
const SIGNED = '\ue003';

/** Takes the signatures out of the copy, leaves a mark for each and returns their lines. */
function markSignatures(copy: Element, document: Document): string[][] {
  const marked = [...copy.querySelectorAll(SIGNATURES)].filter(
    (element) => !element.parentElement?.closest(SIGNATURES),
  );
  const read = marked.map((element) => linesIn(element).filter((line) => line !== ''));
  if (read.flat().length > LONGEST_SIGNATURE * 2) return [];
  for (const [number, element] of marked.entries())
    element.replaceWith(lineOf(document, `${SIGNED}${number}`));
  return read;
}

/** The head of a quoted mail as some programs write it: three labels in bold, a colon behind each, the first before a link to a person. */
function boldHeader(copy: Element): Element | undefined {
  const labels = [...copy.querySelectorAll('b, strong')].filter((label) =>
    /^[\p{L}\p{M} .-]{1,24}[:：]\s*$/u.test(label.textContent ?? ''),
  );
  return labels.find((label, number) => {
    const block = label.parentElement;
    const together = labels.slice(number, number + 3);
    const behind = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
    const isPerson =
      behind?.matches('a[href^="mailto:"]') || /\S@\S/.test(label.nextSibling?.textContent ?? '');
    return (
      block !== null &&
      together.length === 3 &&
      Boolean(isPerson) &&
      together.every((each) => block.contains(each))
    );
  });
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
  for (const quoted of copy.querySelectorAll('.gmail_quote, blockquote[type="cite"]'))
    quoted.remove();
  return trimmed(withoutPlainQuotes(linesIn(copy), NOBODY_KNOWN));
}
