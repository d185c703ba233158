import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { createSteering } from '../../../../extension/sidebar/commands/steer.ts';
import { written } from '../scene.ts';

test('an order that failed is said where it was given, with its words to give again', async () => {
  const { store } = await written();
  const steer = createSteering(store, async (step) => (step === 2 ? 'failed' : 'unchanged'));
  await steer({ kind: 'steer', words: 'drop the demo' });
  expect(store.get().steered).toEqual({
    text: 'No email needed a change. 1 email couldn’t be rewritten; see why in each.',
    failed: { words: 'drop the demo' },
  });
  await createSteering(store, async () => 'rewritten')({ kind: 'steer', words: 'drop the demo' });
  expect(store.get().steered).toEqual({ text: '7 emails changed.' });
});
