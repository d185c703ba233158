import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../extension/contacts/index.ts';
import { STATUSES } from '../../../extension/contacts/model.ts';
import { isBusinessDay, SATURDAY_AND_SUNDAY } from '../../../extension/sequence/calendar.ts';
import { type Filter, NO_FILTER, STATUS_FILTERS } from '../../../extension/today/filter.ts';
import { GROUPS, groupOf } from '../../../extension/today/groups.ts';
import { itemsOf, todoOf } from '../../../extension/today/items.ts';
import { snoozeDays } from '../../../extension/today/snooze-days.ts';
import { ROWS } from '../../gallery/lists.ts';

const TODAY = '2026-11-24';

const lines = (rows: readonly Row[], filter: Partial<Filter> = {}) =>
  itemsOf(rows, { ...NO_FILTER, ...filter }, TODAY).map((item) =>
    'row' in item ? item.row.id : `${item.group} ${item.count}`,
  );
const ids = (...args: Parameters<typeof lines>) =>
  lines(...args).filter((line) => !line.includes(' '));

describe('the list', () => {
  test('has who replied first, then overdue, today, next, and what was never sent', () =>
    expect(lines(ROWS)).toEqual([
      ...['replied 2', 'priya', 'jonas', 'overdue 2', 'tom', 'lena', 'today 2', 'mara', 'joaquin'],
      ...['next 2', 'chen', 'dan', 'unsent 1', 'ines'],
    ]));

  test('a search finds all of its words, without accents, and those that are closed as well', () => {
    expect(ids(ROWS, { query: 'rio JOAQUIN' })).toEqual(['joaquin']);
    expect(ids(ROWS, { query: 'off your list' })).toEqual(['omar']);
    expect(ids(ROWS, { query: 'tom@acmerobotics' })).toEqual(['tom']);
    expect(ids(ROWS, { query: 'zebra' })).toEqual([]);
  });

  test.each([
    [{ status: 'due' }, ['tom', 'lena', 'mara', 'joaquin']],
    [{ status: 'replied' }, ['priya', 'jonas']],
    [{ status: 'later' }, ['chen', 'dan']],
    [{ status: 'refused' }, ['omar']],
    [{ status: 'done' }, []],
    [{ channel: 'note' }, ['lena']],
    [{ channel: 'message', status: 'due' }, []],
    [{ offer: 'another' }, []],
  ] as const)('filtered by %j', (filter, found) => expect(ids(ROWS, filter)).toEqual(found));

  test('somebody of whom nothing is known but a page is not on it', () => {
    const met = ROWS.slice(0, 1).map((row) => ({ ...row, status: 'open' as const, emails: 0 }));
    expect(lines(met, { status: 'all' })).toEqual([]);
  });

  test('an answer that was put off is not owed before its day, and is again from then on', () => {
    const [priya] = ROWS;
    if (!priya) throw new Error('no fixture');
    expect(groupOf({ ...priya, until: '2026-11-25' }, TODAY)).toBe('next');
    expect(groupOf({ ...priya, until: TODAY }, TODAY)).toBe('replied');
  });

  test('a sequence that was sent to its end is closed', () => {
    const [, , tom] = ROWS;
    if (!tom) throw new Error('no fixture');
    const { step: _, due: __, ...ended } = tom;
    expect(groupOf(ended, TODAY)).toBe('closed');
  });

  test('the popup has those whose turn it is, in the order of the list', () =>
    expect(todoOf(ROWS, TODAY).map(({ row }) => row.id)).toEqual([
      ...['priya', 'jonas', 'tom', 'lena', 'mara', 'joaquin'],
    ]));
});

const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-11-${date}`);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rows = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      until: optional(day),
      due: optional(day),
      channel: optional(fc.constantFrom('email', 'message', 'note', 'inmail')),
      emails: fc.integer({ min: 0, max: 7 }),
    }),
  )
  .map((all) =>
    all.flatMap((change, at) =>
      ROWS.slice(0, 1).map((row) => ({ ...row, ...change, id: `${at}` })),
    ),
  );

property.prop([rows])('everybody stands in it once, and its headings count them', (all) => {
  const items = itemsOf(all as Row[], { ...NO_FILTER, status: 'all' }, TODAY);
  const listed = items.flatMap((item) => ('row' in item ? [item.row.id] : []));
  expect(new Set(listed).size).toBe(listed.length);
  const counted = items.reduce((sum, item) => sum + ('row' in item ? 0 : item.count), 0);
  expect(counted).toBe(listed.length);
  const groups = items.map(({ group }) => GROUPS.indexOf(group));
  expect(groups).toEqual(groups.toSorted((one, other) => one - other));
});

property.prop([rows, fc.constantFrom(...STATUS_FILTERS)])(
  'a filter only leaves out, and changes no order',
  (all, status) => {
    const every = ids(all as Row[], { status: 'all' });
    const some = ids(all as Row[], { status });
    expect(some).toEqual(every.filter((id) => some.includes(id)));
  },
);

describe('snoozing', () => {
  test.each([
    ['2026-11-24', { tomorrow: '2026-11-25', nextWeek: '2026-11-30' }],
    ['2026-11-27', { tomorrow: '2026-11-30', nextWeek: '2026-11-30' }],
    ['2026-11-29', { tomorrow: '2026-11-30', nextWeek: '2026-12-07' }],
  ])('on %s', (today, days) => expect(snoozeDays(today, SATURDAY_AND_SUNDAY)).toEqual(days));

  property.prop([
    fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
  ])('is always to a business day to come', (date, weekend) => {
    const today = date.toISOString().slice(0, 10);
    for (const to of Object.values(snoozeDays(today, weekend))) {
      expect(to > today).toBe(true);
      expect(isBusinessDay(to, weekend)).toBe(true);
    }
  });
});
