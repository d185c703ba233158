import '../../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import { contacts } from '../../../../extension/contacts/index.ts';
import { sightingOf } from '../../../../extension/sidebar/commands/sighting.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import { newWork } from '../../../../extension/storage/work.ts';
import { GROUP, LIST, MARA } from '../../../gallery/people.ts';
import { sequence } from '../../contacts/people.ts';
import { set } from '../scene.ts';

const OTHER: Reading = {
  ...MARA,
  key: 'gmail:thread:other',
  prospect: { fullName: 'Lena Brandt', email: 'lena@globex.example', evidence: [] },
};

describe('reading', () => {
  test('the person chosen in a group thread is chosen again', async () => {
    const chosen = { email: 'x@y.example', name: 'Xenia Ypsilon' };
    const group = { ...GROUP, candidates: [...(GROUP.candidates ?? []), chosen] };
    const person = { fullName: chosen.name, email: chosen.email, evidence: [] };
    const read = vi.fn(({ candidate }: Record<string, unknown>) =>
      candidate === chosen.email ? { ...group, prospect: person } : group,
    );
    const at = set({ page: { read }, saved: { ...newWork('x'), candidate: chosen.email } });
    await at.commands.start();
    expect(at.asked.filter(({ verb }) => verb === 'read').map(({ args }) => args)).toEqual([
      {},
      { candidate: chosen.email },
    ]);
    expect(at.store.get()).toMatchObject({ contact: { addresses: [chosen.email] } });
  });

  test.each([
    ['de', 'de'],
    ['zh', 'zh-CN'],
    ['en', undefined],
    ['xx', undefined],
    [undefined, undefined],
  ])('who wrote in “%s” is answered in it', async (language, chosen) => {
    const at = set(language ? { language } : {});
    await at.commands.start();
    expect(at.store.get().work?.language).toBe(chosen);
  });

  test('a language chosen by hand stays', async () => {
    const at = set({ language: 'de' });
    await at.commands.start();
    at.commands.dispatch({ type: 'options-chosen', change: { language: 'fr' } });
    await at.commands.flush();
    at.commands.read();
    await at.until(({ page, work }) => page.kind === 'read' && work?.language === 'fr');
    expect(at.store.get().work?.language).toBe('fr');
  });

  test('a page without anybody keeps nothing', async () => {
    const at = set({ page: { read: () => LIST } });
    await at.commands.start();
    await at.commands.flush();
    expect(at.store.get().work).toBeNull();
    expect(at.kept).toEqual([]);
  });

  test('a conversation opened from the inbox is read; from another conversation it is only said', async () => {
    let reading: Reading = LIST;
    const at = set({ page: { read: () => reading } });
    await at.commands.start();
    reading = MARA;
    at.tell({ event: 'moved', key: MARA.key });
    await at.until(({ work }) => work?.who === 'Mara Holt');
    reading = OTHER;
    at.tell({ event: 'moved', key: 'address:/mail/#inbox/other' });
    await at.until(({ moved }) => moved);
    expect(at.store.get()).toMatchObject({ work: { who: 'Mara Holt' } });
  });

  test('coming back to the conversation that is shown says no longer that another is open', async () => {
    let reading: Reading = MARA;
    const at = set({ page: { read: () => reading } });
    await at.commands.start();
    reading = OTHER;
    at.tell({ event: 'moved', key: 'address:/mail/#inbox/other' });
    await at.until(({ moved }) => moved);
    reading = MARA;
    at.tell({ event: 'moved', key: MARA.key });
    expect(at.store.get()).toMatchObject({ moved: false, work: { who: 'Mara Holt' } });
  });

  test('another conversation that was left before it was read is not shown', async () => {
    let answer = (_: Reading): void => undefined;
    const late = new Promise<Reading>((resolve) => {
      answer = resolve;
    });
    let reading: Reading | Promise<Reading> = MARA;
    const at = set({ page: { read: () => reading } });
    await at.commands.start();
    const lena = await contacts.begin(sightingOf(OTHER));
    await contacts.keep(lena, sightingOf(OTHER));
    await contacts.saveWork(lena.id, sequence(`${lena.id}.1`));
    reading = late;
    at.tell({ event: 'moved', key: 'address:/mail/#inbox/other' });
    reading = MARA;
    at.tell({ event: 'moved', key: MARA.key });
    answer(OTHER);
    await late;
    await at.commands.flush();
    // Longer than a page takes to be shown: a third conversation, with nobody known, is said after it.
    reading = { ...OTHER, key: 'gmail:thread:third', prospect: null };
    at.tell({ event: 'moved', key: 'address:/mail/#inbox/third' });
    await at.until(({ moved }) => moved);
    expect(at.store.get()).toMatchObject({ work: { who: 'Mara Holt' } });
  });

  test.each([
    [false, 'lena@globex.example'],
    [true, 'mara.holt@northwind.example'],
  ])(
    'a conversation with somebody whose emails are saved is loaded, typing: %s',
    async (typing, shown) => {
      let reading: Reading = MARA;
      const at = set({ page: { read: () => reading }, typing });
      await at.commands.start();
      const lena = await contacts.begin(sightingOf(OTHER));
      await contacts.keep(lena, sightingOf(OTHER));
      await contacts.saveWork(lena.id, sequence(`${lena.id}.1`));
      reading = OTHER;
      at.tell({ event: 'moved', key: 'address:/mail/#inbox/other' });
      await at.until(({ moved, contact }) => moved || contact?.id === lena.id);
      expect(at.store.get().contact?.addresses).toEqual([shown]);
    },
  );

  test('a page that fails is told in its own words', async () => {
    const at = set({
      page: {
        read: () => {
          throw new Error('The page did not answer.');
        },
      },
    });
    await at.commands.start();
    expect(at.store.get().page).toEqual({ kind: 'unreadable', why: 'The page did not answer.' });
  });
});
