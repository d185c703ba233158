import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { dayFor, daysUntil, isOff } from '../../../worker/writer/pace.ts';

const FRIDAY = new Date('2026-11-27T15:00:00Z');
const MONDAY = new Date('2026-03-02T08:00:00Z');

/** The days of a sequence, each asked for as given. */
function daysOf(asked: readonly (number | undefined)[], today: Date): number[] {
  const days: number[] = [];
  for (const [index, day] of asked.entries())
    days.push(
      dayFor({ index, before: days.at(-1), remaining: asked.length - index - 1 }, day, today),
    );
  return days;
}
const NONE = Array.from({ length: 7 }, () => undefined);

describe('the days of a sequence', () => {
  test('are the usual ones where none are asked for, off weekends', () => {
    // Days 27 and 41 of a Monday are a Sunday each.
    expect(daysOf(NONE, MONDAY)).toEqual([0, 4, 11, 18, 28, 42, 57]);
    for (const day of daysOf(NONE, FRIDAY).slice(1)) expect(isOff(FRIDAY, day)).toBe(false);
  });

  test('are those asked for', () => {
    expect(daysOf([0, 3, 7, 14, 21, 35, 49], MONDAY)).toEqual([0, 3, 7, 14, 21, 35, 49]);
  });

  test('wait for as long as the person said', () => {
    expect(daysOf([70, 77, 84, 91, 98, 112, 126], MONDAY)).toEqual([70, 77, 84, 91, 98, 112, 126]);
    expect(daysOf([70, ...NONE.slice(1)], MONDAY)).toEqual([70, 74, 81, 88, 98, 112, 127]);
  });

  test('begin no sooner than they may be written to, whatever was asked for', () => {
    const from = (notBefore: number, asked: readonly (number | undefined)[]): number[] => {
      const days: number[] = [];
      for (const [index, day] of asked.entries()) {
        const remaining = asked.length - index - 1;
        days.push(dayFor({ index, before: days.at(-1), remaining, notBefore }, day, MONDAY));
      }
      return days;
    };
    expect(from(10, NONE)).toEqual([10, 14, 21, 28, 37, 51, 66]);
    expect(from(10, [0, 4, 11, 18, 27, 41, 56])[0]).toBe(10);
    expect(from(10, [14, 18, 25, 32, 39, 53, 67])).toEqual([14, 18, 25, 32, 39, 53, 67]);
    for (const day of from(4_000, NONE)) expect(day).toBeLessThanOrEqual(LIMITS.day);
  });

  test('count from today to the date they named', () => {
    expect(daysUntil('2026-12-07', FRIDAY)).toBe(10);
    expect(daysUntil('2026-11-01', FRIDAY)).toBe(0);
    expect(daysUntil(undefined, FRIDAY)).toBe(0);
  });

  test('the first goes out today, whatever day it is', () => {
    const saturday = new Date('2026-11-28T15:00:00Z');
    expect(daysOf(NONE, saturday)[0]).toBe(0);
  });

  test('are not New Year’s Day nor Christmas', () => {
    // 28 days after a Friday, 27 November, is a Friday, 25 December; the next working day is the Monday.
    expect(daysOf([0, 28, 35, 42, 49, 56, 63], FRIDAY)).toEqual([0, 31, 38, 42, 49, 56, 63]);
  });

  test.each([
    ['not whole', [0, 4.5, 11, 18, 25, 42, 56]],
    ['negative', [-3, 4, 11, 18, 25, 42, 56]],
    ['out of order', [0, 18, 4, 11, 25, 42, 56]],
    ['twice the same', [0, 4, 4, 4, 4, 4, 4]],
    ['too far away', [0, 4, 11, 18, 25, 42, 4_000]],
    ['all at the end', [176, 177, 178, 179, 180, 180, 180]],
    ['no numbers', [Number.NaN, Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0]],
  ])('that are %s fall back to the usual pace, and rise', (_, asked) => {
    const days = daysOf(asked, MONDAY);
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
    expect(Math.max(...days)).toBeLessThanOrEqual(LIMITS.day);
  });

  const day = fc.option(fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double()), {
    nil: undefined,
  });
  property.prop([
    fc.array(day, { minLength: 1, maxLength: 7 }),
    fc.date({ min: MONDAY, max: new Date('2030-01-01'), noInvalidDate: true }),
  ])(
    'rise within the limit and are working days, whatever is asked for on whatever day',
    (asked, today) => {
      const days = daysOf(asked, today);
      for (const [index, each] of days.entries()) {
        expect(Number.isInteger(each)).toBe(true);
        expect(each).toBeGreaterThan(days[index - 1] ?? -1);
        expect(each).toBeLessThanOrEqual(LIMITS.day);
        if (each !== 0) expect(isOff(today, each)).toBe(false);
      }
    },
  );

  test('what is missing in the middle goes between its neighbours', () => {
    const between = dayFor({ index: 3, before: 11, after: 25, remaining: 3 }, 40, MONDAY);
    expect(between).toBeGreaterThan(11);
    expect(between).toBeLessThan(25);
  });
});
