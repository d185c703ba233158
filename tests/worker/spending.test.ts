import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import type { Checker } from '../../worker/verifier/index.ts';
import { type Rewriter, type Writer, WriterFailure } from '../../worker/writer/writer.ts';
import { age, allow, createApi, mintedIn } from './lib/api.ts';
import { BRIEF, breaks, email, goodChecker, goodWriter, USAGE, writerThat } from './lib/emails.ts';

/** Millionths of a dollar that are spent or held today. */
const spent = async (share: 'free' | 'paid') =>
  (await env.DB.prepare('SELECT n FROM counters WHERE name = ?')
    .bind(`spend:${share}`)
    .first<number>('n')) ?? 0;
const costs = async () =>
  (await env.DB.prepare('SELECT sum(cost) AS cost FROM sequences').first<number>('cost')) ?? 0;
const pro = (session: string) =>
  env.DB.prepare("UPDATE sessions SET plan = 'pro', max_generations = 99 WHERE id = ?")
    .bind(session)
    .run();

/** A writer whose generation costs so many dollars. */
const costing = (costUsd: number): Writer =>
  async function* (job) {
    yield* goodWriter(job);
    return { ...USAGE, costUsd };
  };
const failing = (emails: number, costUsd: number): Writer =>
  breaks(emails, new WriterFailure('writer_failed', 'No.', { usage: { ...USAGE, costUsd } }));

const WISH = {
  kind: 'shorter',
  brief: BRIEF,
  email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
};

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM counters').run();
  await env.DB.prepare('DELETE FROM sequences').run();
});

describe('what is spent', () => {
  const ways: [what: string, writer: Writer, cost: number][] = [
    ['a generation', costing(0.01), 10_000],
    ['one that failed before its first email', failing(0, 0.002), 2_000],
    ['one that failed after it', failing(3, 0.004), 4_000],
    ['a fraction of a millionth, as a whole one', costing(0.000_000_2), 1],
    [
      'nothing, where Claude was not reached',
      breaks(0, new WriterFailure('writer_unavailable', 'No.')),
      0,
    ],
    ['all that was held, where nobody knows', breaks(2, new Error('inner')), 70_000],
  ];
  test.each(ways)('is counted for %s', async (_, writer, cost) => {
    await createApi({ writer }).generate({ stream: true });
    expect([await spent('free'), await spent('paid'), await costs()]).toEqual([cost, 0, cost]);
  });

  test('is the paid share’s for a plan that pays', async () => {
    const { generate, session: mint } = createApi({ writer: costing(0.2) });
    const session = await mint();
    await pro(session);
    await generate({ session });
    expect([await spent('free'), await spent('paid')]).toEqual([0, 200_000]);
  });

  test('is held at the most it may come to while it runs, and after a crash for the day', async () => {
    const running = Promise.withResolvers<void>();
    const { generate } = createApi({ writer: writerThat(0, () => running.promise) });
    const answer = generate();
    await expect.poll(() => spent('free')).toBe(70_000);
    running.resolve();
    await answer;
    expect(await spent('free')).toBe(0);
  });

  test('counts rewrites, checks and completions on the sequence and on the day', async () => {
    const rewriter: Rewriter = async function* ({ step }) {
      yield { event: 'email', data: email(step) };
      return { ...USAGE, costUsd: 0.001 };
    };
    const checker: Checker = async (job) => ({
      ...(await goodChecker(job)),
      usage: { ...USAGE, costUsd: 0.0005 },
    });
    let writer = failing(3, 0.01);
    const { generate, call } = createApi({ writer: (job) => writer(job), rewriter, checker });
    const { events } = await generate({ stream: true, key: 'k' });
    const session = mintedIn(events);
    writer = costing(0.02);
    const { body } = await generate({ session, key: 'k' });
    const path = `/api/sequences/${body.sequenceId}`;
    const post = async (to: string, sent: object) => {
      const { response, ended } = await call(`${path}/${to}`, {
        method: 'POST',
        body: sent,
        session,
      });
      await ended;
      return response.status;
    };
    expect(await post('emails/2/rewrite', WISH)).toBe(200);
    expect(await post('check', { brief: BRIEF, sentences: ['One.'] })).toBe(200);
    expect([await costs(), await spent('free')]).toEqual([31_500, 31_500]);
  });
});

