import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { rewrittenSchema } from '../../shared/contract/rewrite.ts';
import { type Rewriter, WriterFailure } from '../../worker/writer/writer.ts';
import { createApi, eventsOf } from './lib/api.ts';
import { aborted, BRIEF, USAGE } from './lib/emails.ts';

const WISH = {
  kind: 'shorter',
  brief: BRIEF,
  email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
};
const STANDING = [{ step: 2, subjectLineA: 'A', body: 'Body' }];
const failing: Rewriter = async function* ({ step }) {
  yield { event: 'progress', data: { step, field: 'body', characters: 1 } };
  throw new WriterFailure('writer_failed', 'Sorry.', { usage: USAGE });
};

async function written(settings: Parameters<typeof createApi>[0] = {}) {
  const api = createApi(settings);
  const { body } = await api.generate();
  const path = (step: number | string = 2) =>
    `/api/sequences/${body.sequenceId}/emails/${step}/rewrite`;
  const rewrite = async (wish: unknown = WISH, step: number | string = 2, stream = false) => {
    const { response, ended } = await api.call(path(step), {
      method: 'POST',
      body: wish,
      session: body.sessionId,
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
  return { ...api, rewrite, row, path, session: body.sessionId as string, emails: body.emails };
}

test('one email is written anew; no generation is used and nothing of it is stored', async () => {
  const { rewrite, row, show, session, emails } = await written();
  const { status, body } = await rewrite();
  expect(status).toBe(200);
  expect(rewrittenSchema.parse(body)).toMatchObject({
    email: { step: 2, body: 'Anew: shorter' },
    rewritesLeft: 19,
  });
  expect(await show(session)).toMatchObject({ generationsUsed: 1 });
  const after = await row();
  expect([after?.rewrites, JSON.parse(after?.emails ?? '')]).toEqual([1, emails]);
});

test('streamed, it arrives between progress and done', async () => {
  const { rewrite } = await written();
  const { text } = await rewrite(WISH, 3, true);
  expect(eventsOf(text).map(({ event }) => event)).toEqual(['progress', 'email', 'done']);
});

test('what does not fit together is refused by its field, and an unknown step or sequence does not exist', async () => {
  const { rewrite } = await written();
  expect((await rewrite({ ...WISH, kind: 'own' })).body).toMatchObject({
    error: 'invalid_request',
    field: 'words',
  });
  expect((await rewrite({ ...WISH, kind: 'fit', channel: 'note' })).body).toMatchObject({
    field: 'maxLength',
  });
  for (const step of [0, 8, 'x', '1.5']) expect((await rewrite(WISH, step)).status).toBe(404);
});

test('a sequence has so many rewrites, and asked for at once no more', async () => {
  const { rewrite, row } = await written({ vars: { REWRITES_PER_SEQUENCE: '3' } });
  const answers = await Promise.all(Array.from({ length: 12 }, () => rewrite()));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  expect((await row())?.rewrites).toBe(3);
});

test('one that leaves the email as it is says so and is given back', async () => {
  const { rewrite, row } = await written({
    rewriter: async function* () {
      yield { event: 'unchanged' };
      return USAGE;
    },
  });
  const steer = { ...WISH, kind: 'steer', words: 'drop the demo', sequence: STANDING };
  const { status, body } = await rewrite(steer);
  expect([status, rewrittenSchema.parse(body)]).toEqual([
    200,
    { unchanged: true, rewritesLeft: 20 },
  ]);
  const { text } = await rewrite(steer, 2, true);
  expect(eventsOf(text)).toMatchObject([{ event: 'done', data: { unchanged: true } }]);
  expect(await row()).toMatchObject({ rewrites: 0, rewrite_tries: 2 });
});

test('one that fails is given back, but not for ever', async () => {
  const { rewrite, row } = await written({
    rewriter: failing,
    vars: { REWRITES_PER_SEQUENCE: '2' },
  });
  for (let i = 0; i < 4; i++)
    expect((await rewrite()).body).toMatchObject({ error: 'writer_failed', charged: false });
  expect(await row()).toMatchObject({ rewrites: 0, rewrite_tries: 4 });
  expect((await rewrite()).body.error).toBe('rate_limit_exceeded');
});

test('a caller who leaves stops it and gets it back', async () => {
  const gone = new AbortController();
  let stopped = false;
  const { call, path, row, session } = await written({
    rewriter: async function* ({ step, signal }) {
      yield { event: 'progress', data: { step, field: 'body', characters: 1 } };
      gone.abort();
      await aborted(signal);
      stopped = true;
      throw new WriterFailure('writer_failed', 'stopped');
    },
  });
  const { ended } = await call(path(), {
    method: 'POST',
    body: WISH,
    session,
    signal: gone.signal,
  });
  await ended;
  expect(stopped).toBe(true);
  expect((await row())?.rewrites).toBe(0);
});

test('a deleted sequence is rewritten no more', async () => {
  const { rewrite, call, session, path } = await written();
  await call(path().replace(/\/emails.*/, ''), { method: 'DELETE', session });
  expect((await rewrite()).status).toBe(404);
});
