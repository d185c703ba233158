import type { Thread } from '../../shared/contract/brief.ts';
import {
  addDays,
  businessDaysBetween,
  dateOf,
  type Weekend,
  weekendOf,
} from '../sequence/calendar.ts';
import { daysBetween } from './times.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** "two", "9". */
export const numberWords = (count: number): string => NUMBERS[count] ?? String(count);

const timesWords = (count: number): string =>
  count === 2 ? 'twice' : `${numberWords(count)} times`;

/** "today", "yesterday", "6 days ago"; empty for what is no date. */
export function daysAgo(iso: string, now: Date): string {
  const days = daysBetween(iso, now);
  if (Number.isNaN(days)) return '';
  if (days < 1) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** ", 4 business days" beside "6 days ago": how long they have had to answer; empty where it says nothing more. */
function businessDaysWords(iso: string, now: Date, weekend: Weekend): string {
  const days = daysBetween(iso, now);
  if (Number.isNaN(days) || days < 2) return '';
  const today = dateOf(now);
  const worked = businessDaysBetween(addDays(today, -days), today, weekend);
  if (worked === days) return '';
  return worked === 1 ? ' (1 business day)' : ` (${worked} business days)`;
}

/**
 * Where the thread stands, as one would say it: "You wrote twice, last 6 days ago (4 business days). No answer yet." Empty when nothing is
 * known.
 */
export function threadWords(
  { unanswered = 0, lastAt, replied, declined }: Thread,
  now: Date,
  weekend: Weekend = weekendOf(globalThis.navigator?.language || 'en-US'),
): string {
  const when = lastAt ? `${daysAgo(lastAt, now)}${businessDaysWords(lastAt, now, weekend)}` : '';
  const then = when && ` ${when}`;
  if (declined) return `They said no${then}`;
  if (unanswered === 1) return `You ${replied ? 'replied' : 'wrote'}${then}. No answer yet.`;
  if (unanswered > 1) {
    const since = replied ? ' since their reply' : '';
    return `You wrote ${timesWords(unanswered)}${since}${when && `, last ${when}`}. No answer yet.`;
  }
  if (replied) return `They replied${then}`;
  return when ? `Last email ${when}` : '';
}
