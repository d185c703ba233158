import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../extension/sidebar/state/actions.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import type { Email } from '../../../../shared/contract/sequence.ts';
import { EMAILS, OFFER } from '../../../gallery/people.ts';
import { STATES } from '../../../gallery/states.ts';

function noteAfter(action: Action) {
  if (!STATES.inserted) throw new Error('no such fixture');
  return reduce(STATES.inserted, action).insertions[1];
}

describe('what was said of an insert', () => {
  const into = 'Reply to mara.holt@northwind.example';

  test.each<[string, Action]>([
    ['typing', { type: 'body-edited', step: 1, text: 'Other words.' }],
    ['typing a subject', { type: 'subject-edited', step: 1, which: 'A', text: 'Other' }],
    [
      'a rewrite',
      {
        type: 'rewritten',
        step: 1,
        email: { ...EMAILS[0], body: 'Anew.' } as Email,
        how: 'shorter',
        left: 5,
        brief: { ...OFFER },
      },
    ],
  ])('is of an earlier version after %s', (_, action) => {
    expect(noteAfter(action)).toEqual({
      kind: 'inserted',
      into,
      changed: true,
    });
  });

  test('stands while the other subject is chosen', () => {
    expect(noteAfter({ type: 'subject-chosen', step: 1, which: 'B' })).toEqual({
      kind: 'inserted',
      into,
    });
  });
});
