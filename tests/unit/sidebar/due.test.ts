import { describe, expect, test } from 'vitest';
import { beginOf, dueAmong } from '../../../extension/sequence/due.ts';
import { nextToSend } from '../../../extension/sequence/versions.ts';
import { addressOfKey } from '../../../extension/sites/registry.ts';
import type { SavedStep, Work } from '../../../extension/storage/work.ts';
import { NOW, STATES } from '../../gallery/states.ts';

const work = (inserted: Record<number, string>, change: Partial<Work> = {}): Work => {
  if (!STATES.done?.work) throw new Error('no fixture');
  const steps: SavedStep[] = STATES.done.work.steps.map((saved) => {
    const at = inserted[saved.step];
    return at ? { ...saved, insertedAt: at } : saved;
  });
  return { ...STATES.done.work, steps, ...change };
};

const due = (...works: Work[]) => dueAmong(works, NOW).map(({ step, late }) => [step, late]);

describe('what is due (the second email has day 4, the third day 11)', () => {
  test('nothing before an email was inserted', () => expect(due(work({}))).toEqual([]));

  test('the next email on its day, and from then on', () => {
    expect(due(work({ 1: '2026-11-21T09:00:00' }))).toEqual([]);
    expect(due(work({ 1: '2026-11-20T23:50:00' }))).toEqual([[2, 0]]);
    expect(due(work({ 1: '2026-11-18T00:10:00' }))).toEqual([[2, 2]]);
  });

  test('days count from the email before, not from the first', () => {
    expect(due(work({ 1: '2026-11-01T09:00:00', 2: '2026-11-17T09:00:00' }))).toEqual([[3, 0]]);
  });

  test('nothing after the last email, and nothing to somebody who said no', () => {
    expect(due(work({ 7: '2026-01-01T09:00:00' }))).toEqual([]);
    const [asked] = [work({ 1: '2026-01-01T09:00:00' })];
    expect(due({ ...asked, edits: { ...asked.edits, declined: true } })).toEqual([]);
  });

  test('the longest overdue comes first', () => {
    expect(due(work({ 1: '2026-11-20T09:00:00' }), work({ 1: '2026-11-10T09:00:00' }))).toEqual([
      [2, 10],
      [2, 0],
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
});

test('day 0 is counted back from what was inserted first, and is today while nothing was', () => {
  expect(beginOf(work({ 2: '2026-11-20T09:00:00', 3: '2026-11-29T09:00:00' }).steps, NOW)).toBe(
    '2026-11-16',
  );
  expect(beginOf(work({}).steps, new Date('2026-11-24T23:30:00'))).toBe('2026-11-24');
});
