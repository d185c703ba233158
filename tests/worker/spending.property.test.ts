import { env } from 'cloudflare:test';
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { allow, createApi } from './lib/api.ts';
import { BRIEF, email, goodChecker, USAGE } from './lib/emails.ts';

const sum = async (sql: string) => (await env.DB.prepare(sql).first<number>('n')) ?? 0;
/** Millionths of a dollar: spent or held today, and what all sequences have cost. */
const spentToday = () => sum("SELECT sum(n) AS n FROM counters WHERE name = 'spend:free'");
const costOfAll = () => sum('SELECT sum(cost) AS n FROM sequences');

const WISH = {
  kind: 'shorter',
  brief: BRIEF,
  email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
};

/** What is done with one session, and what it costs of what it may; `unknown`: nobody is told. */
const stepArbitrary = fc.record({
  does: fc.constantFrom(
    'generate',
    'fail early',
    'fail late',
    'complete',
    'rewrite',
    'refused rewrite',
    'check',
  ),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  unknown: fc.boolean(),
});
type Step = { does: string; part: number; unknown: boolean };

async function doOne(session: string, { does, part, unknown }: Step): Promise<void> {
  const spend = (budgetUsd = 0) => (unknown ? undefined : { ...USAGE, costUsd: budgetUsd * part });
  const fails = (budgetUsd: number | undefined): never => {
    const usage = spend(budgetUsd);
    throw new WriterFailure('writer_failed', 'No.', usage ? { usage } : {});
  };
  const { generate, call } = createApi({
    vars: {
      FREE_PER_HOUR: '1000',
      RELEASED_PER_HOUR: '1000',
      FREE_USD_PER_DAY: '1',
      SERVICE_USD_PER_DAY: '2',
    },
    writer: async function* (job) {
      if (does === 'fail early') fails(job.budgetUsd);
      for (const step of job.steps.slice(0, does === 'fail late' ? 2 : 7))
        yield { event: 'email', data: email(step) };
      return does === 'fail late'
        ? fails(job.budgetUsd)
        : (spend(job.budgetUsd) ?? fails(undefined));
    },
    rewriter: async function* (job) {
      if (does === 'refused rewrite') fails(job.budgetUsd);
      yield { event: 'email', data: email(job.step) };
      return spend(job.budgetUsd) ?? fails(undefined);
    },
    checker: async (job) => {
      const { sentences } = await goodChecker(job);
      const usage = spend(job.budgetUsd);
      return { sentences, ...(usage && { usage }) };
    },
  });
  const row = await env.DB.prepare(
    "SELECT id FROM sequences WHERE session_id = ? AND state = 'committed' LIMIT 1",
  )
    .bind(session)
    .first<{ id: string }>();
  if (/rewrite|check/.test(does)) {
    if (!row) return;
    const to = does === 'check' ? 'check' : 'emails/1/rewrite';
    const body = does === 'check' ? { brief: BRIEF, sentences: ['One.'] } : WISH;
    const { ended } = await call(`/api/sequences/${row.id}/${to}`, {
      method: 'POST',
      body,
      session,
    });
    await ended;
  } else
    await generate({ session, stream: true, key: does === 'complete' ? 'k' : crypto.randomUUID() });
}

test('whatever comes together, the day’s books are those of the sequences, and nothing is exceeded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 10 }), async (steps) => {
      await env.DB.prepare('DELETE FROM counters').run();
      await env.DB.prepare('DELETE FROM sequences').run();
      const { session: mint, generate } = createApi({ vars: { FREE_PER_HOUR: '1000' } });
      const session = await mint();
      await allow(session, 50);
      await generate({ session, key: 'k' });
      await Promise.all(steps.map((step) => doOne(session, step)));
      expect(await spentToday()).toBe(await costOfAll());
      expect(await spentToday()).toBeLessThanOrEqual(1_000_000);
      const most = await env.DB.prepare('SELECT max(cost) AS most FROM sequences').first<number>(
        'most',
      );
      expect(most).toBeLessThanOrEqual(100_000);
    }),
    { numRuns: 40 },
  );
});
