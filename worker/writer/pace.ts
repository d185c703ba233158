import { LIMITS } from '../../shared/contract/limits.ts';
import { DAY } from '../../shared/time.ts';

/** Days of the seven emails where nobody said anything about time: slower than most tools, since judges found theirs too dense (docs/writing.md). */
const PACE = [0, 4, 11, 18, 27, 41, 56] as const;

/** New Year's Day and Christmas, when nearly nobody works; the others differ from country to country and are the writer's to know. */
const HOLIDAYS = ['01-01', '12-25'];

/** Whether nobody reads a mail for work on the day so many days from `today`. In UTC: where the reader sits is not known. */
export function isOff(today: Date, day: number): boolean {
  const date = new Date(today.getTime() + day * DAY);
  return [0, 6].includes(date.getUTCDay()) || HOLIDAYS.includes(date.toISOString().slice(5, 10));
}

/** Days from `today` to an ISO date, 0 where there is none or it is over. */
export const daysUntil = (date: string | undefined, today: Date): number =>
  date ? Math.max(0, Math.ceil((Date.parse(date) - today.getTime()) / DAY)) : 0;

/** The first working day on or after a day. */
function workingDay(today: Date, day: number): number {
  let workday = day;
  while (isOff(today, workday)) workday++;
  return workday;
}

/** Days after which the last email may not be asked for, and those each one after an email needs at least: room to move over a weekend. */
const LAST = LIMITS.day - 4;
const ROOM = 4;

/** The usual day of the email at an index, counted from 0. */
export const usualDay = (index: number): number => PACE[index] ?? LAST;

/** Where an email stands among those that are sent: its index from 0, the days of its neighbours as far as they are known, how many come after it. */
export type Position = {
  index: number;
  before?: number | undefined;
  after?: number | undefined;
  remaining: number;
  /** The first day on which they may be written to, where they named one. */
  notBefore?: number | undefined;
};

/**
 * The day of an email. What was asked for holds where it is whole, within reach and between its neighbours; otherwise the usual pace
 * does, from the first day on which they may be written to. Weekends and certain holidays move to the next working day; only what goes out at once, on day 0, stays where it is:
 * whoever asked for it is at work.
 */
export function dayFor(
  { index, before, after, remaining, notBefore = 0 }: Position,
  asked: number | undefined,
  today: Date,
): number {
  const latest = LAST - ROOM * remaining;
  const begin = Math.min(notBefore, latest);
  const least = before === undefined ? begin : before + 1;
  const most = Math.max(least, Math.min(latest, (after ?? Number.POSITIVE_INFINITY) - 1));
  const fits = asked !== undefined && Number.isInteger(asked) && asked >= least && asked <= most;
  const gap = index > 0 ? usualDay(index) - usualDay(index - 1) : 0;
  const paced = begin + usualDay(index);
  const usual = before === undefined ? paced : Math.max(paced, before + gap);
  const day = fits ? asked : Math.min(usual, most);
  const moved = day === 0 ? 0 : workingDay(today, day);
  return after !== undefined && moved >= after ? day : moved;
}
