import { describe, expect, test, vi } from 'vitest';
import type { Client, Writing } from '../../../extension/client.ts';
import type { EditorView, PageVerb } from '../../../extension/messages.ts';
import type { Around } from '../../../extension/panel/commands/around.ts';
import { createCommands } from '../../../extension/panel/commands/create.ts';
import { reduce } from '../../../extension/panel/reducer.ts';
import { INITIAL, type PanelState } from '../../../extension/panel/state.ts';
import { createStore } from '../../../extension/panel/store.ts';
import type { Reading } from '../../../extension/sites/site.ts';
import type { Work } from '../../../extension/work.ts';
import { EMAILS, GROUP, LIST, MARA } from '../../gallery/people.ts';
import { STATES } from '../../gallery/states.ts';

const REPLY: EditorView = { id: 'r', kind: 'reply', channel: 'email', label: 'Reply to Mara', hasText: false };
const SESSION = { plan: 'pro', generationsUsed: 1, maxGenerations: 200, canGenerate: true };
const STATUS = { ...SESSION, hour: { limit: 20, used: 1, resetsAt: null } };

type Answers = Partial<Record<PageVerb, (args: Record<string, unknown>) => unknown>>;
type Scene = { page?: Answers; saved?: Work; writings?: Writing[][]; consented?: boolean; canCopy?: boolean };

const whole: Writing[] = [
  { event: 'session', data: { sessionId: 'me', sequenceId: 's1', session: SESSION } },
  ...EMAILS.map((data): Writing => ({ event: 'email', data })),
  { event: 'done', data: { session: SESSION, complete: true } },
];

/** A sidebar on a page, a Worker and a storage that say what the scene says. */
const set = ({ page = {}, saved, writings = [whole], consented = true, canCopy = true }: Scene = {}) => {
  const asked: { verb: string; args: Record<string, unknown> }[] = [];
  const presses: { idempotencyKey: string }[] = [];
  const kept: Work[] = [];
  const copied: string[] = [];
  const events: ((event: { event: string; key?: string }) => void)[] = [];
  const consent = vi.fn(async () => undefined);
  const answers: Answers = { read: () => MARA, editors: () => [REPLY], highlight: () => null, ...page };
  const client = {
    status: async () => ({ ok: true, value: STATUS }),
    async *generate(press: { idempotencyKey: string }) {
      presses.push(press);
      yield* writings[presses.length - 1] ?? [];
    },
  };
  const settings = STATES.ready?.settings;
  if (!settings) throw new Error('no settings');
  const around: Around = {
    port: {
      ask: (async (verb: PageVerb, args: Record<string, unknown>) => {
        asked.push({ verb, args });
        return answers[verb]?.(args);
      }) as Around['port']['ask'],
      onEvent: (heard) => {
        events.push(heard as (event: { event: string; key?: string }) => void);
        return () => undefined;
      },
      onState: () => () => undefined,
      state: () => 'open',
    },
    client: async () => client as unknown as Client,
    works: {
      load: async (key) => (saved?.key === key ? saved : null),
      save: async (work) => void kept.push(work),
      create: (key) => ({ v: 1, key, updatedAt: 0, edits: { fields: {}, lines: {}, removed: [], added: [] }, angle: '', steps: [] }),
    },
    settings: async () => ({ ...settings, consented }),
    consent,
    copy: async (text) => {
      copied.push(text);
      return canCopy;
    },
  };
  const store = createStore(reduce, INITIAL as PanelState);
  const commands = createCommands(store, around, new AbortController().signal);
  const until = (holds: (state: PanelState) => boolean) => vi.waitFor(() => expect(holds(store.get())).toBe(true));
  const tell = (event: { event: string; key?: string }) => {
    for (const heard of events) heard(event);
  };
  return { store, commands, asked, presses, kept, copied, consent, until, tell };
};

const written = async (scene: Scene = {}) => {
  const at = set(scene);
  await at.commands.start();
  at.commands.generate();
  await at.until(({ work }) => work?.steps.length === 7);
  return at;
};

