import { expect, test } from 'vitest';
import type { SequenceRow } from '../../soak/ledger.ts';
import { lostOf } from '../../soak/lost.ts';
import type { Result } from '../../soak/press.ts';

const result = (told: [number, string][]): Result => ({
  press: { session: 's', key: 'k', topic: 't', stream: true, leavesAfter: undefined },
  left: true,
  status: 200,
  error: undefined,
  emails: told.length,
  complete: false,
  told: new Map(told),
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
  ['what was told is stored', [stored([{ step: 1, body: 'a' }])], []],
  [
    'more is stored than was told',
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

test('where nobody was told anything there is no proof', () => {
  expect(lostOf([result([])], [])).toHaveLength(1);
});
