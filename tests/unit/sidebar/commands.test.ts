import '../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import type { Writing } from '../../../extension/client/index.ts';
import { contacts } from '../../../extension/contacts/index.ts';
import type { EditorView } from '../../../extension/messaging/messages.ts';
import { metOn } from '../../../extension/sidebar/commands/met-on.ts';
import type { Reading } from '../../../extension/sites/reading.ts';
import { newWork } from '../../../extension/storage/work.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { EMAILS, GROUP, LIST, MARA } from '../../gallery/people.ts';
import { STATES } from '../../gallery/states.ts';
import { sequence } from '../contacts/people.ts';
import { nothingStated, REPLY, set, whole, written } from './scene.ts';

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

  test.each([
    [false, 'lena@globex.example'],
    [true, 'mara.holt@northwind.example'],
  ])(
    'a conversation with somebody whose emails are saved is loaded, typing: %s',
    async (typing, shown) => {
      let reading: Reading = MARA;
      const at = set({ page: { read: () => reading }, typing });
      await at.commands.start();
      const lena = await contacts.begin(metOn(OTHER));
      await contacts.keep(lena, metOn(OTHER));
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

describe('generating', () => {
  test('brings seven emails, and keeps them', async () => {
    const at = await written();
    await at.until(({ work }) => work?.press?.state === 'done');
    await vi.waitFor(() => expect(at.kept.at(-1)?.steps).toHaveLength(7));
    expect(at.kept.at(-1)?.press?.sequenceId).toBe('s1');
  });

  test('asks for consent once, before anything is sent', async () => {
    const at = await written({ consented: false });
    expect(at.consent).toHaveBeenCalledWith(STATES.ready?.settings?.worker);
  });

  test('a consent that the browser could not keep is said, and nothing is sent', async () => {
    const at = set({ consented: false });
    at.consent.mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    await at.commands.start();
    at.commands.generate();
    await at.until(({ problem }) => problem?.kind === 'failed');
    expect(at.presses).toEqual([]);
    at.commands.generate();
    await at.until(({ work }) => work?.press?.state === 'done');
  });

  test('the same brief after a lost answer goes out under the same key; a changed one does not', async () => {
    const lost: Writing[] = [
      { event: 'failed', problem: { kind: 'unreachable', message: 'No answer.', advice: '' } },
    ];
    const at = set({ writings: [lost, lost, whole] });
    await at.commands.start();
    at.commands.generate();
    await at.until(({ problem, quota }) => problem?.kind === 'unreachable' && quota !== null);
    at.commands.generate();
    await vi.waitFor(() => expect(at.presses).toHaveLength(2));
    await at.until(({ writing }) => writing === null);
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    at.commands.generate();
    await at.until(({ work }) => work?.press?.state === 'done');
    const [first, second, third] = at.presses.map(({ idempotencyKey }) => idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test.each([true, false])(
    'two presses at once are one, consent given before: %s',
    async (consented) => {
      const at = set({ consented });
      await at.commands.start();
      at.commands.generate();
      at.commands.generate();
      await at.until(({ work }) => work?.press?.state === 'done');
      expect(at.presses).toHaveLength(1);
    },
  );

  test('what was being written when the page was reloaded is taken up again, under its key', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.press) throw new Error('nothing written');
    const at = set({
      saved: { ...work, steps: work.steps.slice(0, 2), press: { ...work.press, state: 'writing' } },
    });
    await at.commands.start();
    await at.until((state) => state.work?.steps.length === 7);
    expect(at.presses.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      work.press.idempotencyKey,
    ]);
  });

  test('the rest is not asked of another server than the one that began', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.press) throw new Error('nothing written');
    const at = set({
      saved: {
        ...work,
        press: { ...work.press, worker: 'https://other.example', state: 'partial' },
      },
    });
    await at.commands.start();
    at.commands.writeRest();
    expect(at.presses).toEqual([]);
    expect(at.store.get().status).toContain('https://other.example');
  });
});

describe('two sidebars on one thread', () => {
  const theirs = async () => {
    const { work } = (await written()).store.get();
    if (!work?.press) throw new Error('nothing written');
    return { ...work, press: { ...work.press, state: 'done' as const } };
  };
  const opened = async () => {
    const at = set();
    await at.commands.start();
    await at.commands.flush();
    return at;
  };

  test('emails that were written in another tab are here as well, and nothing typed here later undoes them', async () => {
    const at = await opened();
    at.elsewhere(await theirs());
    expect(at.store.get()).toMatchObject({
      folded: true,
      open: 1,
      work: { press: { state: 'done' } },
    });
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    await at.commands.flush();
    expect(at.kept.at(-1)).toMatchObject({ angle: 'not the price', steps: { length: 7 } });
  });

  test('typing at the very moment keeps what is typed and what was written', async () => {
    const at = await opened();
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    at.elsewhere(await theirs());
    await at.commands.flush();
    expect(at.kept.at(-1)).toMatchObject({ angle: 'not the price', steps: { length: 7 } });
  });

  test('what was taken over is not saved again, and what is our own is not taken over', async () => {
    const at = await opened();
    const saves = at.kept.length;
    at.elsewhere(await theirs());
    await at.commands.flush();
    expect(at.kept).toHaveLength(saves);
    const { work } = at.store.get();
    at.elsewhere(work && { ...work, updatedAt: 5 });
    expect(at.store.get().work).toBe(work);
  });

  test('while emails are being written the other tab changes nothing', async () => {
    const at = await opened();
    const { press, ...rest } = await theirs();
    at.elsewhere({ ...rest, press: { ...press, state: 'writing' } });
    expect(at.store.get().work?.steps).toEqual([]);
  });

  test('what was deleted in the options is gone here too', async () => {
    const at = await written();
    await at.until(({ work }) => work?.press?.state === 'done');
    await at.commands.flush();
    at.elsewhere(null);
    expect(at.store.get()).toMatchObject({ folded: false, work: { steps: [] } });
  });
});

