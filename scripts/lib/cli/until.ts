import { Misuse } from './given.ts';

/** A date that cannot be meant; shown as one line. */
export class WrongDate extends Misuse {}

/** The last second (UTC) of a day written as 2027-01-31. Throws `WrongDate` for what is no day of the calendar, or is over at `now`. */
export function endOfDay(text: string, now = Date.now()): Date {
  const date = new Date(`${text}T23:59:59Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text);
  if (!isDay) throw new WrongDate(`--until takes a date like 2027-01-31, not "${text}".`);
  if (date.getTime() < now) throw new WrongDate(`${text} is over.`);
  return date;
}
