import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { generatedSchema, type StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';
import type { CreateVerify } from '../../worker/writer/index.ts';
import type { Written } from '../../worker/writer/writer.ts';
import { allow, createApi, logLines, mintedIn, sequenceRows, sessionRow } from './lib/api.ts';
import { realWriter } from './lib/claude.ts';
import { aborted, BRIEF, email, USAGE } from './lib/emails.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const STEPS = [1, 2, 3, 4, 5, 6, 7];
const sentence: CheckedSentence = {
  text: 'Body 1',
  verdict: 'absent',
  about: 'seller',
  sources: [],
  odd: 'Body',
};

/** A set of emails of which each says which draft it is from. */
const set = (of: string, steps = STEPS): Email[] =>
  steps.map((step) => ({ ...email(step), angle: `${of} ${step}` }));

/** Writes the first draft, then what is told after it. */
const writes = (
  after: readonly Written[],
  end: (signal: AbortSignal) => Promise<void> = async () => undefined,
) =>
  async function* ({ signal }: { signal: AbortSignal }): AsyncGenerator<Written, typeof USAGE> {
    yield { event: 'situation', data: { is: 'asked', line: 'e1' } };
    for (const data of set('first')) yield { event: 'email', data };
    for (const one of after) yield one;
    await end(signal);
    return USAGE;
  };

const CHANGES: Written[] = [
  { event: 'choosing', data: { of: 3 } },
  { event: 'revised', by: 'choice', emails: set('second') },
  { event: 'alternative', data: { emails: set('third') } },
  {
    event: 'checked',
    checked: [
      { step: 1, sentences: [sentence] },
      { step: 2, sentences: [sentence] },
    ],
  },
  { event: 'revised', by: 'mended', emails: set('mended', [1]) },
  { event: 'checked', checked: [{ step: 1, sentences: [{ ...sentence, verdict: 'supported' }] }] },
];

const names = (events: readonly StreamEvent[]) => events.map(({ event }) => event);
const angles = (emails: readonly Email[]) => emails.map(({ angle }) => angle);
const storedIn = async (session: string): Promise<Email[]> =>
  JSON.parse((await sequenceRows(session))[0]?.emails ?? '[]');
const FINAL = ['mended 1', ...[2, 3, 4, 5, 6, 7].map((step) => `second ${step}`)];

describe('what comes after the first draft', () => {
  test('streamed, is told one email an event, and stored as it stands at the end, without the alternatives', async () => {
    const { generate } = createApi({ writer: writes(CHANGES) });
    const { events } = await generate({ stream: true, key: 'k' });
    expect(names(events)).toEqual([
      'session',
      'situation',
      ...STEPS.map(() => 'email'),
      'choosing',
      ...STEPS.map(() => 'revised'),
      'alternative',
      'checked',
      'checked',
      'revised',
      'checked',
      'done',
    ]);
    const stored = await storedIn(mintedIn(events));
    expect(angles(stored)).toEqual(FINAL);
    expect(stored[0]?.checked).toEqual([{ ...sentence, verdict: 'supported' }]);
    expect(stored[1]?.checked).toEqual([sentence]);
    expect(JSON.stringify(stored)).not.toContain('third');
  });

  test('at once, is in the answer, with the situation', async () => {
    const { generate } = createApi({ writer: writes(CHANGES) });
    const { body } = await generate();
    const answer = generatedSchema.parse(body);
    expect(angles(answer.emails)).toEqual(FINAL);
    expect(answer.situation).toEqual({ is: 'asked', line: 'e1' });
    expect(answer.emails[1]?.checked).toEqual([sentence]);
  });

  test.each([true, false])(
    'is told again by the same key, with the situation, streamed first: %s',
    async (stream) => {
      let calls = 0;
      const writer = writes(CHANGES);
      const { generate } = createApi({
        writer: (job) => {
          calls++;
          return writer(job);
        },
      });
      const first = await generate({ stream, key: 'k' });
      const session = stream ? mintedIn(first.events) : first.body.sessionId;
      const again = await generate({ stream: true, key: 'k', session });
      expect(names(again.events)).toEqual([
        'session',
        'situation',
        ...STEPS.map(() => 'email'),
        'done',
      ]);
      expect(
        angles(again.events.flatMap((one) => (one.event === 'email' ? [one.data] : []))),
      ).toEqual(FINAL);
      const whole = await generate({ key: 'k', session });
      expect(angles(whole.body.emails)).toEqual(FINAL);
      expect(whole.body.situation).toEqual({ is: 'asked', line: 'e1' });
      expect(calls).toBe(1);
      expect(await sessionRow(session)).toMatchObject({ generations_used: 1 });
    },
  );

  test('does not come to a sequence that was deleted meanwhile', async () => {
    const { generate, call } = createApi({
      writer: async function* () {
        for (const data of set('first')) yield { event: 'email', data };
        const row = await env.DB.prepare(
          'SELECT id, session_id FROM sequences ORDER BY rowid DESC LIMIT 1',
        ).first<{
          id: string;
          session_id: string;
        }>();
        await call(`/api/sequences/${row?.id}`, { method: 'DELETE', session: row?.session_id });
        yield { event: 'revised', by: 'choice', emails: set('second') };
        return USAGE;
      },
    });
    const { events } = await generate({ stream: true });
    expect(names(events)).not.toContain('revised');
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { error: 'not_found' } });
  });

  test.each([true, false])(
    'may take no longer than there is time: the emails that are there are kept, streamed %s',
    async (stream) => {
      const { generate } = createApi({
        writer: writes([{ event: 'choosing', data: { of: 3 } }], aborted),
        vars: { GENERATION_SECONDS: '0.2' },
      });
      const { status, body, events } = await generate({ stream, key: 'k' });
      expect(status).toBe(200);
      if (stream) expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
      else expect(angles(body.emails)).toEqual(angles(set('first')));
      const session = stream ? mintedIn(events) : body.sessionId;
      expect(await sequenceRows(session)).toMatchObject([{ state: 'committed', ended: 'done' }]);
    },
  );

  test('goes on for a while when the caller has left, and is stored', async () => {
    const caller = new AbortController();
    const { call, session } = createApi({
      writer: async function* () {
        for (const data of set('first')) yield { event: 'email', data };
        caller.abort();
        await new Promise((resolve) => setTimeout(resolve));
        yield { event: 'revised', by: 'choice', emails: set('second') };
        return USAGE;
      },
    });
    const id = await session();
    const { response, ended } = await call('/api/generate', {
      method: 'POST',
      body: BRIEF,
      session: id,
      stream: true,
      signal: caller.signal,
    });
    await response.text().catch(() => undefined);
    await ended;
    expect(angles(await storedIn(id))).toEqual(angles(set('second')));
  });
});

