import type { Thread } from '../../shared/contract/brief.ts';
import { daysBetween } from './times.ts';

const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/** "once", "twice", "9 times". */
export const timesWords = (count: number): string => TIMES[count] ?? `${count} times`;

const ago = (iso: string, now: Date): string => {
  const days = daysBetween(iso, now);
  if (Number.isNaN(days)) return '';
  if (days < 1) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
};

/** Where the thread stands, as one would say it: "You wrote twice, 6 days ago, no reply". Empty when nothing is known. */
export const threadWords = (
  { unanswered = 0, lastAt, replied, declined }: Thread,
  now: Date,
): string => {
  const when = lastAt ? ago(lastAt, now) : '';
  const comma = when ? `, ${when}` : '';
  if (declined) return `They said no${comma}`;
  if (unanswered > 0)
    return `You wrote ${timesWords(unanswered)}${comma}, no reply${replied ? ' since theirs' : ''}`;
  if (replied) return `They wrote last${comma}`;
  return when ? `Last mail ${when}` : '';
};
