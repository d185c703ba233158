import { expect, test } from 'vitest';
import { briefOf } from '../../../extension/sidebar/state/current-brief.ts';
import { reduce } from '../../../extension/sidebar/state/reducer.ts';
import { canGenerate, screenOf } from '../../../extension/sidebar/state/screen.ts';
import type { PanelState } from '../../../extension/sidebar/state/state.ts';
import { STATES } from '../../gallery/states.ts';

const state = (name: string): PanelState => {
  const found = STATES[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};
const marked = (from: PanelState, declined: boolean) =>
  reduce(from, { type: 'edits', change: (edits) => ({ ...edits, declined }), status: '' });

test('a no that the user marks stops the writing until they ask again, and is told to the writer', () => {
  const after = marked(state('ready'), true);
  expect([screenOf(after), canGenerate(after)]).toEqual(['declined', null]);
  const again = reduce(after, { type: 'write-anyway' });
  expect(canGenerate(again)).toBe('generate');
  expect(briefOf(again)?.brief).toMatchObject({
    thread: { declined: true, replied: true },
    writeAfterDecline: true,
  });
  expect(briefOf(after)?.brief.writeAfterDecline).toBeUndefined();
});

test('the mark can be taken back', () => {
  const back = marked(marked(state('ready'), true), false);
  expect([screenOf(back), briefOf(back)?.brief.thread?.declined]).toEqual(['ready', undefined]);
});

test('a no that the page told writes when asked again', () => {
  const again = reduce(state('declined'), { type: 'write-anyway' });
  expect([canGenerate(state('declined')), canGenerate(again)]).toEqual([null, 'generate']);
});