describe('the real writer in workerd', () => {
  const chosen = (events: readonly StreamEvent[]) =>
    events.filter(({ event }) => event === 'revised').length > 0;

  test('writes three drafts, chooses, and counts all calls as one generation', async () => {
    const kinds: string[] = [];
    const { generate } = createApi({
      writer: realWriter((asked) => void kinds.push(`${asked.kind} ${asked.draft}`)),
    });
    const lines = await logLines(async () => {
      const { events } = await generate({ stream: true });
      expect(names(events).filter((name) => name === 'email')).toHaveLength(7);
      expect(names(events)).toContain('choosing');
      expect(await sessionRow(mintedIn(events))).toMatchObject({ generations_used: 1 });
    });
    expect(kinds.sort()).toEqual(['choice 1', 'draft 1', 'draft 2', 'draft 3']);
    expect(lines.at(-1)).toMatchObject({ calls: 4, emails: 7, charged: true });
  });

  test('one draft of DRAFTS = 1, and as many as PRO_DRAFTS for a plan that pays', async () => {
    const drafts: number[] = [];
    const { generate } = createApi({
      writer: realWriter((asked) => void drafts.push(asked.draft)),
      vars: { DRAFTS: '1', PRO_DRAFTS: '2' },
    });
    const { body } = await generate();
    expect(drafts).toEqual([1]);
    await env.DB.prepare("UPDATE sessions SET plan = 'pro' WHERE id = ?")
      .bind(body.sessionId)
      .run();
    await allow(body.sessionId, 9);
    await generate({ session: body.sessionId });
    expect(drafts.slice(1).toSorted()).toEqual([1, 1, 2]);
  });

  test.each<['fail' | 'cut']>([['fail'], ['cut']])(
    'a draft that fails (%s) leaves the others',
    async (how) => {
      for (const draft of [1, 2, 3]) {
        const { generate } = createApi({
          writer: realWriter((asked) =>
            asked.kind === 'draft' && asked.draft === draft ? how : undefined,
          ),
        });
        const { events } = await generate({ stream: true });
        expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
        expect(events.find(({ event }) => event === 'choosing')?.data).toEqual({ of: 2 });
      }
    },
  );

  test.each([
    ['that fails', 'fail' as const],
    ['that is nonsense', { weakest: [], best: 'all of them' }],
    ['that takes too long', 'hang' as const],
  ])('a choice %s leaves the first', async (_, does) => {
    const { generate } = createApi({
      writer: realWriter((asked) => (asked.kind === 'choice' ? does : undefined), undefined, 100),
    });
    const { events } = await generate({ stream: true });
    expect(names(events)).toContain('choosing');
    expect(chosen(events)).toBe(false);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
  });

  test('all drafts failing charge nothing', async () => {
    const { generate, session, show } = createApi({ writer: realWriter(() => 'fail') });
    const id = await session();
    const { body, status } = await generate({ session: id });
    expect([status, body.error, body.charged]).toEqual([503, 'writer_unavailable', false]);
    expect(await show(id)).toMatchObject({ generationsUsed: 0 });
  });

  test('verdicts arrive after the emails, and are stored with them', async () => {
    const verify: CreateVerify = () => async (emails) =>
      new Map(emails.map(({ step }) => [step, [{ ...sentence, verdict: 'none' }]]));
    const { generate } = createApi({ writer: realWriter(undefined, verify) });
    const { body } = await generate();
    expect(body.emails.map(({ checked }: Email) => checked)).toEqual(
      STEPS.map(() => [{ ...sentence, verdict: 'none' }]),
    );
  });
});

