import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { incrementUsage, settleUse } from '../../worker/quota/allowance.ts';
import { createApi } from './lib/api.ts';
import { BRIEF, email, USAGE } from './lib/emails.ts';

const WISH = {
  kind: 'warmer',
  brief: BRIEF,
  email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
};

async function written(settings: Parameters<typeof createApi>[0] = {}) {
  const { generate, call } = createApi(settings);
  const { body } = await generate();
  const [id, session]: [string, string] = [body.sequenceId, body.sessionId];
  const rewrite = async () => {
    const sent = { method: 'POST', body: WISH, session };
    const { response, ended } = await call(`/api/sequences/${id}/emails/2/rewrite`, sent);
    const answer = await response.json<Record<string, unknown>>();
    await ended;
    return { status: response.status, headers: response.headers, body: answer };
  };
  return { id, session, rewrite };
}

describe('a rewrite or a check is counted once', () => {
  afterEach(() => void vi.useRealTimers());

  const standing = (id: string) =>
    env.DB.prepare(
      `SELECT rewrites, rewrite_tries, cost, (SELECT sum(n) FROM counters WHERE name = 'spend:free') AS spent
       FROM sequences WHERE id = ?`,
    )
      .bind(id)
      .first<{ rewrites: number; rewrite_tries: number; cost: number; spent: number }>();
  const requestOf = (sequenceId: string, sessionId: string) => {
    const of = { allowance: 'rewrite' as const, plan: 'free', network: [] };
    return { ...of, sequenceId, sessionId, quotaId: sessionId };
  };

  test('on the database’s day, whatever day it is for the Worker', async () => {
    const { rewrite, id } = await written();
    const before = await standing(id);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect((await rewrite()).status).toBe(200);
    const after = await standing(id);
    const cost = (after?.cost ?? 0) - (before?.cost ?? 0);
    expect(cost).toBeLessThan(20_000);
    expect((after?.spent ?? 0) - (before?.spent ?? 0)).toBe(cost);
  });

  test('though its answer was lost and another was taken before it was tried again', async () => {
    const { id, session } = await written();
    const before = await standing(id);
    const config = configOf(env);
    let asked = 0;
    const losing = {
      prepare: (sql: string) => env.DB.prepare(sql),
      batch: async (statements: D1PreparedStatement[]) => {
        const results = await env.DB.batch(statements);
        if (asked++ > 0) return results;
        await incrementUsage(env.DB, config, requestOf(id, session));
        throw new Error('D1_ERROR: Network connection lost.');
      },
    } as unknown as D1Database;
    const result = await incrementUsage(losing, config, requestOf(id, session));
    expect([asked, result.is]).toEqual([2, 'used']);
    expect(await standing(id)).toMatchObject({
      rewrites: 2,
      rewrite_tries: 2,
      cost: (before?.cost ?? 0) + 40_000,
      spent: (before?.spent ?? 0) + 40_000,
    });
    if (result.is !== 'used') return;
    for (let i = 0; i < 2; i++) await settleUse(env.DB, result.use, { usd: 0.001, kept: true });
    expect(await standing(id)).toMatchObject({
      cost: (before?.cost ?? 0) + 21_000,
      spent: (before?.spent ?? 0) + 21_000,
    });
  });

  test('on its sequence, though the day has no books any more', async () => {
    const { id, session } = await written();
    const result = await incrementUsage(env.DB, configOf(env), requestOf(id, session));
    if (result.is !== 'used') throw new Error(result.is);
    await env.DB.prepare("DELETE FROM counters WHERE name = 'spend:free'").run();
    await settleUse(env.DB, result.use, { usd: 0.001, kept: false });
    expect(await standing(id)).toMatchObject({ rewrites: 0, rewrite_tries: 1, cost: 1_000 });
  });
});

describe('a sequence whose dollars are held', () => {
  /** Five rewrites hold a fifth of them each, until `end` is called. */
  async function five() {
    const running = Promise.withResolvers<void>();
    const api = await written({
      rewriter: async function* ({ step }) {
        await running.promise;
        yield { event: 'email', data: email(step) };
        return { ...USAGE, costUsd: 0.001 };
      },
    });
    await env.DB.prepare('UPDATE sequences SET cost = 0 WHERE id = ?').bind(api.id).run();
    const rewrites = Array.from({ length: 5 }, () => api.rewrite());
    await expect
      .poll(() =>
        env.DB.prepare('SELECT cost FROM sequences WHERE id = ?').bind(api.id).first('cost'),
      )
      .toBe(100_000);
    const end = async () => {
      running.resolve();
      return Promise.all(rewrites);
    };
    return { ...api, end };
  }

  test('by what runs says so, and when to ask again: it has some left then', async () => {
    const { rewrite, end } = await five();
    const refused = await rewrite();
    expect([refused.status, refused.body.error]).toEqual([429, 'rate_limit_exceeded']);
    expect(refused.body.message).toMatch(/still running.*Nothing was used/);
    expect(refused.headers.get('Retry-After')).toBe('15');
    expect((await end()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await rewrite()).status).toBe(200);
  });

  test('by a writing that runs says so too', async () => {
    const { id, rewrite } = await written();
    const hold = (seconds: number) =>
      env.DB.prepare(
        'UPDATE sequences SET cost = 20000, held = 70000, finished_at = NULL, resumed_at = unixepoch() - ?2 WHERE id = ?1',
      )
        .bind(id, seconds)
        .run();
    await hold(1);
    expect((await rewrite()).body.message).toMatch(/still running/);
    await hold(400);
    expect((await rewrite()).body.message).toMatch(/used up what it may cost/);
  });

  test('by what died has spent them', async () => {
    const { id, rewrite, end } = await five();
    await env.DB.prepare('UPDATE uses SET taken_at = taken_at - 400 WHERE sequence_id = ?')
      .bind(id)
      .run();
    const refused = await rewrite();
    expect(refused.body.message).toMatch(/used up what it may cost/);
    expect(refused.headers.get('Retry-After')).toBeNull();
    await end();
  });
});
