import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { changeStep, inserted, typed } from '../../../../extension/sequence/versions.ts';
import { sentLabel } from '../../../../extension/sidebar/emails/planned-day.tsx';
import type { SavedStep } from '../../../../extension/storage/work.ts';
import { NOW, sequence } from '../../contacts/people.ts';

const [FIRST] = sequence('tom.1').steps as [SavedStep];
const WENT = inserted(FIRST, '2026-11-23T09:00:00.000Z');
const CHANGED = typed(WENT, { body: 'Another one.' });
const day = (is: 'sent' | 'inserted' | 'planned') => ({ step: 1, date: '2026-11-23', is });

test.each([
  [FIRST, day('planned'), 'email', ''],
  [WENT, day('sent'), 'email', 'sent Nov 23 by email'],
  [WENT, day('inserted'), 'note', 'inserted Nov 23 as a connection note'],
  [WENT, day('inserted'), undefined, 'inserted Nov 23'],
  [CHANGED, day('sent'), 'email', 'sent, then changed'],
  // Stepped back to the text that went out.
  [{ ...CHANGED, shown: 0 }, day('sent'), 'message', 'sent Nov 23 by LinkedIn message'],
] as const)('%#: %s', (saved, of, channel, words) =>
  expect(sentLabel(saved, of, channel, NOW)).toBe(words),
);

test('a text that went out is no longer typed over', () => {
  const steps = changeStep([WENT], 1, (saved) => typed(saved, { body: 'Anew.' }));
  expect(steps[0]?.versions.map(({ insertedAt }) => insertedAt !== undefined)).toEqual([
    true,
    false,
  ]);
});
