import '../../fake-browser.ts';
import { describe, expect, test } from 'vitest';
import type { Writing } from '../../../../extension/client/index.ts';
import { contacts } from '../../../../extension/contacts/index.ts';
import { theirReply } from '../../../../extension/sequence/their-reply.ts';
import { sightingOf } from '../../../../extension/sidebar/commands/sighting.ts';
import { replyView } from '../../../../extension/sidebar/state/reply.ts';
import { canGenerate, screenOf, theirReplyOf } from '../../../../extension/sidebar/state/screen.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import type { Evidence } from '../../../../shared/contract/brief.ts';
import type { Email } from '../../../../shared/contract/sequence.ts';
import { EMAILS, MARA, REPLIED } from '../../../gallery/people.ts';
import { STATES } from '../../../gallery/states.ts';
import { set, whole } from '../scene.ts';

const message = (from: Evidence['from'], text: string): Evidence => ({
  id: text,
  kind: 'message',
  label: 'Email',
  from,
  text,
});
const reading = (lines: Evidence[], thread: Reading['thread']): Reading => ({
  ...MARA,
  prospect: { evidence: lines },
  thread,
});
const [MINE, THEIRS] = [message('me', 'Worth a look?'), message('them', 'How much is it?')];

describe('what they wrote and nobody has answered', () => {
  const newest = { unanswered: 0, replied: true };
  test.each([
    ['their answer to mine', reading([MINE, THEIRS], newest), false, 'How much is it?'],
    ['their answer to what was inserted', reading([THEIRS], newest), true, 'How much is it?'],
    ['a question out of the blue', reading([THEIRS], newest), false, 'How much is it?'],
    ['a word out of the blue', reading([message('them', 'Nice talk.')], newest), false, undefined],
    [
      'a link that holds a question mark',
      reading([message('them', 'See https://a.example/?b=1')], newest),
      false,
      undefined,
    ],
    [
      'mine after theirs',
      reading([MINE, THEIRS, MINE], { ...newest, unanswered: 1 }),
      true,
      undefined,
    ],
    [
      'an automatic answer alone',
      reading([MINE, THEIRS], { unanswered: 1, replied: false }),
      true,
      undefined,
    ],
    ['a no', reading([MINE, THEIRS], { ...newest, declined: true }), true, undefined],
    ['no thread', reading([], undefined), true, undefined],
  ])('%s', (_, page, wrote, text) =>
    expect(theirReply(page, wrote ? ['2026-11-20T09:00:00.000Z'] : [])?.text).toBe(text),
  );

  test.each([
    ['2026-11-27', undefined],
    ['2026-11-24T08:00:00.000Z', 'Fine.'],
    ['2026-11-10T08:00:00.000Z', 'Fine.'],
  ])('of Nov 24, where mine was inserted on %s', (mine, text) => {
    const page = reading([{ ...message('them', 'Fine.'), at: '2026-11-24' } as Evidence], newest);
    expect(theirReply(page, [mine])?.text).toBe(text);
  });
});

const onPage = { page: { read: () => REPLIED } };
const [FIRST] = EMAILS as [Email];
const answered = {
  email: { ...FIRST, body: 'I’ll check the price.' },
  situation: { is: 'asked' as const, line: 'e5' },
};
const [BEGUN, DONE] = [whole[0], whole.at(-1)] as [Writing, Writing];