describe('a writing whose server died', () => {
  /** Three emails for 10,000 millionths, and then a completion that held 70,000 and never ended. */
  async function died(state: 'reserved' | 'committed') {
    const { events } = await createApi({ writer: failing(3, 0.01) }).generate({
      stream: true,
      key: 'k',
    });
    const session = mintedIn(events);
    await env.DB.prepare(
      'UPDATE sequences SET finished_at = NULL, ended = NULL, held = 70000, state = ? WHERE session_id = ?',
    )
      .bind(state, session)
      .run();
    await allow(session, 5);
    await age(session, 400);
    return session;
  }

  test.each(['reserved', 'committed'] as const)(
    'has cost its sequence what it held, once: %s, closed by the next generation or by the cron',
    async (state) => {
      const session = await died(state);
      const hour = { vars: { FREE_PER_HOUR: '9' } };
      for (let i = 0; i < 2; i++)
        expect((await createApi(hour).generate({ session })).status).toBe(200);
      expect(await costs()).toBe(80_000);
      await env.DB.prepare('DELETE FROM sequences').run();
      await died(state);
      for (let i = 0; i < 2; i++) await runMaintenance(env.DB, configOf(env));
      expect(await costs()).toBe(80_000);
    },
  );

  test('leaves its completion what is left of the sequence’s dollars', async () => {
    const session = await died('committed');
    const budgets: unknown[] = [];
    const { generate } = createApi({
      writer: (job) => {
        budgets.push(job.budgetUsd);
        return costing(0.02)(job);
      },
    });
    expect((await generate({ session, key: 'k' })).status).toBe(200);
    expect(budgets).toEqual([0.02]);
    expect(await costs()).toBe(100_000);
  });
});

describe('the day’s ceiling', () => {
  const vars = { FREE_USD_PER_DAY: '0.30', SERVICE_USD_PER_DAY: '1', PRO_USD_PER_SEQUENCE: '0.5' };

  test('asked sixty times at once lets through what fits below it, and is not exceeded', async () => {
    const { generate } = createApi({ vars, writer: costing(0.07) });
    const answers = await Promise.all(Array.from({ length: 60 }, () => generate()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(await spent('free')).toBe(280_000);
    const refused = await generate();
    expect([refused.status, refused.body.error]).toEqual([429, 'service_limit_exceeded']);
    expect(refused.body.message).toMatch(/midnight UTC/);
  });

  test('reached by what runs alone says so: it has room again in seconds', async () => {
    const running = Promise.withResolvers<void>();
    const { generate } = createApi({ vars, writer: writerThat(0, () => running.promise) });
    const first = Array.from({ length: 4 }, () => generate());
    await expect.poll(() => spent('free')).toBe(280_000);
    const refused = await generate();
    expect(refused.headers.get('Retry-After')).toBe('15');
    expect(refused.body.message).toMatch(/in a few seconds/);
    running.resolve();
    await Promise.all(first);
    expect((await createApi({ vars }).generate()).status).toBe(200);
  });

  test('of free sessions shuts nobody out who pays, and the whole service’s holds for them too', async () => {
    const { generate, session: mint } = createApi({ vars, writer: costing(0.07) });
    for (let i = 0; i < 5; i++) await generate();
    expect((await generate()).body.error).toBe('service_limit_exceeded');
    const session = await mint();
    await pro(session);
    const paid = createApi({ vars, writer: costing(0.3) });
    expect((await paid.generate({ session })).status).toBe(200);
    expect((await paid.generate({ session })).status).toBe(200);
    const refused = await paid.generate({ session });
    expect([refused.status, refused.body.error]).toEqual([429, 'service_limit_exceeded']);
    expect(await spent('paid')).toBe(600_000);
  });

  test('holds for completions, rewrites and checks', async () => {
    const open = createApi({ writer: failing(3, 0.01) });
    const { events } = await open.generate({ stream: true, key: 'k' });
    const session = mintedIn(events);
    const id = events.flatMap(({ event, data }) => (event === 'session' ? data.sequenceId : []))[0];
    const { generate, call } = createApi({ vars: { FREE_USD_PER_DAY: '0.01' } });
    const post = async (to: string, sent: object) =>
      (await call(`/api/sequences/${id}/${to}`, { method: 'POST', body: sent, session })).response;
    expect((await generate({ session, key: 'k' })).body).toMatchObject({
      error: 'service_limit_exceeded',
      charged: true,
      delivered: 3,
    });
    for (const [to, sent] of [
      ['emails/1/rewrite', WISH],
      ['check', { brief: BRIEF, sentences: ['One.'] }],
    ] as const) {
      const response = await post(to, sent);
      expect(await response.json()).toMatchObject({ error: 'service_limit_exceeded' });
    }
    expect(await spent('free')).toBe(10_000);
  });

  test('comes after quota and hour, so that the paywall is seen', async () => {
    const { generate, session: mint } = createApi({ vars: { FREE_USD_PER_DAY: '0' } });
    const session = await mint();
    expect((await generate({ session })).body.error).toBe('service_limit_exceeded');
    await allow(session, 0);
    expect((await generate({ session })).body.error).toBe('quota_exceeded');
  });
});
