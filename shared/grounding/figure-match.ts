import type { Figure } from './figures.ts';
import { secondsOf } from './units.ts';

/** How far a figure said with "about" may be off. */
const HEDGED = 0.12;
/** Four weeks or 30 days for a month: how far days and weeks may be off months, quarters and years. */
const CALENDAR = 0.085;
const CALENDAR_UNITS = /^(?:month|quarter|year|decade)$/;

/** Whether two figures are the same: one kind, and one value, its honest rounding, or the same in another unit. */
export function isSameFigure(claim: Figure, fact: Figure): boolean {
  const scale = scaleOf(claim, fact);
  if (scale === undefined) return false;
  const isCalendar = [claim, fact].some(({ unit = '' }) => CALENDAR_UNITS.test(unit));
  const converted = scale !== 1 && (isCalendar || claim.kind !== 'time');
  return claim.values.some((value) =>
    fact.values.some((known) => isNear(value * scale, known, claim, converted)),
  );
}

/** What brings the claim to the unit of the fact ("5 a week", "more than 20 a month"); undefined when they cannot be compared. */
function scaleOf(claim: Figure, fact: Figure): number | undefined {
  if (claim.kind === fact.kind) {
    if (claim.kind === 'money') return claim.unit === fact.unit ? 1 : undefined;
    if (claim.kind === 'time') return secondsOf(claim) / secondsOf(fact);
    return claim.per && fact.per
      ? secondsOf({ unit: fact.per }) / secondsOf({ unit: claim.per })
      : 1;
  }
  const isBare = claim.kind === 'count' && claim.nouns.length === 0;
  return isBare || (isTimes(claim) && isTimes(fact)) ? 1 : undefined;
}

const isTimes = ({ kind }: Figure): boolean => kind === 'times' || kind === 'count';

function isNear(
  claim: number,
  fact: number,
  { hedge, kind, inWords }: Figure,
  converted: boolean,
): boolean {
  const off = (claim - fact) / Math.max(Math.abs(fact), Number.EPSILON);
  if (Math.abs(off) < 1e-6 || (converted && Math.abs(off) <= CALENDAR)) return true;
  if (hedge === 'about' || (inWords && kind === 'percent')) return Math.abs(off) <= HEDGED;
  if (hedge === 'least') return off < 0 && off >= -0.25;
  if (hedge === 'most') return off > 0 && off <= 0.25;
  return Math.round(fact) === claim && !Number.isInteger(fact);
}

/** A line, with its figures. */
export type Read = { text: string; figures: Figure[] };

/** Whether one of these lines counts the same things, whatever the number. */
export function isCounted({ nouns }: Figure, lines: readonly Read[]): boolean {
  const isNoun = (one: string) =>
    nouns.slice(0, 2).some((noun) => noun.slice(0, 5) === one.slice(0, 5));
  return lines.some(({ figures }) =>
    figures.some((fact) => fact.kind === 'count' && fact.nouns.slice(0, 2).some(isNoun)),
  );
}

/**
 * Whether a figure follows from one line: it is one of its figures, the years between two of its years,
 * the multiple or share between two neighbours ("from 80 to 430" is "more than five times"), the rest of
 * "3 of our 5", the number of things that the line lists, or one unit ("the first year", "third month").
 */
export function followsFrom(claim: Figure, { text, figures }: Read, today: Date): boolean {
  const { kind, unit } = claim;
  return (
    figures.some((fact) => isSameFigure(claim, fact)) ||
    (kind === 'time' && unit === 'year' && isSpan(claim, text, figures, today)) ||
    ((kind === 'times' || kind === 'percent') &&
      figures.some((fact, at) => isChange(claim, fact, figures[at + 1]))) ||
    (kind === 'count' && (isRest(claim, text, figures) || isListed(claim, text))) ||
    isOrdinal(claim, text)
  );
}

const PRESENT = /\b(?:present|since|joined|today|now|heute|seit|depuis|desde)\b/i;

function isSpan(
  { values: [said = 0], hedge }: Figure,
  text: string,
  figures: Figure[],
  today: Date,
): boolean {
  const years = figures.flatMap(({ kind, values: [value = 0] }) => (kind === 'year' ? value : []));
  if (PRESENT.test(text)) years.push(today.getUTCFullYear());
  // "More than five years" and "five years" of 2021 to 2027, "nearly six" of 2021 to 2026.
  const slack = hedge === 'about' ? [0, 1] : hedge === 'least' ? [0, -1] : [0];
  return years.some((from) => years.some((to) => to > from && slack.includes(said - (to - from))));
}

/** From one neighbour to the other, of the same kind and unit: as a multiple, or as a share of the first. */
function isChange(claim: Figure, one: Figure, other: Figure | undefined): boolean {
  if (!other || one.kind !== other.kind || one.kind === 'year') return false;
  const [from = 0, to = 0] = [one, other].map(
    (figure) => (figure.values[0] ?? 0) * secondsOf(figure),
  );
  if (from <= 0 || to <= 0) return false;
  const change =
    claim.kind === 'times'
      ? Math.max(from, to) / Math.min(from, to)
      : (100 * Math.abs(to - from)) / from;
  return isNear(claim.values[0] ?? 0, change, claim, false);
}

function isRest({ values: [value = 0] }: Figure, text: string, figures: Figure[]): boolean {
  return figures.some((part, at) => {
    const whole = figures[at + 1];
    const between = text.slice(part.end, whole?.start ?? part.end);
    return (
      /^ (?:out )?of (?:\p{L}+ )?$/u.test(between) &&
      (whole?.values[0] ?? 0) - (part.values[0] ?? 0) === value
    );
  });
}

const ITEM = "[\\p{L}\\p{N}'’/-]+(?: [\\p{L}\\p{N}'’/-]+){0,3}";
/** "Poland, Lithuania and Estonia": two things or more, divided by commas and an "and". */
const LIST = new RegExp(`${ITEM}(?:, ${ITEM})*,? (?:and|&|or|und|et|y) \\p{L}`, 'gu');
const MOST_LISTED = 9;

/** The number of things in a list of the line: divided by commas, or numbered. */
function isListed({ values: [value = 0] }: Figure, text: string): boolean {
  if (value > MOST_LISTED) return false;
  const rows = [...text.matchAll(LIST)].map(
    ([list]) => (list.match(/,(?! (?:and|&|or|und|et|y) )/g) ?? []).length + 2,
  );
  const numbered = new Set(text.match(/(?<=(?:^|\n)\s*)\d(?=[.)] )/g)).size;
  return rows.includes(value) || numbered === value;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "Third month in a row" bears out "three months", "in the first year" bears out "twelve months". */
function isOrdinal(
  { values: [value = 0], kind, unit = '', working }: Figure,
  text: string,
): boolean {
  const ordinal = ORDINALS[value - 1];
  if (kind !== 'time')
    return (
      kind === 'count' && ordinal !== undefined && new RegExp(`\\b${ordinal}\\b`, 'i').test(text)
    );
  const seconds = value * secondsOf({ unit, ...(working && { working }) });
  const isOne = (one: string) =>
    Math.abs(seconds - secondsOf({ unit: one })) <=
    CALENDAR * seconds * (CALENDAR_UNITS.test(one) ? 1 : 0);
  const named = text.matchAll(
    /\b(?:first|one|within an?|within the|in an?) (hour|day|week|month|quarter|year)\b/gi,
  );
  return (
    (ordinal !== undefined && new RegExp(`\\b${ordinal} ${unit}\\b`, 'i').test(text)) ||
    [...named].some(([, one = '']) => isOne(one.toLowerCase()))
  );
}
