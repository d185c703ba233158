import { env } from 'cloudflare:test';
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { allow, createApi, sequenceRows, sessionRow } from './lib/api.ts';
import { aborted, BRIEF, email, USAGE } from './lib/emails.ts';

/** One call: how far the writer gets, what happens then, and how it was asked. */
const pressArbitrary = fc.record({
  emails: fc.integer({ min: 0, max: 7 }),
  after: fc.constantFrom('end', 'fail', 'unavailable', 'crash', 'hang'),
  stream: fc.boolean(),
  /** The caller leaves once so many emails were written; 8: stays. */
  leavesAfter: fc.integer({ min: 0, max: 8 }),
  key: fc.option(fc.constantFrom('k1', 'k2', 'k3'), { nil: undefined }),
});
type Call = {
  emails: number;
  after: string;
  stream: boolean;
  leavesAfter: number;
  key: string | undefined;
};

async function callAndSettle(
  session: string,
  { emails, after, stream, leavesAfter, key }: Call,
): Promise<void> {
  const gone = new AbortController();
  const { call } = createApi({
    vars: {
      FREE_PER_HOUR: '1000',
      RELEASED_PER_HOUR: '1000',
      GENERATION_SECONDS: '0.4',
      AFTER_LEAVING_SECONDS: '0.1',
    },
    writer: async function* (job) {
      let written = 0;
      for (const step of job.steps.slice(0, emails)) {
        if (written++ === leavesAfter) gone.abort();
        yield { event: 'email', data: email(step) };
      }
      if (leavesAfter < 8) gone.abort();
      if (after === 'hang') await aborted(job.signal);
      if (after === 'fail') throw new WriterFailure('writer_failed', 'No.', { usage: USAGE });
      if (after === 'unavailable') throw new WriterFailure('writer_unavailable', 'No.');
      if (after === 'crash') throw new Error('inner');
      return USAGE;
    },
  });
  const { response, ended } = await call('/api/generate', {
    method: 'POST',
    body: BRIEF,
    session,
    stream,
    signal: gone.signal,
    ...(key && { key }),
  });
  expect([200, 402, 409, 429, 500, 502, 503, 504]).toContain(response.status);
  await response.text();
  await ended;
}

/** What has to be true of a session at any time when nothing runs. */
async function holds(session: string, max: number): Promise<number> {
  const used = (await sessionRow(session))?.generations_used ?? -1;
  const rows = await sequenceRows(session);
  expect(used).toBe(rows.filter((row) => row.state === 'committed').length);
  expect(used).toBeGreaterThanOrEqual(0);
  expect(used).toBeLessThanOrEqual(max);
  expect(
    rows.filter(
      (row) => row.state === 'reserved' || row.brief !== null || row.finished_at === null,
    ),
  ).toEqual([]);
  for (const row of rows)
    expect(JSON.parse(row.emails ?? '[]').length > 0).toBe(row.state === 'committed');
  return used;
}

test('no interleaving of calls, failures and disconnects breaks the quota', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 4 }),
      fc.array(pressArbitrary, { minLength: 1, maxLength: 8 }),
      async (max, calls) => {
        const { session: mint, generate } = createApi({
          vars: { FREE_PER_HOUR: '1000', RELEASED_PER_HOUR: '1000' },
        });
        const session = await mint();
        await allow(session, max);
        await Promise.all(calls.map((one) => callAndSettle(session, one)));
        const used = await holds(session, max);
        expect((await generate({ session })).status).toBe(used < max ? 200 : 402);
        expect(await holds(session, max)).toBe(Math.min(max, used + 1));
      },
    ),
    { numRuns: 60 },
  );
  const { results } = await env.DB.prepare(
    "SELECT count(*) AS n FROM sequences WHERE state = 'committed'",
  ).all<{ n: number }>();
  expect(results[0]?.n).toBeGreaterThan(20);
});

test('a hundred calls at once on a session of ten give ten', async () => {
  const { session: mint, generate } = createApi({ vars: { FREE_PER_HOUR: '50' } });
  const session = await mint();
  await allow(session, 10);
  const answers = await Promise.all(Array.from({ length: 100 }, () => generate({ session })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => ![200, 402, 409].includes(status))).toEqual([]);
  expect(await holds(session, 10)).toBe(10);
});

test('forty calls at once on an hour of three give three', async () => {
  const { session: mint, generate } = createApi({ vars: { FREE_PER_HOUR: '3' } });
  const session = await mint();
  await allow(session, 40);
  const answers = await Promise.all(Array.from({ length: 40 }, () => generate({ session })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(await holds(session, 40)).toBe(3);
});
