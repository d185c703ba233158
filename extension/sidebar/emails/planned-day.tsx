import type { Channel } from '../../../shared/contract/channel.ts';
import { dayOf, overdueWords, shortDay, weekdayOf } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { businessDaysBetween, dateOf, weekendOf } from '../../sequence/calendar.ts';
import type { PlanDay } from '../../sequence/plan.ts';
import type { SavedStep } from '../../storage/work.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';

/**
 * "sent Nov 23 by email", "inserted, then changed"; empty for what is to come. What went out is said of the text that went out: of another
 * one, that it was changed since. `channel`: the one it went out by, where that is known.
 */
export function sentLabel(
  saved: SavedStep,
  { is, date }: PlanDay,
  channel: Channel | undefined,
  now: Date,
): string {
  if (is === 'planned') return '';
  const isThat = saved.versions[saved.shown]?.insertedAt !== undefined;
  // Emails of before a version bore its own mark say nothing about which text it was.
  const isOther = !isThat && saved.versions.some(({ insertedAt }) => insertedAt);
  if (isOther) return t(`sidebar.day.${is}Changed`);
  const said = t(`sidebar.day.${is}`, { day: dayOf(date, now) });
  return channel ? t(`sidebar.day.by.${channel}`, { said }) : said;
}

/** "due today", "2 days overdue", of business days; empty before its day. */
export function dueWords({ is, date }: PlanDay, now: Date): string {
  const today = dateOf(now);
  if (is !== 'planned' || date > today) return '';
  const late = businessDaysBetween(date, today, weekendOf(navigator.language));
  return late === 0 ? t('sidebar.day.dueToday') : overdueWords(late);
}

export const DayLabel = ({ day }: { day: PlanDay | undefined }) => (
  <span className="day">
    {day && (
      <time dateTime={day.date} title={weekdayOf(day.date)}>
        {shortDay(day.date)}
      </time>
    )}
  </span>
);

/** The day an email is to go out on, moved by hand. */
export function PlannedDay({ saved, day }: { saved: SavedStep; day: PlanDay }) {
  const { dispatch } = useActions();
  const { step } = saved;
  return (
    <p className="planned secondary">
      <label>
        {t('sidebar.day.goesOut')}{' '}
        <input
          type="date"
          value={day.date}
          onChange={({ target: { value } }) =>
            value && dispatch({ type: 'planned', step, date: value })
          }
        />
      </label>
      {saved.planned && (
        <LinkButton secondary onClick={() => dispatch({ type: 'planned', step, date: null })}>
          {t('sidebar.day.backToPlan')}
        </LinkButton>
      )}
    </p>
  );
}
