import { expect, test } from 'vitest';
import type { Result } from '../../soak/generation.ts';
import type { SequenceRow } from '../../soak/ledger.ts';
import { lostOf } from '../../soak/lost.ts';

const result = (delivered: [number, string][]): Result => ({
  generate: { session: 's', key: 'k', topic: 't', stream: true, leavesAfter: undefined },
  disconnected: true,
  status: 200,
  error: undefined,
  emails: delivered.length,
  complete: false,
  delivered: new Map(delivered),
  wrong: undefined,
});
const stored = (emails: { step: number; body: string }[]): SequenceRow => ({
  session_id: 's',
  idempotency_key: 'k',
  state: 'committed',
  emails: JSON.stringify(emails),
  finished_at: null,
  completions: 0,
  brief: null,
});

test.each([
  ['what was delivered is stored', [stored([{ step: 1, body: 'a' }])], []],
  [
    'more is stored than was delivered',
    [
      stored([
        { step: 1, body: 'a' },
        { step: 2, body: 'b' },
      ]),
    ],
    [],
  ],
  ['another text is stored', [stored([{ step: 1, body: 'before' }])], ['k: emails 1 were']],
  ['nothing is stored', [], ['k: emails 1 were']],
])('%s', (_, rows, lost) => {
  expect(lostOf([result([[1, 'a']])], rows)).toEqual(
    lost.map((words) => expect.stringContaining(words)),
  );
});

test('the last emails, fewer than are stored together, may be missing, and no others', () => {
  const lost = (steps: number[], ...there: number[]) =>
    lostOf(
      [result(steps.map((step) => [step, 'a']))],
      [stored(there.map((step) => ({ step, body: 'a' })))],
    ).length;
  expect([lost([1, 2, 3], 1), lost([1, 2, 3, 4, 5], 1, 2, 3, 4)]).toEqual([0, 0]);
  expect([lost([1, 2, 3, 4], 1), lost([1, 2], 2), lost([1])]).toEqual([1, 1, 1]);
});

test('where nobody received anything there is no proof', () => {
  expect(lostOf([result([])], [])).toHaveLength(1);
});
