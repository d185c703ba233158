import '../../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { contacts } from '../../../../extension/contacts/index.ts';
import { sightingOf } from '../../../../extension/sidebar/commands/sighting.ts';
import { isBusy } from '../../../../extension/sidebar/state/busy.ts';
import { INITIAL, type PanelState } from '../../../../extension/sidebar/state/state.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import { MARA } from '../../../gallery/people.ts';
import { REPLY, written } from '../scene.ts';

const OTHER: Reading = {
  ...MARA,
  key: 'gmail:thread:lena',
  prospect: { ...MARA.prospect, fullName: 'Lena Brandt', email: 'lena@hafenwerk.example' },
} as Reading;

describe('who is shown stays', () => {
  const writing = { writing: { step: 1, characters: {} } } as unknown as Partial<PanelState>;
  test.each<[string, Partial<PanelState>, boolean]>([
    ['nothing', {}, false],
    ['a sequence being written', writing, true],
    ['an answer being written', { reply: { ...INITIAL.reply, ...writing } as never }, true],
    ['an email going in', { insertions: { 2: { kind: 'inserting' } } }, true],
    [
      'an answer going in',
      { reply: { ...INITIAL.reply, insertions: { 1: { kind: 'checking' } } } },
      true,
    ],
    ['an email that is in', { insertions: { 2: { kind: 'inserted', into: 'Reply' } } }, false],
  ])('%s', (_, over, busy) => expect(isBusy({ ...INITIAL, ...over } as PanelState)).toBe(busy));

  test('what goes in is booked to them, whatever page is opened meanwhile', async () => {
    let page: Reading = MARA;
    let arrive = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const at = await written({
      page: {
        read: () => page,
        editors: () => [REPLY],
        insert: () => answered.then(() => ({ kind: 'inserted', text: '', subject: 'none' })),
      },
    });
    const mara = at.store.get().contact?.id ?? '';
    const lena = await contacts.begin(sightingOf(OTHER));
    await contacts.keep(lena, sightingOf(OTHER));
    at.commands.insert(1, 'ask', true);
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserting');
    page = OTHER;
    at.commands.read();
    at.tell({ event: 'moved', key: OTHER.key });
    arrive();
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect((await contacts.load(mara))?.touches).toMatchObject([{ step: 1 }]);
    expect((await contacts.load(lena.id))?.touches).toEqual([]);
  });

  test('what the browser cannot keep stays in sight when the page is read anew', async () => {
    const at = await written({});
    await at.commands.flush();
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    at.store.dispatch({ type: 'body-edited', step: 1, text: 'Typed at last.' });
    at.commands.read();
    await at.until(({ status }) => /couldn’t be saved/.test(status));
    set.mockRestore();
    const { work } = at.store.get();
    expect(work?.steps[0]?.versions.at(-1)?.email.body).toBe('Typed at last.');
  });
});