describe('rewriting', () => {
  test('a text that comes when another page is open is kept with the thread it belongs to', async () => {
    let arrive: () => void = () => undefined;
    let reading: Reading = MARA;
    const at = await written({
      page: { read: () => reading },
      rewrite: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    await at.until(({ work }) => work?.press?.state === 'done');
    at.commands.rewrite(2, { kind: 'shorter' });
    const maras = at.store.get().work?.key;
    reading = OTHER;
    at.commands.read();
    await at.until(({ work }) => work?.who === 'Lena Brandt');
    arrive();
    await vi.waitFor(() => {
      const mara = at.kept.findLast(({ key }) => key === maras);
      expect(mara?.steps[1]).toMatchObject({
        shown: 1,
        versions: [{}, { made: 'shorter', email: { body: 'Anew.' } }],
      });
    });
  });
});

describe('inserting', () => {
  const clean = {
    type: 'body-edited',
    step: 1,
    text: 'Hi Mara,\n\nWould a look at the list be useful?',
  } as const;
  const insert = (at: Awaited<ReturnType<typeof written>>) =>
    at.asked.filter(({ verb }) => verb === 'insert').map(({ args }) => args);

  test('asks once about what is not in what was read, and inserts only then', async () => {
    const invented = (text: string): CheckedSentence => ({
      ...nothingStated(text),
      verdict: 'absent',
      about: 'seller',
    });
    const at = await written({
      page: { insert: () => ({ kind: 'inserted', text: '', subject: 'none' }) },
      check: async ({ sentences }) => ({
        ok: true,
        value: { sentences: sentences.map(invented), checksLeft: 39 },
      }),
    });
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'confirm');
    expect(insert(at)).toEqual([]);
    at.commands.insert(1, 'ask', true);
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.store.get().work?.steps[0]?.insertedAt).toBeDefined();
    at.commands.insert(1, 'ask');
    await vi.waitFor(() => expect(insert(at)).toHaveLength(2));
    at.store.dispatch({
      type: 'body-edited',
      step: 1,
      text: 'Teams like yours answer 73% more mails.',
    });
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'confirm');
    at.store.dispatch(clean);
    expect(at.store.get().insertions[1]).toBeUndefined();
  });

  test('text that is there is asked about; whoever chooses another place instead is taken there', async () => {
    const note = { ...REPLY, id: 'n', label: 'New email' };
    const results = [
      { kind: 'occupied', excerpt: 'Hi' },
      { kind: 'inserted', text: '', subject: 'none' },
    ];
    const at = await written({
      page: { editors: () => [REPLY, note], insert: () => results.shift() },
    });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'occupied');
    at.store.dispatch({ type: 'target', id: 'n' });
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(insert(at).map(({ editorId }) => editorId)).toEqual(['r', 'n']);
  });

  test('text that is there is asked about, and the answer goes to the same message box', async () => {
    const results = [
      { kind: 'occupied', excerpt: 'Hi' },
      { kind: 'inserted', text: '', subject: 'none' },
    ];
    const at = await written({ page: { insert: () => results.shift() } });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'occupied');
    at.store.dispatch({ type: 'target', id: 'new' });
    at.commands.insert(1, 'append', true);
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(insert(at).map(({ editorId, mode }) => [editorId, mode])).toEqual([
      ['r', 'ask'],
      ['r', 'append'],
    ]);
  });

  test('nothing open: a new mail is opened to the person first', async () => {
    const open = { ...REPLY, id: 'n', kind: 'new', label: 'New email' } as const;
    let there: EditorView[] = [];
    const at = await written({
      page: {
        editors: () => there,
        openCompose: () => {
          there = [open];
          return { editorId: 'n' };
        },
        insert: () => ({ kind: 'inserted', text: '', subject: 'filled' }),
      },
    });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.asked.find(({ verb }) => verb === 'openCompose')?.args).toEqual({
      to: MARA.prospect?.email,
    });
    expect(insert(at)[0]).toMatchObject({
      editorId: 'n',
      draft: { subject: EMAILS[0]?.subjectLineA },
    });
  });

  test.each([
    [true, /on your clipboard/],
    [false, /from here yourself/],
  ])('refused by the page, clipboard open: %s', async (canCopy, words) => {
    const at = await written({
      canCopy,
      page: { insert: () => ({ kind: 'rejected', why: 'The page took it back.' }) },
    });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'failed');
    expect(at.store.get().insertions[1]).toMatchObject({
      copied: canCopy,
      why: expect.stringMatching(words),
    });
    expect(at.copied).toEqual([clean.text]);
  });

  test('too long: the number is said, nothing is cut or copied', async () => {
    const at = await written({
      page: { insert: () => ({ kind: 'too-long', length: 340, limit: 300 }) },
    });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'failed');
    expect(at.store.get().insertions[1]).toMatchObject({
      copied: false,
      why: expect.stringMatching(/340 characters.*takes 300/),
    });
    expect(at.copied).toEqual([]);
  });
});
