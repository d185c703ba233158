import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { repliedSchema } from '../../shared/contract/reply.ts';
import { type Job, type Writer, WriterFailure } from '../../worker/writer/writer.ts';
import { createApi, eventsOf } from './lib/api.ts';
import { realWriter } from './lib/claude.ts';
import { aborted, BRIEF, email, goodWriter, USAGE } from './lib/emails.ts';

afterEach(() => vi.unstubAllGlobals());

const THEIRS = {
  id: 'e1',
  kind: 'message',
  label: 'Their mail',
  from: 'them',
  text: 'How much is it for 40 seats?',
};
const ASKED = {
  brief: { ...BRIEF, thread: { replied: true }, prospect: { evidence: [THEIRS] } },
  sent: [{ subject: 'hello', body: 'Body 1' }],
};
const SENTENCES = [{ text: 'Hi.', verdict: 'none' as const, about: 'none' as const, sources: [] }];

/** A sequence, and what is answered when a reply to it is asked for. */
async function written(answers: Writer, vars: Record<string, string> = {}) {
  const jobs: Job[] = [];
  const writer: Writer = (job) => {
    jobs.push(job);
    return job.brief.reply ? answers(job) : goodWriter(job);
  };
  const api = createApi({ writer, vars });
  const { body } = await api.generate();
  const session: string = body.sessionId;
  const path = `/api/sequences/${body.sequenceId}/reply`;
  const reply = async (asked: unknown = ASKED, stream = false) => {
    const { response, ended } = await api.call(path, {
      method: 'POST',
      body: asked,
      session,
      stream,
    });
    const text = await response.text();
    await ended;
    return { status: response.status, text, body: stream ? undefined : JSON.parse(text) };
  };
  const row = () =>
    env.DB.prepare('SELECT rewrites, rewrite_tries, emails FROM sequences WHERE id = ?')
      .bind(body.sequenceId)
      .first<{ rewrites: number; rewrite_tries: number; emails: string }>();
  return { ...api, reply, row, path, session, jobs, emails: body.emails };
}

const judged: Writer = async function* () {
  yield { event: 'situation', data: { is: 'asked', line: 'e1' } };
  yield { event: 'email', data: email(1) };
  yield { event: 'revised', by: 'mended', emails: [{ ...email(1), body: 'Mended' }] };
  yield { event: 'checked', checked: [{ step: 1, sentences: SENTENCES }] };
  return USAGE;
};
const failing = (code: 'writer_failed' | 'contact_opted_out'): Writer =>
  async function* () {
    yield { event: 'situation', data: { is: 'asked' } };
    throw new WriterFailure(code, 'Sorry.', { usage: USAGE });
  };

test('an answer is one email on a rewrite of the sequence; no generation is used and nothing of it is stored', async () => {
  const { reply, row, show, session, emails, jobs } = await written(judged);
  const { status, body } = await reply();
  expect(status).toBe(200);
  expect(repliedSchema.parse(body)).toEqual({
    situation: { is: 'asked', line: 'e1' },
    email: { ...email(1), body: 'Mended', checked: SENTENCES },
    rewritesLeft: 19,
  });
  expect(jobs.at(-1)).toMatchObject({ steps: [1], already: [], sent: ASKED.sent });
  expect(await show(session)).toMatchObject({ generationsUsed: 1 });
  const after = await row();
  expect([after?.rewrites, JSON.parse(after?.emails ?? '')]).toEqual([1, emails]);
});

test('streamed, it says where they stand, then the email and its verdicts', async () => {
  const { reply } = await written(judged);
  const { text } = await reply(ASKED, true);
  expect(eventsOf(text).map(({ event }) => event)).toEqual([
    'situation',
    'email',
    'revised',
    'checked',
    'done',
  ]);
});

test.each(['writer_failed', 'contact_opted_out'] as const)('%s is given back', async (code) => {
  const { reply, row } = await written(failing(code));
  expect((await reply()).body).toMatchObject({ error: code, charged: false });
  expect(await row()).toMatchObject({ rewrites: 0, rewrite_tries: 1 });
});

test('a sequence has so many rewrites, answers among them', async () => {
  const { reply } = await written(judged, { REWRITES_PER_SEQUENCE: '1' });
  expect((await reply()).status).toBe(200);
  expect((await reply()).body).toMatchObject({ error: 'rate_limit_exceeded' });
});

