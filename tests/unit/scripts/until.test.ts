import { expect, test } from 'vitest';
import { endOfDay } from '../../../scripts/lib/cli/until.ts';

const now = Date.UTC(2026, 10, 24, 12);

test('a day ends with its last second, UTC', () => {
  expect(endOfDay('2027-01-31', now).toISOString()).toBe('2027-01-31T23:59:59.000Z');
  expect(endOfDay('2026-11-24', now).toISOString()).toBe('2026-11-24T23:59:59.000Z');
  expect(endOfDay('2028-02-29', now).toISOString()).toBe('2028-02-29T23:59:59.000Z');
});

test.each([
  '2027-02-31',
  '2027-02-29',
  '2027-13-01',
  '2027-1-1',
  'soon',
  '',
  '2027-01-31T00:00',
  '20270131',
])('%j is no day', (text) => {
  expect(() => endOfDay(text, now)).toThrow(`--until takes a date like 2027-01-31, not "${text}".`);
});

test('a day that is over is refused', () => {
  expect(() => endOfDay('2026-11-23', now)).toThrow('2026-11-23 is over.');
});
