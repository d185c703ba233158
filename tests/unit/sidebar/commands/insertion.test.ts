import '../../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import type { EditorView } from '../../../../extension/messaging/messages.ts';
import type { CheckedSentence } from '../../../../shared/contract/verdict.ts';
import { EMAILS, MARA } from '../../../gallery/people.ts';
import { nothingStated, REPLY, written } from '../scene.ts';

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
