import type { Span } from './span.ts';
import { wordSet } from './table.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after one of these does not end a sentence. */
const ABBREVIATIONS =
  wordSet(`e.g i.e inc ltd corp co dr mr mrs ms prof st approx ca vs no min hr hrs fig figs z.b
  bzw nr nos pp vol chap jan feb mar apr jun jul aug sep sept oct nov dec appt incl excl mrd usw
  d.h`);

/** A line this long without an end is a hard wrap, and the next line goes on with it. */
const WRAP_COLUMNS = 60;

/** Texts remembered: each rule asks for the sentences of the same seven emails again. */
const known = new Map<string, readonly Span[]>();
const MOST_KNOWN = 100;

/**
 * The sentences of a text, without the white space around them. A line break ends a sentence unless
 * it only wraps a long line.
 */
export function sentencesOf(text: string): Span[] {
  const sentences =
    known.get(text) ?? blocksOf(text).flatMap((block) => sentencesOfBlock(text, block));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, sentences);
  return [...sentences];
}

type Range = { start: number; end: number };

function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const range = { start: index, end: index + line.length };
    const last = blocks.at(-1);
    if (last && isWrapped(text, last, range)) last.end = range.end;
    else blocks.push(range);
  }
  return blocks;
}

function isWrapped(text: string, before: Range, after: Range): boolean {
  const oneBreak = /^(?:\r\n|\n|\r)$/.test(text.slice(before.end, after.start));
  const last = /[^\r\n]*$/.exec(text.slice(before.start, before.end))?.[0].trimEnd() ?? '';
  const isOpen = last.length >= WRAP_COLUMNS && !/[.!?:;…]$/.test(last);
  return oneBreak && isOpen && /^\p{Ll}/u.test(text.slice(after.start, after.start + 2));
}

/**
 * The segmenter takes "Our shop is open. 14 months of work" for one sentence, since a small letter
 * follows the number.
 */
const BEFORE_NUMBER = /(?<=[\p{Ll}\p{N})”"]\p{Ll}{2,}[.!?]\s)(?=\d)/u;

function sentencesOfBlock(text: string, { start: from, end: to }: Range): Span[] {
  const spans: Span[] = [];
  let start = from;
  let end = from;
  // Line breaks end sentences for the segmenter; those left in a block only wrap it.
  const segments = [...segmenter.segment(text.slice(from, to).replace(/[\r\n]/g, ' '))];
  for (const part of segments.flatMap(({ segment }) => segment.split(BEFORE_NUMBER))) {
    end += part.length;
    if (end < to && continues(text.slice(start, end), text.slice(end, to))) continue;
    spans.push(...trimmed(text, start, end));
    start = end;
  }
  return start < to ? [...spans, ...trimmed(text, start, to)] : spans;
}

/**
 * After an abbreviation, a day's dot ("9. November"), or a quotation that ends (“Still waiting?”
 * all day).
 */
function continues(before: string, after: string): boolean {
  const last = /(?:^|[\s(])([\p{L}.]+|\d{1,2})\.\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (last !== undefined && (ABBREVIATIONS.has(last) || /^\d/.test(last))) return true;
  return /[.?!…][”"»’')\]]\s*$/.test(before) && /^\s*\p{Ll}/u.test(after);
}

function trimmed(text: string, start: number, end: number): Span[] {
  const raw = text.slice(start, end);
  const kept = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  return kept ? [{ start: from, end: from + kept.length, text: kept }] : [];
}
