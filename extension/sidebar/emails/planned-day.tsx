import type { Channel } from '../../../shared/contract/channel.ts';
import { dayOf, shortDay, weekdayOf } from '../../format/times.ts';
import { businessDaysBetween, dateOf, weekendOf } from '../../sequence/calendar.ts';
import type { PlanDay } from '../../sequence/plan.ts';
import type { SavedStep } from '../../storage/work.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';

const BY: Record<Channel, string> = {
  email: 'by email',
  message: 'by LinkedIn message',
  note: 'as a connection note',
  inmail: 'by InMail',
};

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
  if (isOther) return `${is}, then changed`;
  return [is, dayOf(date, now), channel && BY[channel]].filter(Boolean).join(' ');
}

/** "due today", "2 days overdue", of business days; empty before its day. */
export function dueWords({ is, date }: PlanDay, now: Date): string {
  const today = dateOf(now);
  if (is !== 'planned' || date > today) return '';
  const late = businessDaysBetween(date, today, weekendOf(navigator.language));
  if (late === 0) return 'due today';
  return late === 1 ? '1 day overdue' : `${late} days overdue`;
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
        Goes out on{' '}
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
          Back to plan
        </LinkButton>
      )}
    </p>
  );
}
