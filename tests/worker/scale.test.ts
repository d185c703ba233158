import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import { createApi } from './lib/api.ts';
import { database } from './lib/flaky.ts';

const { DB } = env;

/** Adds old sequences of other sessions, and those sessions, until there are `count` sequences. */
async function fillTo(count: number): Promise<void> {
  const have = (await DB.prepare('SELECT count(*) AS n FROM sequences').first<number>('n')) ?? 0;
  const from = `FROM (WITH RECURSIVE n(i) AS (SELECT ${have + 1} UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n)`;
  await DB.batch([
    DB.prepare(
      `INSERT OR IGNORE INTO sessions (id, plan, generations_used, max_generations, created_at, updated_at, quota_id)
       SELECT 's' || (i / 20), 'pro', 20, 200, unixepoch() - i, unixepoch() - i, 's' || (i / 20) ${from} WHERE i % 20 = 0`,
    ),
    DB.prepare(
      `INSERT INTO sequences (id, session_id, quota_id, idempotency_key, request_hash, state, period, emails, created_at, finished_at, ended, writing_id)
       SELECT 'q' || i, 's' || (i / 20), 's' || (i / 20), 'k' || i, 'h', 'committed', 0, '[]', unixepoch() - i % 2000000, unixepoch(), 'done', 'w' ${from}`,
    ),
  ]);
}

/** Rows that one generation of a session with some history reads and writes, and how long D1 takes for it (ms). */
async function costOf(session: string): Promise<{ read: number; written: number; took: number }> {
  const cost = { read: 0, written: 0, took: 0 };
  const count = (results: D1Result[]) => {
    for (const { meta } of results) {
      cost.read += meta.rows_read;
      cost.written += meta.rows_written;
      cost.took += meta.duration;
    }
  };
  const { generate } = createApi({ bindings: { DB: database(DB, () => 'good', count) } });
  expect((await generate({ session, stream: true })).status).toBe(200);
  return cost;
}

async function practised(): Promise<string> {
  const { generate, session: mint } = createApi();
  const session = await mint();
  await DB.prepare("UPDATE sessions SET plan = 'pro', max_generations = 200 WHERE id = ?")
    .bind(session)
    .run();
  for (let i = 0; i < 5; i++) await generate({ session });
  return session;
}

test('a generation reads and writes as many rows at 10,000 sequences as at 1,000,000', {
  timeout: 120_000,
}, async () => {
  await fillTo(10_000);
  const few = await costOf(await practised());
  await fillTo(1_000_000);
  const many = await costOf(await practised());
  console.log(
    `one generation: ${few.read} rows read, ${few.written} written; D1 took ${few.took} ms at 10^4 and ${many.took} ms at 10^6`,
  );
  expect([many.read, many.written]).toEqual([few.read, few.written]);
  expect(few.read).toBeLessThan(120);
  const start = Date.now();
  await runMaintenance(DB, configOf({ ...env }));
  console.log(`maintenance at 10^6: ${Date.now() - start} ms`);
});
