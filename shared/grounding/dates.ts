import { latinDigits } from './digits.ts';
import type { Span } from './types.ts';

/** A date of a text; what the text leaves open is missing. */
export type DateMention = Span & { year?: number; month?: number; day?: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?)';
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?<year>(?:19|20)\\d\\d)';

/** Before a month that stands alone: "May I" is none. */
const AT =
  '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|of|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|through|to)';

const PATTERNS = [
  new RegExp(`\\b${YEAR}-(?<iso>0[1-9]|1[0-2])(?:-${DAY})?(?!\\d)`, 'g'),
  new RegExp(`\\b${DAY}(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}\\b\\.?(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?(?![\\d:%])(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b${MONTH}\\.?,? (?:of )?${YEAR}\\b`, 'g'),
  /\b(?<first>[0-3]?\d)[/.](?<second>[0-3]?\d)[/.](?<year>(?:20)?\d\d)\b/g,
  new RegExp(`\\b${AT}[ -]${MONTH}\\b(?!\\s\\d)`, 'g'),
];

/** What every date has. Spares most sentences the patterns. */
const MAY_DATE = /\d[-/.]\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

/** Dates of a text with at least a month, in English words or in figures. */
export function datesOf(text: string): DateMention[] {
  const latin = latinDigits(text);
  const found: DateMention[] = [];
  for (const pattern of MAY_DATE.test(latin) ? PATTERNS : []) {
    for (const match of latin.matchAll(pattern)) {
      const date = dateOf(match);
      if (!found.some((one) => one.start < date.end && date.start < one.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(match: RegExpExecArray): DateMention {
  const { year, month, day, iso, first, second } = match.groups ?? {};
  const date: DateMention = {
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  };
  if (year) date.year = Number(year) < 100 ? 2_000 + Number(year) : Number(year);
  if (month) date.month = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (iso) date.month = Number(iso);
  if (day) date.day = Number(day);
  if (first && second) Object.assign(date, slashed(Number(first), Number(second)));
  return date;
}

/** 3/15 is March the 15th; 15.3. too; of two that could be a month the day is left open. */
function slashed(first: number, second: number): { month?: number; day?: number } {
  if (first > 12) return { day: first, month: second };
  if (second > 12) return { day: second, month: first };
  return first === second ? { day: first, month: first } : { day: first };
}

/** Whether a date may be the other one: nothing that both say differs. */
export function sameDate(a: DateMention, b: DateMention): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}