test('a caller who leaves stops it and gets it back', async () => {
  const gone = new AbortController();
  const { call, path, row, session } = await written(async function* ({ signal }) {
    yield { event: 'situation', data: { is: 'asked' } };
    gone.abort();
    await aborted(signal);
    throw new WriterFailure('writer_failed', 'stopped');
  });
  const { ended } = await call(path, {
    method: 'POST',
    body: ASKED,
    session,
    signal: gone.signal,
  });
  await ended;
  expect((await row())?.rewrites).toBe(0);
});

test('without a sequence it is a generation of one email, told again by its key', async () => {
  const { generate, show } = createApi({ writer: judged });
  const body = { ...ASKED.brief, reply: true };
  const first = await generate({ body, key: 'k1' });
  expect(first.body).toMatchObject({ situation: { is: 'asked' }, emails: [{ body: 'Mended' }] });
  const { sessionId: session } = first.body;
  expect((await generate({ body, key: 'k1', session })).body.emails).toEqual(first.body.emails);
  expect(await show(session)).toMatchObject({ generationsUsed: 1 });
});

test('the real writer answers what they asked, and nobody who wants no more mail', async () => {
  const { reply, row } = await written(realWriter());
  const { body } = await reply();
  expect(body).toMatchObject({ situation: { is: 'asked', line: 'e1' } });
  expect(body.email.body).toContain('How much is it for 40 seats?');
  const evidence = [{ ...THEIRS, text: 'Remove me from your list.' }];
  const refused = await reply({ brief: { ...ASKED.brief, prospect: { evidence } } });
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { error: 'contact_opted_out', charged: false },
  ]);
  expect(await row()).toMatchObject({ rewrites: 1 });
});

describe('an answer that is asked for again with its key', () => {
  const asking = (at: Awaited<ReturnType<typeof written>>, key = 'k1', stream = false) =>
    at.call(at.path, { method: 'POST', body: ASKED, session: at.session, key, stream });
  const textOf = async ({ response, ended }: Awaited<ReturnType<typeof asking>>) => {
    const text = await response.text();
    await ended;
    return { status: response.status, text, retryAfter: response.headers.get('Retry-After') };
  };
  const replies = async ({ session }: { session: string }) =>
    (
      await env.DB.prepare('SELECT count(*) AS n FROM replies WHERE session_id = ?')
        .bind(session)
        .first<{ n: number }>()
    )?.n;

  test('is told again, on the one rewrite', async () => {
    const at = await written(judged);
    const first = await textOf(await asking(at));
    const again = await textOf(await asking(at));
    expect([again.status, JSON.parse(again.text)]).toEqual([200, JSON.parse(first.text)]);
    const streamed = eventsOf((await textOf(await asking(at, 'k1', true))).text);
    expect(streamed.map(({ event }) => event)).toEqual(['situation', 'email', 'checked', 'done']);
    expect((await at.row())?.rewrites).toBe(1);
    expect(at.jobs.filter(({ brief }) => brief.reply)).toHaveLength(1);
    expect((await textOf(await asking(at, 'k2'))).status).toBe(200);
    expect((await at.row())?.rewrites).toBe(2);
  });

  test('while it is being written it is waited for, also when its first caller has left', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: goOn, resolve: write } = Promise.withResolvers<void>();
    const at = await written(async function* () {
      begin();
      await goOn;
      yield { event: 'email', data: email(1) };
      return USAGE;
    });
    const leaving = new AbortController();
    const first = at.call(at.path, {
      method: 'POST',
      body: ASKED,
      session: at.session,
      key: 'k1',
      signal: leaving.signal,
    });
    await begun;
    leaving.abort();
    const meanwhile = await textOf(await asking(at));
    expect([meanwhile.status, meanwhile.retryAfter]).toEqual([409, '2']);
    write();
    await (await first).ended;
    expect((await textOf(await asking(at))).status).toBe(200);
    expect((await at.row())?.rewrites).toBe(1);
  });

  test('one that failed, or that was refused, is begun anew', async () => {
    let fails = true;
    const at = await written((job) => (fails ? failing('writer_failed') : judged)(job));
    expect((await textOf(await asking(at))).status).toBe(502);
    expect(await replies(at)).toBe(0);
    fails = false;
    expect((await textOf(await asking(at))).status).toBe(200);
    expect((await at.row())?.rewrites).toBe(1);
  });

  test('goes with its sequence', async () => {
    const at = await written(judged);
    await textOf(await asking(at));
    expect(await replies(at)).toBe(1);
    const path = at.path.replace(/\/reply$/, '');
    await (await at.call(path, { method: 'DELETE', session: at.session })).ended;
    expect(await replies(at)).toBe(0);
  });
});
