import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../extension/contacts/model.ts';
import { rowOf } from '../../../extension/contacts/rows.ts';
import { withSequence, withTouch } from '../../../extension/contacts/sequences.ts';
import { beginOf } from '../../../extension/sequence/due.ts';
import { nextToSend } from '../../../extension/sequence/versions.ts';
import { addressOfKey } from '../../../extension/sites/registry.ts';
import type { SavedStep, Work } from '../../../extension/storage/work.ts';
import { todoOf } from '../../../extension/today/items.ts';
import { NOW, STATES } from '../../gallery/states.ts';
import { person, touch } from '../contacts/people.ts';

function work(inserted: Record<number, string>, change: Partial<Work> = {}): Work {
  if (!STATES.done?.work) throw new Error('no fixture');
  const steps: SavedStep[] = STATES.done.work.steps.map((saved) => {
    const at = inserted[saved.step];
    return at ? { ...saved, insertedAt: at } : saved;
  });
  return { ...STATES.done.work, steps, ...change };
}

const contact = (inserted: Record<number, string>, change: Partial<Contact> = {}): Contact =>
  Object.entries(inserted).reduce(
    (each, [step, at]) => withTouch(each, touch({ sequence: 'mara.1', step: Number(step), at })),
    withSequence(person('mara', change), work(inserted, { key: 'mara.1' }), NOW),
  );

const due = (...all: Contact[]) =>
  todoOf(
    all.map((each) => rowOf(each)),
    '2026-11-24',
  )
    .filter(({ group }) => group !== 'replied')
    .map(({ row, group }) => [row.step, group, row.due]);

describe('what is due on a Tuesday (the second email has day 4, the third day 11)', () => {
  test('nothing before an email was inserted', () => expect(due(contact({}))).toEqual([]));

  test('the next email on its day, and from then on', () => {
    expect(due(contact({ 1: '2026-11-21T09:00:00' }))).toEqual([]);
    expect(due(contact({ 1: '2026-11-20T23:50:00' }))).toEqual([[2, 'today', '2026-11-24']]);
    // Its day is a Sunday, so it is due on the Monday.
    expect(due(contact({ 1: '2026-11-18T00:10:00' }))).toEqual([[2, 'overdue', '2026-11-23']]);
  });

  test('days count from the email before, not from the first', () => {
    expect(due(contact({ 1: '2026-11-01T09:00:00', 2: '2026-11-17T09:00:00' }))).toEqual([
      [3, 'today', '2026-11-24'],
    ]);
  });

  test('nothing after the last email, and nothing to somebody who replied or said no', () => {
    expect(due(contact({ 7: '2026-01-01T09:00:00' }))).toEqual([]);
    for (const is of ['replied', 'not_interested', 'opted_out', 'done'] as const) {
      const status = { is, by: 'page', at: NOW.toISOString() } as const;
      expect(due(contact({ 1: '2026-01-01T09:00:00' }, { status }))).toEqual([]);
    }
  });

  test('the longest overdue comes first', () => {
    expect(
      due(contact({ 1: '2026-11-20T09:00:00' }), contact({ 1: '2026-11-12T09:00:00' })),
    ).toEqual([
      [2, 'overdue', '2026-11-16'],
      [2, 'today', '2026-11-24'],
    ]);
  });
});

describe('the email that comes next', () => {
  test.each([
    [{}, 1],
    [{ 1: '2026-11-01T09:00:00' }, 2],
    [{ 7: '2026-11-01T09:00:00' }, 7],
  ])('after %j', (inserted, step) => expect(nextToSend(work(inserted).steps)).toBe(step));

  test('is none without emails', () => expect(nextToSend([])).toBeNull());
});

describe('the page of a thread or profile', () => {
  test.each([
    ['gmail:thread:198c0a', 'https://mail.google.com/mail/#all/198c0a'],
    ['linkedin:profile:joaquín-reyes-7', 'https://www.linkedin.com/in/joaquín-reyes-7/'],
    ['gmail:compose:mara@northwind.example', null],
    ['linkedin:profile:Mara Holt', null],
    ['linkedin:profile:../feed', null],
    ['gmail:thread:x/../y', null],
  ])('%s', (key, page) => expect(addressOfKey(key)).toBe(page));

  test('is opened in the account it was met in', () =>
    expect(addressOfKey('gmail:thread:198c0a', 1)).toBe(
      'https://mail.google.com/mail/u/1/#all/198c0a',
    ));
});

test('day 0 is counted back from what was inserted first, and is today while nothing was', () => {
  expect(beginOf(work({ 2: '2026-11-20T09:00:00', 3: '2026-11-29T09:00:00' }).steps, NOW)).toBe(
    '2026-11-16',
  );
  expect(beginOf(work({}).steps, new Date('2026-11-24T23:30:00'))).toBe('2026-11-24');
});