describe('a no', () => {
  const mail = {
    id: 'e1',
    kind: 'message',
    label: 'Their email',
    from: 'them',
    text: 'Thanks, but we are not interested.',
  };
  const said = (text: string, more: object = {}) => ({
    ...BRIEF,
    prospect: { firstName: 'Priya', evidence: [{ ...mail, text }] },
    thread: { replied: true },
    ...more,
  });

  test.each([
    [
      'Thanks, but we are not interested.',
      'contact_declined',
      'Priya isn’t interested. Nothing was written or charged.',
    ],
    [
      'Please stop emailing me.',
      'contact_opted_out',
      'Priya asked not to be contacted. Nothing was written or charged.',
    ],
  ])(
    '%s: nothing is delivered or charged, and the reservation is released',
    async (text, error, message) => {
      const { generate, session, show } = createApi({ writer: realWriter() });
      const id = await session();
      const whole = await generate({ body: said(text), session: id });
      expect([whole.status, whole.body]).toEqual([403, { error, message, charged: false }]);
      const { events } = await generate({ body: said(text), session: id, stream: true });
      expect(names(events)).toEqual(['session', 'situation', 'error']);
      expect(events.at(-1)?.data).toEqual({ error, message, charged: false });
      expect(await show(id)).toMatchObject({ generationsUsed: 0 });
      for (const row of await sequenceRows(id))
        expect(row).toMatchObject({ state: 'released', brief: null, emails: null });
    },
  );

  test('is overridden by the sender, an opt-out is not', async () => {
    const { generate } = createApi({ writer: realWriter() });
    const decided = { writeAfterDecline: true };
    const { status, body } = await generate({ body: said('We are not interested.', decided) });
    expect([status, body.situation]).toEqual([200, { is: 'declined', line: 'e1' }]);
    expect((await generate({ body: said('Please stop emailing me.', decided) })).status).toBe(403);
  });
});

test('the situation goes when the text goes', async () => {
  const { generate, call } = createApi({ writer: writes([]) });
  const { body } = await generate();
  const situation = () =>
    env.DB.prepare('SELECT situation FROM sequences WHERE id = ?')
      .bind(body.sequenceId)
      .first<{ situation: string | null }>();
  expect((await situation())?.situation).toBe('{"is":"asked","line":"e1"}');
  await call(`/api/sequences/${body.sequenceId}`, { method: 'DELETE', session: body.sessionId });
  expect((await situation())?.situation).toBeNull();
});
