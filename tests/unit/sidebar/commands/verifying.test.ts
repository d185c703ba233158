import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CheckedSentence } from '../../../../shared/contract/verdict.ts';
import { EMAILS } from '../../../gallery/people.ts';
import { nothingStated, REPLY, written } from '../scene.ts';

const NEW = 'It takes your team no time at all.';
const edit = {
  type: 'body-edited',
  step: 1,
  text: `Hi Mara,\n\n${NEW}\n\nWould seeing that for Northwind be useful?`,
} as const;
const inserts = {
  insert: () => ({ kind: 'inserted', text: '', subject: 'none' }),
  editors: () => [REPLY],
};
const invented = (text: string): CheckedSentence => ({
  ...nothingStated(text),
  verdict: 'absent',
  about: 'seller',
  odd: text,
});
const refused = {
  ok: false,
  problem: { kind: 'offline', message: 'You’re offline.', advice: '' },
} as const;

afterEach(() => void vi.useRealTimers());

describe('Insert after an edit', () => {
  test('has the changed sentences checked first, and only those, with the brief of now', async () => {
    const at = await written({ page: inserts });
    at.store.dispatch(edit);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.checks.map(({ sentences }) => sentences)).toEqual([[NEW]]);
    expect(at.checks[0]?.brief).toEqual(at.presses[0]?.brief);
    at.commands.insert(1, 'ask');
    await vi.waitFor(() =>
      expect(at.asked.filter(({ verb }) => verb === 'insert')).toHaveLength(2),
    );
    expect(at.checks).toHaveLength(1);
  });

  test('asks once about what the check found', async () => {
    const at = await written({
      page: inserts,
      check: async ({ sentences }) => ({
        ok: true,
        value: { sentences: sentences.map(invented), checksLeft: 7 },
      }),
    });
    at.store.dispatch(edit);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'confirm');
    expect(at.store.get().checksLeft).toBe(7);
    at.commands.insert(1, 'ask', true);
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.checks).toHaveLength(1);
  });

  test('nothing edited: nothing is asked', async () => {
    const at = await written({ page: inserts });
    at.commands.insert(2, 'ask');
    await at.until(({ insertions }) => insertions[2]?.kind === 'inserted');
    expect(at.checks).toEqual([]);
  });

  test('a check that fails holds nothing up, and is said', async () => {
    const at = await written({ page: inserts, check: async () => refused });
    at.store.dispatch(edit);
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.store.get().checks[1]).toEqual({ kind: 'failed', why: 'You’re offline.' });
  });

  test('pressed twice while it is checked, it goes in once', async () => {
    const at = await written({ page: inserts });
    at.store.dispatch(edit);
    at.commands.insert(1, 'ask');
    at.commands.insert(1, 'ask');
    await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
    expect(at.asked.filter(({ verb }) => verb === 'insert')).toHaveLength(1);
    expect(at.checks).toHaveLength(1);
  });
});

describe('Check again', () => {
  test('sends what nobody judged and what was doubted', async () => {
    const at = await written();
    at.store.dispatch({ type: 'body-edited', step: 1, text: `${EMAILS[0]?.body}\n\n${NEW}` });
    at.commands.checkAgain(1);
    await at.until(({ checksLeft }) => checksLeft === 39);
    expect(at.checks[0]?.sentences).toEqual([
      'Last quarter that was 41% for a team like yours.',
      NEW,
    ]);
    expect(at.store.get().checks[1]).toBeUndefined();
  });

  test('what comes when another page is open belongs to no email there', async () => {
    let arrive: () => void = () => undefined;
    const at = await written({
      check: async ({ sentences }) => {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return { ok: true, value: { sentences: sentences.map(invented), checksLeft: 1 } };
      },
    });
    at.store.dispatch(edit);
    at.commands.checkAgain(1);
    await vi.waitFor(() => expect(at.checks).toHaveLength(1));
    const { work } = at.store.get();
    at.store.dispatch({
      type: 'kept-elsewhere',
      work: { ...(work ?? at.kept[0]), key: 'gmail:thread:other' } as NonNullable<typeof work>,
    });
    arrive();
    await Promise.resolve();
    expect(at.store.get().checksLeft).toBeNull();
  });
});

describe('a draft written by hand', () => {
  const HAND = {
    editorId: 'r',
    label: 'Reply',
    channel: 'email',
    subject: '',
    body: 'Hi Mara,\n\nWe helped Maersk save 30% last year.',
  } as const;

  test('is sent nowhere until its facts are to be checked too', async () => {
    const at = await written({
      check: async ({ sentences }) => ({
        ok: true,
        value: { sentences: sentences.map(invented), checksLeft: 39 },
      }),
    });
    at.store.dispatch({ type: 'checked', checked: HAND });
    expect(at.checks).toEqual([]);
    at.commands.checkFacts();
    await at.until(({ checked }) => checked?.facts?.kind === 'known');
    expect(at.checks[0]?.sentences).toEqual(['We helped Maersk save 30% last year.']);
    expect(at.store.get().checked?.facts).toMatchObject({
      judged: [{ verdict: 'absent' }],
      sent: 1,
    });
  });

  test('without a sequence it says what is needed', async () => {
    const at = await written();
    const { work } = at.store.get();
    if (!work) throw new Error('nothing written');
    const { generation: _, ...bare } = work;
    at.store.dispatch({ type: 'kept-elsewhere', work: bare });
    at.store.dispatch({ type: 'checked', checked: HAND });
    at.commands.checkFacts();
    await at.until(({ checked }) => checked?.facts?.kind === 'failed');
    expect(at.store.get().checked?.facts).toMatchObject({
      why: expect.stringContaining('sequence for this person first'),
    });
    expect(at.checks).toEqual([]);
  });
});

test('“Rewrite without it” names the words to leave out', async () => {
  const at = await written();
  await at.until(({ work }) => work?.generation?.state === 'done');
  at.commands.rewrite(2, { kind: 'without', words: '41% for a team like yours' });
  await vi.waitFor(() =>
    expect(at.rewrites[0]).toMatchObject({ kind: 'without', words: '41% for a team like yours' }),
  );
  await at.until(({ work }) => work?.steps[1]?.versions.at(-1)?.made === 'without');
});
