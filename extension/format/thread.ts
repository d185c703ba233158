import type { Thread } from '../../shared/contract/brief.ts';
import { plural, t } from '../i18n/text.ts';
import {
  addDays,
  businessDaysBetween,
  dateOf,
  type Weekend,
  weekendOf,
} from '../sequence/calendar.ts';
import { daysBetween } from './times.ts';

/** "twice", "three times", "9 times". */
function timesWords(count: number): string {
  const named = [2, 3, 4, 5, 6, 7] as const;
  const known = named.find((each) => each === count);
  return known ? t(`thread.times.n${known}`) : plural('thread.times', count);
}

/** "today", "yesterday", "6 days ago"; empty for what is no date. */
export function daysAgo(iso: string, now: Date): string {
  const days = daysBetween(iso, now);
  if (Number.isNaN(days)) return '';
  if (days < 1) return t('time.today');
  return days === 1 ? t('time.yesterday') : plural('time.daysAgo', days);
}

/** The sentence with the day where it is known, and the one without. */
type Sentence = 'saidNo' | 'youReplied' | 'youWrote' | 'theyReplied';
const dated = (sentence: Sentence, when: string): string =>
  when ? t(`thread.${sentence}On`, { when }) : t(`thread.${sentence}`);

function wroteTimes(count: number, isSinceReply: boolean, when: string): string {
  const sentence = isSinceReply ? 'youWroteTimesSince' : 'youWroteTimes';
  const times = timesWords(count);
  return when ? t(`thread.${sentence}On`, { times, when }) : t(`thread.${sentence}`, { times });
}

/** "6 days ago (4 business days)": how long they have had to answer, where that says something more. */
function withBusinessDays(when: string, iso: string, now: Date, weekend: Weekend): string {
  const days = daysBetween(iso, now);
  if (Number.isNaN(days) || days < 2) return when;
  const today = dateOf(now);
  const worked = businessDaysBetween(addDays(today, -days), today, weekend);
  return worked === days ? when : plural('thread.businessDays', worked, { when });
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
  const when = lastAt ? withBusinessDays(daysAgo(lastAt, now), lastAt, now, weekend) : '';
  if (declined) return dated('saidNo', when);
  if (unanswered === 1) return dated(replied ? 'youReplied' : 'youWrote', when);
  if (unanswered > 1) return wroteTimes(unanswered, replied === true, when);
  if (replied) return dated('theyReplied', when);
  return when ? t('thread.lastEmail', { when }) : '';
}