describe('reading', () => {
  test('the person chosen in a group thread is chosen again', async () => {
    const read = vi.fn(() => GROUP);
    const saved = {
      ...set().store.get().work,
      v: 1,
      key: GROUP.key,
      updatedAt: 0,
      angle: '',
      steps: [],
      candidate: 'x@y.example',
    } as unknown as Work;
    const edits = { fields: {}, lines: {}, removed: [], added: [] };
    const at = set({ page: { read }, saved: { ...saved, edits } });
    await at.commands.start();
    expect(at.asked.filter(({ verb }) => verb === 'read').map(({ args }) => args)).toEqual([{}, { candidate: 'x@y.example' }]);
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
    await at.until(({ work }) => work?.key === MARA.key);
    at.tell({ event: 'moved', key: 'gmail:thread:other' });
    expect(at.store.get()).toMatchObject({ moved: true, work: { key: MARA.key } });
  });

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

  test('the same brief after a lost answer goes out under the same key; a changed one does not', async () => {
    const lost: Writing[] = [{ event: 'failed', problem: { kind: 'unreachable', message: 'No answer.', advice: '' } }];
    const at = set({ writings: [lost, lost, whole] });
    await at.commands.start();
    at.commands.generate();
    await at.until(({ trouble, quota }) => trouble?.kind === 'worker' && quota !== null);
    at.commands.generate();
    await vi.waitFor(() => expect(at.presses).toHaveLength(2));
    await at.until(({ writing }) => writing === null);
    at.store.dispatch({ type: 'wishes', change: { angle: 'not the price' } });
    at.commands.generate();
    await at.until(({ work }) => work?.press?.state === 'done');
    const [first, second, third] = at.presses.map(({ idempotencyKey }) => idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('two presses at once are one', async () => {
    const at = set();
    await at.commands.start();
    at.commands.generate();
    at.commands.generate();
    await at.until(({ work }) => work?.press?.state === 'done');
    expect(at.presses).toHaveLength(1);
  });

  test('what was being written when the page was reloaded is taken up again, under its key', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.press) throw new Error('nothing written');
    const at = set({ saved: { ...work, steps: work.steps.slice(0, 2), press: { ...work.press, state: 'writing' } } });
    await at.commands.start();
    await at.until((state) => state.work?.steps.length === 7);
    expect(at.presses.map(({ idempotencyKey }) => idempotencyKey)).toEqual([work.press.idempotencyKey]);
  });

  test('the rest is not asked of another server than the one that began', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.press) throw new Error('nothing written');
    const at = set({ saved: { ...work, press: { ...work.press, worker: 'https://other.example', state: 'partial' } } });
    await at.commands.start();
    at.commands.writeRest();
    expect(at.presses).toEqual([]);
    expect(at.store.get().status).toContain('https://other.example');
  });
});

describe('inserting', () => {
  const clean = { type: 'body-edited', step: 1, text: 'Hi Mara,\n\nWould a look at the list be useful?' } as const;
  const insert = (at: Awaited<ReturnType<typeof written>>) => at.asked.filter(({ verb }) => verb === 'insert').map(({ args }) => args);

  test('asks once about what is not in what was read, and inserts only then', async () => {
    const at = await written({ page: { insert: () => ({ kind: 'inserted', text: '', subject: 'none' }) } });
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'doubt');
    expect(insert(at)).toEqual([]);
    at.commands.insert(1, 'ask', true);
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.store.get().work?.steps[0]?.insertedAt).toBeDefined();
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
    const open = { ...REPLY, id: 'n', kind: 'new', label: 'New mail' } as const;
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
    expect(at.asked.find(({ verb }) => verb === 'openCompose')?.args).toEqual({ to: MARA.prospect?.email });
    expect(insert(at)[0]).toMatchObject({ editorId: 'n', draft: { subject: EMAILS[0]?.subjectLineA } });
  });

  test.each([
    [true, /on the clipboard/],
    [false, /by hand/],
  ])('refused by the page, clipboard open: %s', async (canCopy, words) => {
    const at = await written({ canCopy, page: { insert: () => ({ kind: 'rejected', why: 'The page took it back.' }) } });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'failed');
    expect(at.store.get().insertions[1]).toMatchObject({ copied: canCopy, why: expect.stringMatching(words) });
    expect(at.copied).toEqual([clean.text]);
  });

  test('too long: the number is said, nothing is cut or copied', async () => {
    const at = await written({ page: { insert: () => ({ kind: 'too-long', length: 340, limit: 300 }) } });
    at.store.dispatch(clean);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'failed');
    expect(at.store.get().insertions[1]).toMatchObject({ copied: false, why: expect.stringMatching(/340 characters.*takes 300/) });
    expect(at.copied).toEqual([]);
  });
});
