import { addDays, dateOf, onBusinessDay, SATURDAY_AND_SUNDAY, type Weekend } from './calendar.ts';

/*
 * On which day each email of a sequence goes out. The days between two emails are the writer's; a day that falls on a weekend moves to
 * the business day that follows, and a day that the user set stands. Counted from what really went out, so that a late email moves
 * those after it. Pure.
 */

/** `day`: days after the first email, as the writer planned it. `planned`: the day the user chose, an ISO 8601 date. */
export type PlannedStep = { step: number; day: number; planned?: string | undefined };

/** An email that was inserted: when, and when it was seen to be sent (ISO 8601). */
export type Went = { step: number; at: string; sentAt?: string | undefined };

export type PlanDay = {
  step: number;
  /** ISO 8601 date. */
  date: string;
  /** `sent`: it was seen among their emails; `inserted`: it stands in a message box, as far as is known; `planned`: it is to come. */
  is: 'sent' | 'inserted' | 'planned';
};

const dayWent = ({ at, sentAt }: Went): string => dateOf(new Date(sentAt ?? at));

/** The last time an email went out; what was seen to be sent is surer than what was inserted. */
function lastOf(went: readonly Went[], step: number): Went | undefined {
  const all = went.filter((each) => each.step === step);
  return all.findLast(({ sentAt }) => sentAt) ?? all.at(-1);
}

/**
 * Each step with its day, in order. `today` is the day of a sequence of which nothing went out; before `from`, an ISO 8601 date, none goes
 * out: they are away, or were answered and have their turn.
 */
export function planDays(
  steps: readonly PlannedStep[],
  went: readonly Went[],
  today: string,
  weekend: Weekend = SATURDAY_AND_SUNDAY,
  from?: string,
): PlanDay[] {
  const days: PlanDay[] = [];
  const earliest = from ? onBusinessDay(from, weekend) : '';
  const notBefore = (date: string): string => (date < earliest ? earliest : date);
  let before: { date: string; day: number } | null = null;
  for (const { step, day, planned } of [...steps].sort((one, other) => one.step - other.step)) {
    const last = lastOf(went, step);
    const gap = before ? Math.max(0, day - before.day) : 0;
    const date: string = last
      ? dayWent(last)
      : notBefore(planned ?? onBusinessDay(addDays(before?.date ?? today, gap), weekend));
    days.push({ step, date, is: last ? (last.sentAt ? 'sent' : 'inserted') : 'planned' });
    before = { date, day };
  }
  return days;
}

/** The email that comes next: the first after the last that went out. Null when nothing went out yet, or nothing is left. */
export function nextDay(
  steps: readonly PlannedStep[],
  went: readonly Went[],
  weekend: Weekend = SATURDAY_AND_SUNDAY,
  from?: string,
): PlanDay | null {
  const last = Math.max(0, ...went.map(({ step }) => step));
  const [first] = went;
  if (!first) return null;
  return (
    planDays(steps, went, dayWent(first), weekend, from).find(
      ({ step, is }) => step > last && is === 'planned',
    ) ?? null
  );
}
