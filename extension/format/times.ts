import { DAY } from '../../shared/time.ts';
import { locale, plural, t } from '../i18n/text.ts';

const MINUTE = 60_000;

/** A day alone is that day here, not its midnight in Greenwich. */
const dateOf = (iso: string): Date =>
  new Date(/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? `${iso}T00:00` : iso);

/** Days of the calendar from `iso` to `now`: yesterday evening is 1 in the morning. NaN for what is no date. */
export function daysBetween(iso: string, now: Date): number {
  const [from, to] = [dateOf(iso), new Date(now)].map((at) => at.setHours(0, 0, 0, 0)) as [
    number,
    number,
  ];
  return Math.round((to - from) / DAY);
}

/** "14:32", or "Thu 14:32" when it is not today; as the language of the texts has it. */
export function clock(iso: string, now: Date): string {
  const at = new Date(iso);
  const sameDay = at.toDateString() === now.toDateString();
  return at.toLocaleString(locale(), {
    ...(!sameDay && { weekday: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "in 12 minutes", "in a moment". */
export function untilWords(iso: string, now: Date): string {
  const minutes = Math.ceil((new Date(iso).getTime() - now.getTime()) / MINUTE);
  if (minutes < 1) return t('time.inAMoment');
  if (minutes === 1) return t('time.inAMinute');
  return minutes < 120
    ? plural('time.inMinutes', minutes)
    : plural('time.inHours', Math.round(minutes / 60));
}

/** "in about 20 seconds", "in about 40 minutes". */
export function inAbout(seconds: number): string {
  if (seconds < 90) return plural('time.inAboutSeconds', Math.max(1, Math.ceil(seconds)));
  if (seconds < 5_400) return plural('time.inAboutMinutes', Math.ceil(seconds / 60));
  return plural('time.inAboutHours', Math.ceil(seconds / 3_600));
}

/** "1 day overdue". */
export const overdueWords = (days: number): string => plural('time.daysOverdue', days);

/** "Dec 14" as the locale writes it, for lists. */
export const shortDay = (iso: string): string =>
  dateOf(iso).toLocaleDateString(locale(), { day: 'numeric', month: 'short' });

/** "Mon, Nov 30". */
export const weekdayOf = (iso: string): string =>
  dateOf(iso).toLocaleDateString(locale(), { weekday: 'short', month: 'short', day: 'numeric' });

/** "Dec 14" as the locale writes it, with the year when it is another one. */
export function dayOf(iso: string, now: Date): string {
  const at = dateOf(iso);
  const otherYear = at.getFullYear() !== now.getFullYear();
  return at.toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' }),
  });
}
