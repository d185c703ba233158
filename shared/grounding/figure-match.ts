import type { Figure } from './figures.ts';
import { secondsOf } from './units.ts';

/** How far a figure may be off: "about"; a month for four weeks or 30 days; "over" and "under". */
const HEDGED = 0.12;
const CALENDAR = 0.085;
const BEYOND = 0.25;
const isCalendar = ({ unit = '' }: Pick<Figure, 'unit'>): boolean =>
  /^[mqy]|^dec/.test(unit) && unit !== 'minute';

/** Whether two figures are the same: one kind, and one value, its rounding, or another unit. */
export function isSameFigure(claim: Figure, fact: Figure): boolean {
  const scale = scaleOf(claim, fact);
  const isLoose = scale !== 1 && (claim.kind !== 'time' || isCalendar(claim) || isCalendar(fact));
  return claim.values.some((value) =>
    fact.values.some((known) => isNear(value * scale, known, claim, isLoose)),
  );
}

/** What brings the claim to the fact's unit ("5 a week", "20 a month"); NaN: nothing does. */
function scaleOf(claim: Figure, fact: Figure): number {
  const isTimes = [claim, fact].every(({ kind }) => kind === 'times' || kind === 'count');
  const isBare = claim.kind === 'count' && claim.nouns.length === 0;
  if (claim.kind !== fact.kind) return isBare || isTimes ? 1 : Number.NaN;
  if (claim.kind === 'money' && claim.unit !== fact.unit) return Number.NaN;
  if (claim.kind === 'time') return secondsOf(claim) / secondsOf(fact);
  const [per, known] = [claim.per, fact.per];
  return per && known ? secondsOf({ unit: known }) / secondsOf({ unit: per }) : 1;
}

function isNear(
  claim: number,
  fact: number,
  { hedge, kind, inWords }: Figure,
  isLoose: boolean,
): boolean {
  const off = (claim - fact) / Math.max(Math.abs(fact), Number.EPSILON);
  const slack =
    hedge === 'about' || (inWords && kind === 'percent') ? HEDGED : isLoose ? CALENDAR : 1e-6;
  const [less, more] = [hedge === 'least' ? BEYOND : slack, hedge === 'most' ? BEYOND : slack];
  return (off >= -less && off <= more) || (!Number.isInteger(fact) && Math.round(fact) === claim);
}

/** A line, with its figures. */
export type Read = { text: string; figures: Figure[] };

/** Whether one of these lines counts the same things, whatever the number. */
export function isCounted({ nouns }: Figure, lines: readonly Read[]): boolean {
  const beginning = (one: Figure['nouns']) => one.slice(0, 2).map((noun) => noun.slice(0, 5));
  const own = beginning(nouns);
  const counts = lines.flatMap(({ figures }) => figures.filter(({ kind }) => kind === 'count'));
  return counts.some((fact) => beginning(fact.nouns).some((noun) => own.includes(noun)));
}

/**
 * Whether a figure follows from one line: it is one of its figures, the years between two of its
 * years, the multiple or share between two neighbours ("from 80 to 430" is "more than five times"),
 * the rest of "3 of our 5", the number of things that the line lists, or one unit ("the first
 * year", "third month").
 */
export function followsFrom(claim: Figure, { text, figures }: Read, today: Date): boolean {
  const { kind } = claim;
  const next = (at: number) => figures[at + 1];
  if (figures.some((fact) => isSameFigure(claim, fact))) return true;
  if (kind === 'time') return isSpan(claim, text, figures, today) || isOneUnit(claim, text);
  if (kind !== 'count') return figures.some((fact, at) => isChange(claim, fact, next(at)));
  const isRest = figures.some((fact, at) => isRemainder(claim, text, fact, next(at)));
  return isRest || isListed(claim, text);
}

const PRESENT = /\b(?:present|since|joined|today|now|heute|seit|depuis|desde)\b/i;

/** "More than five years" and "five years" of 2021 to 2027, "nearly six" of 2021 to 2026. */
function isSpan(
  { values: [said = 0], hedge, unit }: Figure,
  text: string,
  figures: Figure[],
  today: Date,
): boolean {
  const years = figures.flatMap(({ kind, values: [value = 0] }) => (kind === 'year' ? value : []));
  if (PRESENT.test(text)) years.push(today.getUTCFullYear());
  const slack = hedge === 'about' ? [0, 1] : hedge === 'least' ? [0, -1] : [0];
  const isYears = (from: number, to: number) => to > from && slack.includes(said - (to - from));
  return unit === 'year' && years.some((from) => years.some((to) => isYears(from, to)));
}

const amountOf = (figure: Figure | undefined): number =>
  (figure?.values[0] ?? 0) * secondsOf(figure ?? {});

/** From one neighbour to the other, of the same kind: as a multiple, or as a share of the first. */
function isChange(claim: Figure, one: Figure, other: Figure | undefined): boolean {
  const [from, to] = [amountOf(one), amountOf(other)];
  if (one.kind !== other?.kind || one.kind === 'year' || from <= 0 || to <= 0) return false;
  const share = (100 * Math.abs(to - from)) / from;
  const change = claim.kind === 'times' ? Math.max(from / to, to / from) : share;
  return (
    claim.kind !== 'money' && claim.kind !== 'year' && isNear(amountOf(claim), change, claim, false)
  );
}

const isRemainder = (
  claim: Figure,
  text: string,
  part: Figure,
  whole: Figure | undefined,
): boolean =>
  /^ (?:out )?of (?:\p{L}+ )?$/u.test(text.slice(part.end, whole?.start ?? part.end)) &&
  amountOf(whole) - amountOf(part) === amountOf(claim);

const ITEM = "[\\p{L}\\p{N}'’/-]+(?: [\\p{L}\\p{N}'’/-]+){0,3}";
const LIST = new RegExp(`${ITEM}(?:, ${ITEM})*,? (?:and|&|or|und|et|y) \\p{L}`, 'gu');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');

/** How many things the line lists ("Route, Load and Yard", "1. … 2. …"), or its "third". */
function isListed({ values: [value = 0] }: Figure, text: string): boolean {
  const ordinal = ORDINALS[value - 1];
  if (ordinal === undefined) return false;
  const commas = [...text.matchAll(LIST)].map(([list]) =>
    list.match(/,(?! (?:and|&|or|und|et|y) )/g),
  );
  const numbers = new Set(text.match(/(?<=(?:^|\n)\s*)\d(?=[.)] )/g));
  const isLast = new RegExp(`\\b${ordinal}\\b`, 'i').test(text);
  return (
    isLast || numbers.size === value || commas.some((found) => (found?.length ?? 0) + 2 === value)
  );
}

const ONE = /\b(?:first|one|within an?|within the|in an?) (month|quarter|year)\b/gi;

/** "Third month in a row" bears out "three months", "in the first year" "twelve months". */
function isOneUnit(claim: Figure, text: string): boolean {
  const ordinal = ORDINALS[(claim.values[0] ?? 0) - 1] ?? '-';
  const isNth = new RegExp(`\\b${ordinal} ${claim.unit}\\b`, 'i').test(text);
  const units = [...text.matchAll(ONE)].map(([, unit = '']) =>
    secondsOf({ unit: unit.toLowerCase() }),
  );
  return isNth || units.some((one) => Math.abs(amountOf(claim) - one) <= CALENDAR * one);
}
