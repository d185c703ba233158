/* How often a generation goes to the database, and when. */
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { Writer } from '../../worker/writer/writer.ts';
import { createApi } from './lib/api.ts';
import { email, USAGE } from './lib/emails.ts';
import { database } from './lib/flaky.ts';

/** Counts trips, and how many there had been when each email was delivered to the route and to the reader. */
function counted() {
  let trips = 0;
  const before: number[] = [];
  const DB = database(env.DB, () => {
    trips++;
    return 'good';
  });
  const writer: Writer = async function* (job) {
    for (const step of job.steps) {
      before.push(trips);
      yield { event: 'email', data: email(step) };
    }
    return USAGE;
  };
  return { before, trips: () => trips, api: createApi({ writer, bindings: { DB } }) };
}

test('a session that is known is found, checked and reserved for in one trip, and email 1 is the second', async () => {
  const { session: mint } = createApi();
  const session = await mint();
  const { before, trips, api } = counted();
  const { status, events } = await api.generate({ session, key: 'k', stream: true });
  expect(status).toBe(200);
  // The writer is asked for email 2 when email 1 was committed.
  expect(before.slice(0, 2)).toEqual([1, 2]);
  expect(events.filter(({ event }) => event === 'email')).toHaveLength(7);
  // Emails 2 to 7 are two stores, and the last trip settles.
  expect(trips()).toBe(5);
});

test('a replay, a refusal and another brief under the same key are one trip', async () => {
  const { session: mint } = createApi();
  const session = await mint();
  const first = counted();
  await first.api.generate({ session, key: 'k', stream: true });
  const again = counted();
  const calls = [
    await again.api.generate({ session, key: 'k' }),
    await again.api.generate({ session, key: 'other' }),
  ];
  expect(calls.map(({ status }) => status)).toEqual([200, 402]);
  expect(again.trips()).toBe(2);
  expect(again.before).toEqual([]);
});

test('where the cache says that the hour is full, one trip that writes nothing', async () => {
  const vars = { FREE_MAX_GENERATIONS: '9', FREE_PER_HOUR: '2' };
  const { generate, session: mint } = createApi({ vars });
  const session = await mint();
  await generate({ session });
  await env.HOURS.put(`hour:${session}`, String(Math.floor(Date.now() / 1000) + 500));
  let written = 0;
  let trips = 0;
  const DB = database(
    env.DB,
    () => {
      trips++;
      return 'good';
    },
    (results) => {
      for (const { meta } of results) written += meta.rows_written;
    },
  );
  const { status } = await createApi({ vars, bindings: { DB } }).generate({ session });
  expect([status, trips, written]).toEqual([429, 1, 0]);
});

test('a marker of one’s own quota says nothing of one that is borrowed', async () => {
  const { generate, session: mint } = createApi({
    vars: { FREE_MAX_GENERATIONS: '9', FREE_PER_HOUR: '9' },
  });
  const [lender, borrower] = [await mint(), await mint()];
  await env.DB.prepare('UPDATE sessions SET quota_id = ?1 WHERE id = ?2')
    .bind(lender, borrower)
    .run();
  await env.HOURS.put(`hour:${borrower}`, String(Math.floor(Date.now() / 1000) + 500));
  expect((await generate({ session: borrower })).status).toBe(200);
});
