import { describe, expect, test } from 'vitest';
import { mergeHistory } from '../../../extension/contacts/history.ts';
import { rowOf } from '../../../extension/contacts/rows.ts';
import { withSequence } from '../../../extension/contacts/sequences.ts';
import { NOW, STATES } from '../../gallery/states.ts';
import { person, sequence } from './people.ts';

describe('what was written, here and on the server', () => {
  const generation = STATES.done?.work?.generation;
  const here = rowOf(
    withSequence(
      person('mara', { name: 'Mara Holt' }),
      sequence('mara.1', generation && { generation }),
      NOW,
    ),
  );
  const there = (sequenceId: string, emails = 7) => ({
    sequenceId,
    state: 'complete' as const,
    createdAt: '2026-11-01T00:00:00Z',
    firstStep: 1,
    lastStep: 7,
    subject: 'hello',
    emails,
  });

  test('lists each sequence once, newest first, and none without an email', () => {
    const list = mergeHistory(
      [here, { ...here, id: 'empty', emails: 0 }],
      [there('s'), there('elsewhere'), there('empty', 0)],
    );
    expect(
      list.map(({ name, sequenceId, contact }) => [name, sequenceId, contact !== undefined]),
    ).toEqual([
      ['Mara Holt', 's', true],
      ['hello', 'elsewhere', false],
    ]);
  });

  test('keeps emails that were fetched while the server was still asked', () => {
    const step = STATES.done?.work?.steps[0];
    const [entry] = mergeHistory([here], []);
    if (!step || !entry) throw new Error('The gallery has no emails.');
    const list = mergeHistory(
      [here],
      [there('s'), there('elsewhere')],
      [{ ...entry, steps: [step] }],
    );
    expect(list.map(({ sequenceId, steps }) => [sequenceId, steps.length])).toEqual([
      ['s', 1],
      ['elsewhere', 0],
    ]);
  });
});
