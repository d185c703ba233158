import { DAY } from '../../shared/time.ts';

/*
 * Days as ISO 8601 dates (`2026-11-30`), without a time and so without a time zone, and the days people work on. Pure.
 */

/** Days of the week nobody works on: 1 is Monday, 7 Sunday, as ISO 8601 counts. */
export type Weekend = readonly number[];

export const SATURDAY_AND_SUNDAY: Weekend = [6, 7];

/** The date where the user is. Swedish writes dates as ISO 8601 does. */
export const dateOf = (at: Date): string => at.toLocaleDateString('sv');

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: string, days: number): string =>
  new Date(utc(date) + days * DAY).toISOString().slice(0, 10);

/** Days of the calendar from one date to another; negative when the other is before. */
export const daysFrom = (date: string, other: string): number =>
  Math.round((utc(other) - utc(date)) / DAY);

export const isBusinessDay = (date: string, weekend: Weekend): boolean =>
  !weekend.includes(new Date(utc(date)).getUTCDay() || 7);

/** A week without a day to work on is no week to plan by: then every day is one. */
const sound = (weekend: Weekend): Weekend => (new Set(weekend).size < 7 ? weekend : []);

/** This day, or the next that people work on. */
export function onBusinessDay(date: string, weekend: Weekend = SATURDAY_AND_SUNDAY): string {
  const free = sound(weekend);
  let day = date;
  while (!isBusinessDay(day, free)) day = addDays(day, 1);
  return day;
}

/** So many business days after `date`. */
export function addBusinessDays(date: string, days: number, weekend?: Weekend): string {
  let day = date;
  for (let left = days; left > 0; left--) day = onBusinessDay(addDays(day, 1), weekend);
  return day;
}

/** Business days after `date` up to and with `other`; 0 when `other` is not later. */
export function businessDaysBetween(
  date: string,
  other: string,
  weekend: Weekend = SATURDAY_AND_SUNDAY,
): number {
  const free = sound(weekend);
  const span = Math.max(0, daysFrom(date, other));
  const weeks = Math.floor(span / 7);
  let count = weeks * (7 - new Set(free.filter((day) => day >= 1 && day <= 7)).size);
  for (let past = weeks * 7 + 1; past <= span; past++)
    if (isBusinessDay(addDays(date, past), free)) count += 1;
  return count;
}

/** The weekend where the browser's user lives, as far as the browser knows it; else Saturday and Sunday. */
export function weekendOf(language: string): Weekend {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?(): { weekend: number[] };
  };
  return locale.getWeekInfo?.().weekend ?? SATURDAY_AND_SUNDAY;
}
