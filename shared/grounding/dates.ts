import { latinDigits } from '../text/digits.ts';
import type { Span } from '../text/span.ts';
import { table, wordSet } from '../text/table.ts';

/** A date of a text; what the text leaves open is missing. */
export type DateMention = Span & { year?: number; month?: number; day?: number };

const MONTHS =
  table(`1 jan january; 2 feb february; 3 mar march; 4 apr april; 5 may; 6 jun june; 7 jul july;
  8 aug august; 9 sep sept september; 10 oct october; 11 nov november; 12 dec december`);
/** Before a month that stands alone: "May I" is none. */
const AT = wordSet(`in since until till by of last this next early late mid from during before after
  through to`);

const MONTH = '(?<month>[A-Z][a-z]{2,8})';
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const PATTERNS = [
  new RegExp(`\\b${YEAR}-(?<iso>0[1-9]|1[0-2])(?:-${DAY})?(?!\\d)`, 'g'),
  new RegExp(`\\b${DAY}(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}\\b\\.?(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?(?![\\d:%])(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b${MONTH}\\.?,? (?:of )?${YEAR}\\b`, 'g'),
  /\b(?<first>[0-3]?\d)[/.](?<second>[0-3]?\d)[/.](?<year>(?:20)?\d\d)\b/g,
  new RegExp(`\\b(?<at>[A-Za-z]+)[ -]${MONTH}\\b(?!\\s\\d)`, 'g'),
];
/** What every date has. Spares most sentences the patterns. */
const MAY_DATE = /\d[-/.]\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

/** Dates of a text with at least a month, in English words or in figures. */
export function datesOf(text: string): DateMention[] {
  const latin = latinDigits(text);
  const found: DateMention[] = [];
  for (const pattern of MAY_DATE.test(latin) ? PATTERNS : []) {
    for (const date of [...latin.matchAll(pattern)].flatMap(dateOf))
      if (!found.some((one) => one.start < date.end && date.start < one.end)) found.push(date);
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf({ 0: text, index: start, groups = {} }: RegExpExecArray): DateMention[] {
  const { year, month, day, iso, first, second, at } = groups;
  const named = month && MONTHS.get(month.toLowerCase());
  if ((month && !named) || (at && !AT.has(at.toLowerCase()))) return [];
  const date: DateMention = { start, end: start + text.length, text };
  if (year) date.year = Number(year) < 100 ? 2_000 + Number(year) : Number(year);
  if (named || iso) date.month = Number(named ?? iso);
  if (day) date.day = Number(day);
  return [first && second ? { ...date, ...slashed(Number(first), Number(second)) } : date];
}

/** 3/15 is March the 15th; 15.3. too; of two that could be a month the day is left open. */
function slashed(first: number, second: number): { month?: number; day: number } {
  if (first > 12 || first === second) return { day: first, month: second };
  return second > 12 ? { day: second, month: first } : { day: first };
}

/** Whether a date may be the other one: nothing that both say differs. */
export const sameDate = (a: DateMention, b: DateMention): boolean =>
  (['year', 'month', 'day'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
