import type { Thread } from '../../shared/contract/brief.ts';
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

/** Where the thread stands, as one would say it: "You wrote twice, last 6 days ago. No answer yet." Empty when nothing is known. */
export function threadWords(
  { unanswered = 0, lastAt, replied, declined }: Thread,
  now: Date,
): string {
  const when = lastAt ? daysAgo(lastAt, now) : '';
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
