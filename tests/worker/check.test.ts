import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { checkResultSchema } from '../../shared/contract/check.ts';
import type { Checker } from '../../worker/verifier/index.ts';
import { createApi, logLines } from './lib/api.ts';
import { aborted, BRIEF, USAGE } from './lib/emails.ts';

const WISH = {
  brief: BRIEF,
  sentences: ['It leaves more time for calls.', 'You run nine depots.'],
};

/** Its verifier did not answer. */
const silent: Checker = async ({ sentences }) => ({
  sentences: sentences.map((text) => ({ text, verdict: 'unchecked', about: 'none', sources: [] })),
  usage: USAGE,
});

async function written(settings: Parameters<typeof createApi>[0] = {}) {
  const api = createApi(settings);
  const { body } = await api.generate();
  const path = `/api/sequences/${body.sequenceId}/check`;
  const check = async (wish: unknown = WISH, session: string = body.sessionId) => {
    const { response, ended } = await api.call(path, { method: 'POST', body: wish, session });
    const answer = await response.json<Record<string, unknown>>();
    await ended;
    return { status: response.status, body: answer };
  };
  const row = () =>
    env.DB.prepare('SELECT checks, check_tries, rewrites, emails FROM sequences WHERE id = ?')
      .bind(body.sequenceId)
      .first<{ checks: number; check_tries: number; rewrites: number; emails: string }>();
  return { ...api, check, row, path, session: body.sessionId as string, emails: body.emails };
}

describe('happy', () => {
  test('each sentence gets its verdict, in order; no generation and no rewrite is used, and nothing is stored', async () => {
    const { check, row, show, session, emails } = await written();
    const { status, body } = await check();
    expect(status).toBe(200);
    const result = checkResultSchema.parse(body);
    expect(result.sentences.map(({ text, verdict }) => [text, verdict])).toEqual(
      WISH.sentences.map((text) => [text, 'supported']),
    );
    expect(result.checksLeft).toBe(39);
    expect(await show(session)).toMatchObject({ generationsUsed: 1 });
    expect(await row()).toMatchObject({ checks: 1, rewrites: 0, emails: JSON.stringify(emails) });
  });

  test('the verifier gets the brief, the sentences and the model of the plan', async () => {
    const jobs: unknown[] = [];
    const { check } = await written({
      vars: { ANTHROPIC_MODEL: 'claude-haiku-4-5' },
      checker: async (job) => {
        jobs.push({ ...job, signal: undefined });
        return silent(job);
      },
    });
    await check();
    expect(jobs).toEqual([
      {
        brief: expect.objectContaining(BRIEF),
        sentences: WISH.sentences,
        model: 'claude-haiku-4-5',
        budgetUsd: 0.02,
        signal: undefined,
      },
    ]);
  });

  test('the log tells what it cost, and no word of it', async () => {
    const { check } = await written();
    const lines = await logLines(() => check());
    expect(lines).toEqual([
      expect.objectContaining({
        route: '/api/sequences/:id/check',
        inputTokens: USAGE.inputTokens,
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/depots|calls\./);
  });
});

describe('error', () => {
  test('what cannot be checked is refused by its field', async () => {
    const { check } = await written();
    expect((await check({ ...WISH, sentences: [] })).body).toMatchObject({
      error: 'invalid_request',
      field: 'sentences',
    });
    expect((await check({ ...WISH, sentences: [' '] })).body).toMatchObject({
      field: 'sentences.0',
    });
    expect((await check({ sentences: ['One.'] })).body).toMatchObject({ field: 'brief' });
    expect(
      (await check({ ...WISH, sentences: Array.from({ length: 81 }, () => 'One.') })).status,
    ).toBe(400);
  });

  test('a verifier that does not answer leaves them unchecked, and the check is given back, but not for ever', async () => {
    const { check, row } = await written({ checker: silent, vars: { CHECKS_PER_SEQUENCE: '2' } });
    for (let i = 0; i < 4; i++) {
      const { status, body } = await check();
      expect([status, body.checksLeft]).toEqual([200, 2]);
      expect(checkResultSchema.parse(body).sentences.map(({ verdict }) => verdict)).toEqual([
        'unchecked',
        'unchecked',
      ]);
    }
    expect(await row()).toMatchObject({ checks: 0, check_tries: 4 });
    expect((await check()).body).toMatchObject({ error: 'rate_limit_exceeded' });
  });

  test('a sequence has so many checks, and asked at once no more; its rewrites are untouched', async () => {
    const { check, row } = await written({ vars: { CHECKS_PER_SEQUENCE: '3' } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => check()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
    expect(await row()).toMatchObject({ checks: 3, rewrites: 0 });
  });

  test('what broke inside is given back and says nothing of itself', async () => {
    const { check, row } = await written({
      checker: async () => {
        throw new Error('secret inner text');
      },
    });
    const { status, body } = await check();
    expect([status, body.error]).toEqual([500, 'internal_error']);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect((await row())?.checks).toBe(0);
  });

  test('a caller who leaves stops it and gets it back', async () => {
    const gone = new AbortController();
    let stopped = false;
    const { call, path, row, session } = await written({
      checker: async ({ signal }) => {
        gone.abort();
        await aborted(signal);
        stopped = true;
        throw signal.reason;
      },
    });
    const { ended } = await call(path, {
      method: 'POST',
      body: WISH,
      session,
      signal: gone.signal,
    });
    await ended;
    expect(stopped).toBe(true);
    expect((await row())?.checks).toBe(0);
  });
});

describe('security', () => {
  test('another’s sequence does not exist, and no check of it is used', async () => {
    const { check, row, session } = await written();
    const stranger = await newSession();
    expect((await check(WISH, stranger)).status).toBe(404);
    expect((await row())?.checks).toBe(0);
    expect((await check(WISH, session)).status).toBe(200);
  });

  test('a deleted sequence is checked no more, nor is one that has not the form of an id', async () => {
    const { check, call, session, path } = await written();
    const { response } = await call('/api/sequences/x/check', {
      method: 'POST',
      body: WISH,
      session,
    });
    expect(response.status).toBe(404);
    await call(path.replace(/\/check$/, ''), { method: 'DELETE', session });
    expect((await check()).status).toBe(404);
  });

  test('another method is told which is allowed', async () => {
    const { call, path, session } = await written();
    const { response } = await call(path, { session });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
  });
});

const newSession = () => createApi().session();
