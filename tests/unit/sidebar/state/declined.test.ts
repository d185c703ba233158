import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { type ContactStatus, withStatusBy } from '../../../../extension/contacts/index.ts';
import { newContact } from '../../../../extension/contacts/join.ts';
import { briefOf } from '../../../../extension/sidebar/state/current-brief.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import { canGenerate, mayInsert, screenOf } from '../../../../extension/sidebar/state/screen.ts';
import type { PanelState } from '../../../../extension/sidebar/state/state.ts';
import { NOW, STATES } from '../../../gallery/states.ts';

function state(name: string): PanelState {
  const found = STATES[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
}
const CONTACT = newContact('mara', { page: 'gmail:thread:198c0a', name: 'Mara Holt' }, NOW);
const marked = (from: PanelState, is: ContactStatus['is'] | null) =>
  reduce(from, {
    type: 'contact',
    contact: is ? withStatusBy(CONTACT, { is, by: 'user' }) : CONTACT,
  });

test('a no that the user marks stops the writing until they ask again, and is told to the writer', () => {
  const after = marked(state('ready'), 'not_interested');
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
  const back = marked(marked(state('ready'), 'not_interested'), null);
  expect([screenOf(back), briefOf(back)?.brief.thread?.declined]).toEqual(['ready', undefined]);
});

test('who asked not to be contacted is not written to, whatever is pressed', () => {
  const out = reduce(marked(state('ready'), 'opted_out'), { type: 'write-anyway' });
  expect([screenOf(out), canGenerate(out), mayInsert(out)]).toEqual([
    'contact-opted-out',
    null,
    false,
  ]);
});

test.each(['done', 'partial'])('emails that are %s stay, and none of them goes out', (name) => {
  const no = marked(state(name), 'not_interested');
  expect([mayInsert(state(name)), mayInsert(no), canGenerate(no)]).toEqual([true, false, null]);
  expect(mayInsert(reduce(no, { type: 'write-anyway' }))).toBe(true);
});

test('a no that the page told writes when asked again', () => {
  const again = reduce(state('declined'), { type: 'write-anyway' });
  expect([canGenerate(state('declined')), canGenerate(again)]).toEqual([null, 'generate']);
});
