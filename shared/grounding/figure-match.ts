import type { Figure } from './figure.ts';
import { SECONDS, type TimeUnit } from './units.ts';

/** How near a rounded figure has to be: of its own size. */
const HEDGED = 0.12;
/** The same, when a unit was changed as well: "about six weeks" for 47 days. */
const HEDGED_UNIT = 0.2;
const ROUNDED = 0.05;
/** "A third" is said of 30 % and of 36 %. */
const SHARE = 0.15;
/** What is said with "over" may be this much below the fact. */
const LEAST_SLACK = 0.5;
/** Below this a count is exact unless it is hedged. */
const EXACT_BELOW = 20;

/**
 * Whether a figure of a sentence can be read out of a figure of a fact: the same kind, and the same value or an honest rounding of it.
 * `loose` lets a bare count stand for a time or a year, and rounds more; it is for refusing, where a wrong refusal costs the user a generation.
 */
export function figureFollows(claim: Figure, fact: Figure, loose: boolean): boolean {
  const scale = commonScale(claim, fact, loose);
  if (scale === undefined) return false;
  if (claim.kind === 'vague') return fact.values.some((value) => value >= (claim.values[0] ?? 0) && value <= (claim.values[1] ?? 0));
  // "Under 20" for "under 20 %": across kinds only the very number tells that it is the same.
  if (claim.kind !== fact.kind && (claim.kind === 'percent' || fact.kind === 'percent'))
    return claim.values.some((value) => fact.values.includes(value));
  if (claim.kind === 'time' && fact.kind === 'time' && followsInWork(claim, fact)) return true;
  return claim.values.some((value) =>
    fact.values.some((known) =>
      valueFollows(value * scale, known, { hedge: claim.hedge, kind: claim.kind, inWords: claim.inWords, converted: scale !== 1 }, loose),
    ),
  );
}

/** Hours of work in a day, a week, a month and a year: 400 hours are ten weeks of somebody's time. */
const WORK_HOURS: Partial<Record<TimeUnit, number>> = { hour: 1, day: 8, week: 40, month: 160, year: 1_800 };

function followsInWork(claim: Figure, fact: Figure): boolean {
  const [said, known] = [claim, fact].map(({ unit }) => WORK_HOURS[(unit ?? 'second') as TimeUnit]);
  if (!said || !known || said === known || fact.unit !== 'hour') return false;
  return claim.values.some((value) => fact.values.some((hours) => Math.abs(value * said - hours) <= hours * ROUNDED));
}

/** Factor that brings the claim to the fact's unit, or undefined when the two cannot be compared. */
function commonScale(claim: Figure, fact: Figure, loose: boolean): number | undefined {
  if (claim.kind === 'vague') return fact.kind === 'count' ? 1 : undefined;
  if (claim.kind === fact.kind) {
    if (claim.kind === 'money') return claim.unit === fact.unit ? 1 : undefined;
    if (claim.kind === 'time') return secondsOf(claim) / secondsOf(fact);
    return 1;
  }
  if (loose && isPlain(claim) && isPlain(fact)) return 1;
  if (claim.kind === 'money' && fact.kind === 'count') return loose ? 1 : undefined;
  if (claim.kind === 'count' && fact.kind === 'money') return 1;
  if (claim.kind === 'count' && (fact.kind === 'time' || fact.kind === 'percent')) return isBare(claim) ? 1 : undefined;
  if ((claim.kind === 'time' || claim.kind === 'percent') && fact.kind === 'count') return isBare(fact) ? 1 : undefined;
  if (claim.kind === 'times' && fact.kind === 'count') return 1;
  return undefined;
}

/** A number without the thing it counts: "turns five today", "from 31 to 20 by 2028". */
const isBare = ({ nouns: [first] }: Figure): boolean =>
  first === undefined ||
  /^(?:today|now|this|next|last|and|in|on|as|so|already|tomorrow|yesterday|to|by|from|before|within|but|is|was|would|instead)$/.test(first);

const isPlain = (figure: Figure): boolean => figure.kind === 'count' || figure.kind === 'time' || figure.kind === 'year';
const secondsOf = (figure: Figure): number => SECONDS[(figure.unit ?? 'second') as TimeUnit] ?? 1;

type Manner = { hedge: Figure['hedge']; kind: Figure['kind']; inWords: boolean; converted: boolean };

function valueFollows(claim: number, fact: number, { hedge, kind, inWords, converted }: Manner, loose: boolean): boolean {
  const off = Math.abs(claim - fact) / Math.max(Math.abs(fact), Number.EPSILON);
  if (off < 1e-6) return true;
  if (hedge === 'least' && claim < fact && claim >= fact * LEAST_SLACK) return true;
  if (hedge === 'most' && claim > fact && claim <= fact / LEAST_SLACK) return true;
  if (hedge) return off <= (converted ? HEDGED_UNIT : HEDGED);
  if (converted) return off <= ROUNDED;
  if (loose) return off <= HEDGED && isRounderThan(claim, fact);
  if (inWords && kind === 'percent' && !Number.isInteger(claim / 10)) return off <= SHARE;
  if (inWords && claim >= 20 && claim % 10 === 0) return off <= ROUNDED;
  if (Math.round(fact) === claim && !Number.isInteger(fact)) return true;
  if (kind === 'percent' || kind === 'year' || fact < EXACT_BELOW) return false;
  return off <= ROUNDED && isRounderThan(claim, fact) && fact >= 100;
}

/** 1,200 is rounder than 1,213: it ends in more zeros. */
function isRounderThan(claim: number, fact: number): boolean {
  return zeros(claim) > zeros(fact) || (!Number.isInteger(fact) && Number.isInteger(claim));
}

function zeros(value: number): number {
  return Number.isInteger(value) && value !== 0 ? (/0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0) : 0;
}
