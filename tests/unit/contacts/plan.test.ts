import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  businessDaysBetween,
  daysFrom,
  isBusinessDay,
  onBusinessDay,
  SATURDAY_AND_SUNDAY,
  weekendOf,
} from '../../../extension/sequence/calendar.ts';
import { nextDay, planDays } from '../../../extension/sequence/plan.ts';

const STEPS = [0, 3, 7, 14, 21, 28, 35].map((day, at) => ({ step: at + 1, day }));
const datesOf = (...args: Parameters<typeof planDays>) => planDays(...args).map(({ date }) => date);

describe('days', () => {
  test('begin today, and a day on a weekend moves to the Monday after', () => {
    expect(datesOf(STEPS.slice(0, 4), [], '2026-11-27')).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-12-04',
      '2026-12-11',
    ]);
    expect(datesOf(STEPS.slice(0, 2), [], '2026-11-25')).toEqual(['2026-11-25', '2026-11-30']);
  });

  test('count from what went out, the time it was seen to be sent before that of the insert', () => {
    const went = [
      { step: 1, at: '2026-11-16T09:00:00', sentAt: '2026-11-17T09:00:00' },
      { step: 2, at: '2026-11-23T09:00:00' },
    ];
    expect(planDays(STEPS.slice(0, 3), went, '2026-11-27')).toEqual([
      { step: 1, date: '2026-11-17', is: 'sent' },
      { step: 2, date: '2026-11-23', is: 'inserted' },
      { step: 3, date: '2026-11-27', is: 'planned' },
    ]);
    expect(nextDay(STEPS, went)).toEqual({ step: 3, date: '2026-11-27', is: 'planned' });
  });

  test('that the user set stand, and those after count from there', () => {
    const steps = STEPS.map((each) =>
      each.step === 2 ? { ...each, planned: '2026-12-05' } : each,
    );
    expect(datesOf(steps.slice(0, 3), [], '2026-11-27')).toEqual([
      '2026-11-27',
      '2026-12-05',
      '2026-12-09',
    ]);
  });

  test('nothing comes next before the first went out, or after the last', () => {
    expect(nextDay(STEPS, [])).toBeNull();
    expect(nextDay(STEPS, [{ step: 7, at: '2026-11-16T09:00:00' }])).toBeNull();
  });

  test('a step that was left out is not due any more', () => {
    expect(nextDay(STEPS, [{ step: 3, at: '2026-11-16T09:00:00' }])?.step).toBe(4);
  });
});

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const weekend = fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 });

property.prop([date, weekend])(
  'the next business day is one, and none is before it',
  (day, free) => {
    const next = onBusinessDay(day, free);
    expect(isBusinessDay(next, free)).toBe(true);
    for (let each = day; each < next; each = addDays(each, 1))
      expect(isBusinessDay(each, free)).toBe(false);
  },
);

property.prop([date, date, weekend])(
  'business days are counted as one by one',
  (one, other, free) => {
    let count = 0;
    for (let day = addDays(one, 1); day <= other; day = addDays(day, 1))
      if (isBusinessDay(day, free)) count += 1;
    expect(businessDaysBetween(one, other, free)).toBe(count);
  },
);

property.prop([
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 7 }),
  date,
  weekend,
])('planned days never go back and never fall on a weekend', (gaps, today, free) => {
  let day = 0;
  const steps = gaps.map((gap, at) => {
    day += at === 0 ? 0 : gap;
    return { step: at + 1, day };
  });
  const dates = datesOf(steps, [], today, free);
  expect(dates).toEqual(dates.toSorted());
  for (const [at, each] of dates.entries()) {
    expect(isBusinessDay(each, free)).toBe(true);
    expect(daysFrom(today, each)).toBeGreaterThanOrEqual(steps[at]?.day ?? 0);
  }
});

test('a week of seven free days is planned as one of none', () =>
  expect(onBusinessDay('2026-11-28', [1, 2, 3, 4, 5, 6, 7])).toBe('2026-11-28'));

test('the weekend is that of the browser’s language', () =>
  expect(weekendOf('en-US')).toEqual(SATURDAY_AND_SUNDAY));