describe('a thread with an answer of theirs', () => {
  test('asks for a reply and not for a sequence, until the user wants one', async () => {
    const at = set(onPage);
    await at.commands.start();
    expect([screenOf(at.store.get()), canGenerate(at.store.get())]).toEqual(['replied', null]);
    at.commands.dispatch({ type: 'sequence-anyway' });
    expect(canGenerate(at.store.get())).toBe('generate');
  });

  test('without a sequence the reply is a generation that asks for one email', async () => {
    const at = set({
      ...onPage,
      writings: [[BEGUN, { event: 'email', data: answered.email }, DONE]],
    });
    await at.commands.start();
    at.commands.reply.draft();
    await at.until(({ work }) => work?.reply?.generation?.state === 'done');
    expect(at.presses.map(({ brief }) => brief.reply)).toEqual([true]);
    const { work } = at.store.get();
    expect(work?.steps).toEqual([]);
    expect(work?.reply?.steps[0]?.versions[0]?.email.body).toBe('I’ll check the price.');
  });

  test('with a sequence it is one of its rewrites; the sequence stays, marked as answered', async () => {
    const saved = STATES.done?.work;
    if (!saved) throw new Error('no work');
    const steps = saved.steps.map((each) =>
      each.step === 1 ? { ...each, insertedAt: '2026-11-18T09:00:00.000Z' } : each,
    );
    const at = set({ ...onPage, saved: { ...saved, steps }, reply: answered });
    await at.commands.start();
    at.commands.reply.draft();
    await at.until(({ work }) => work?.reply?.generation?.state === 'done');
    expect([at.presses, at.replies.map(({ brief }) => brief.reply)]).toEqual([[], [true]]);
    const state = at.store.get();
    expect(state.work?.steps).toHaveLength(7);
    expect(state).toMatchObject({ rewritesLeft: 18, contact: { status: { is: 'replied' } } });
    expect(replyView(state).work?.steps).toHaveLength(1);
    const { contact } = await contacts.find(sightingOf(REPLIED));
    expect(contact?.status).toMatchObject({ is: 'replied', by: 'page' });
  });

  test('the reply is edited, inserted and rewritten as any email, and the sequence is not touched', async () => {
    const at = set({
      ...onPage,
      reply: answered,
      ...(STATES.done?.work && { saved: STATES.done.work }),
      page: { ...onPage.page, insert: () => ({ kind: 'inserted' }) },
    });
    await at.commands.start();
    at.commands.reply.draft();
    await at.until(({ work }) => work?.reply?.generation?.state === 'done');
    const before = at.store.get().work?.steps;
    at.commands.reply.dispatch({ type: 'body-edited', step: 1, text: 'I’ll check it today.' });
    at.commands.reply.insert(1, 'ask');
    await at.until(({ reply }) => reply.insertions[1]?.kind === 'inserted');
    expect(at.asked.find(({ verb }) => verb === 'insert')?.args).toMatchObject({
      draft: { body: 'I’ll check it today.' },
    });
    const { work, insertions, status } = at.store.get();
    expect([work?.steps === before, insertions, status]).toEqual([
      true,
      {},
      'The reply is in “Reply to Mara”.',
    ]);
    at.commands.reply.rewrite(1, { kind: 'shorter' });
    await at.until(({ work }) => (work?.reply?.steps[0]?.versions.length ?? 0) > 2);
    expect(at.store.get().work?.steps).toBe(before);
  });

  test('once an email of mine follows theirs, they wait no more', async () => {
    const { work } = STATES.done ?? {};
    let page = REPLIED;
    const at = set({ page: { read: () => page }, ...(work && { saved: work }) });
    await at.commands.start();
    expect(at.store.get().contact?.status).toMatchObject({ is: 'replied', mailAt: '2026-11-23' });
    const mine = { ...message('me', 'It is $40 a seat.'), at: '2026-11-24' };
    page = {
      ...REPLIED,
      prospect: { evidence: [...(REPLIED.prospect?.evidence ?? []), mine] },
      thread: { unanswered: 1, lastAt: '2026-11-24', replied: true },
    };
    at.commands.read();
    await at.until(({ contact }) => contact?.status?.is === 'open');
    expect(at.store.get().contact?.status?.until).toBe('2026-11-27');
    page = REPLIED;
    at.commands.read();
    await at.until((state) => theirReplyOf(state) !== null);
    expect(at.store.get().contact?.status?.is).toBe('open');
  });

  test('of somebody who was never written to, the answer is owed as soon as something is kept of them', async () => {
    const at = set(onPage);
    await at.commands.start();
    at.commands.dispatch({ type: 'options-chosen', change: { angle: 'short' } });
    await at.commands.flush();
    const { contact } = await contacts.find(sightingOf(REPLIED));
    expect(contact?.status).toMatchObject({ is: 'replied', mailAt: '2026-11-23' });
  });

  test('who asked not to be contacted is not answered', async () => {
    const at = set(onPage);
    await at.commands.start();
    at.commands.setStatus('opted_out');
    await at.until((state) => screenOf(state) === 'contact-opted-out');
    expect(theirReplyOf(at.store.get())).toBeNull();
  });
});
