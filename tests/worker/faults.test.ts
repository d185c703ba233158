import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { errorBodySchema } from '../../shared/contract/errors.ts';
import { configOf } from '../../worker/bindings.ts';
import { cachedRetryAfter, cacheFullRateLimit } from '../../worker/quota/rate-limit.ts';
import { freshQuotaStatus } from '../../worker/quota/status.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { age, allow, createApi, sequenceRows, sessionRow } from './lib/api.ts';
import { breaks, goodWriter, USAGE } from './lib/emails.ts';
import { database, type Fate, markers, oneInTen, strictMarkers } from './lib/flaky.ts';

const wide = { FREE_PER_HOUR: '1000', RELEASED_PER_HOUR: '1000' };
const failure = new WriterFailure('writer_failed', 'No.', { usage: USAGE });

/** The fates of the n-th requests, all others good. */
function fates(...bad: [number, Fate][]): () => Fate {
  let count = 0;
  const map = new Map(bad);
  return () => map.get(++count) ?? 'good';
}

describe('D1 that loses answers', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'request %i of a generation lost, before or after it took effect, costs nobody anything',
    async (nth) => {
      const cases = [goodWriter, breaks(0, failure), breaks(3, failure)].flatMap((writer) =>
        [true, false].flatMap((stream) =>
          (['lost before', 'lost after'] as const).map((fate) => ({ writer, stream, fate })),
        ),
      );
      const callWithFate = async ({ writer, stream, fate }: (typeof cases)[number]) => {
        const session = await createApi().session();
        const { generate } = createApi({
          writer,
          vars: wide,
          bindings: { DB: database(env.DB, fates([nth, fate])) },
        });
        const { status, body, events } = await generate({ session, stream, key: 'k' });
        const row = (await sequenceRows(session))[0];
        const charged = row?.state === 'committed';
        expect(await sessionRow(session)).toMatchObject({ generations_used: charged ? 1 : 0 });
        expect(row?.finished_at).not.toBeNull();
        const last = events.at(-1);
        const error =
          status === 200
            ? last?.event === 'error'
              ? last.data
              : undefined
            : errorBodySchema.parse(body);
        expect(error === undefined).toBe(writer === goodWriter);
        if (error) expect(error.charged).toBe(charged);
        expect(charged).toBe(writer === goodWriter || (error?.delivered ?? 0) > 0);
      };
      await Promise.all(cases.map(callWithFate));
    },
  );

  test('one in ten for many generations: never above, below or other than the committed rows', async () => {
    const bad = { DB: database(env.DB, oneInTen(7)), HOURS: markers(env.HOURS, oneInTen(11)) };
    const writers = [
      goodWriter,
      breaks(0, failure),
      breaks(3, failure),
      breaks(0, new WriterFailure('writer_unavailable', 'No.')),
    ];
    const session = await createApi().session();
    await allow(session, 12);
    const calls = Array.from({ length: 80 }, (_, i) =>
      createApi({ writer: writers[i % 4], vars: wide, bindings: bad }).generate({
        session,
        stream: i % 3 === 0,
        ...(i % 5 === 0 && { key: `k${i % 4}` }),
      }),
    );
    for (const { status, body } of await Promise.all(calls)) {
      expect([200, 402, 409, 422, 500, 502, 503]).toContain(status);
      if (status !== 200) errorBodySchema.parse(body);
    }
    const rows = await sequenceRows(session);
    const committed = rows.filter((row) => row.state === 'committed').length;
    // Four losses in a row leave a reservation open; it is released as stale.
    const held = rows.filter((row) => row.state === 'reserved').length;
    expect(held).toBeLessThan(3);
    expect((await sessionRow(session))?.generations_used).toBe(committed + held);
    expect(committed + held).toBeLessThanOrEqual(12);
    await age(session, 400);
    expect((await createApi({ vars: wide }).generate({ session })).status).toBe(
      committed < 12 ? 200 : 402,
    );
    expect((await sessionRow(session))?.generations_used).toBe(Math.min(12, committed + 1));
  });

  test('for good after the reservation: the caller is told, nothing is delivered, the reservation is released as stale', async () => {
    let broken = false;
    const DB = database(env.DB, () => (broken ? 'lost before' : 'good'));
    const { generate } = createApi({
      bindings: { DB },
      writer: (job) => {
        broken = true;
        return goodWriter(job);
      },
    });
    const session = await createApi().session();
    const { status, body } = await generate({ session });
    expect([status, body.error]).toEqual([500, 'internal_error']);
    expect(body).not.toHaveProperty('charged', true);
    expect(JSON.stringify(body)).not.toContain('D1');
    expect((await sequenceRows(session))[0]).toMatchObject({ state: 'reserved', emails: null });
  });

  test('answers every route without a word of its own', async () => {
    const { call } = createApi({ bindings: { DB: database(env.DB, () => 'lost before') } });
    const session = crypto.randomUUID();
    for (const path of [
      '/api/session',
      '/api/sequences',
      `/api/sequences/${session}`,
      '/api/session/export',
    ]) {
      const { response } = await call(path, { session });
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/D1|Network/);
    }
  });
});

describe('KV as strict as production', () => {
  const config = configOf({ ...env, FREE_MAX_GENERATIONS: '9' });
  const full = (now: number, quotaId = 'q') => ({
    ...freshQuotaStatus(config, quotaId),
    now,
    generations_used: 1,
    reservations: [{ at: now - 600, state: 'committed' as const }],
  });

  test('a marker is written once an hour is full, never for less than a minute, and ignored past its time', async () => {
    let now = 10_000;
    const { kv, writes } = strictMarkers(() => now);
    const bindings = { ...env, HOURS: kv };
    await cacheFullRateLimit(bindings, full(now), config);
    expect(writes()).toBe(1);
    expect(await cachedRetryAfter(kv, 'q', now)).toBeUndefined();
    now += 61;
    expect(await cachedRetryAfter(kv, 'q', now)).toBe(3_000 - 61);
    now += 3_000;
    expect(await cachedRetryAfter(kv, 'q', now)).toBeUndefined();
    await cacheFullRateLimit(
      bindings,
      { ...full(now, 'late'), reservations: [{ at: now - 3_590, state: 'committed' }] },
      config,
    );
    expect(writes()).toBe(2);
  });

  test('a stale marker past its time refuses nobody', async () => {
    const { kv } = strictMarkers(() => 0, { staleFor: 0, writesADay: 9 });
    await kv.put('hour:old', '500');
    expect(await cachedRetryAfter(kv, 'old', 501)).toBeUndefined();
    await kv.put('hour:odd', 'nonsense');
    expect(await cachedRetryAfter(kv, 'odd', 1)).toBeUndefined();
  });

  test('the hour’s headers say the same as the marker that refused', async () => {
    const { generate } = createApi({ vars: { FREE_MAX_GENERATIONS: '9', FREE_PER_HOUR: '2' } });
    const session = (await generate()).body.sessionId;
    await env.HOURS.put(`hour:${session}`, String(Math.floor(Date.now() / 1000) + 500));
    const { status, headers } = await generate({ session });
    const wait = Number(headers.get('Retry-After'));
    expect([status, wait > 490 && wait <= 500]).toEqual([429, true]);
    expect(headers.get('RateLimit')).toBe(`"hour";r=0;t=${wait}`);
  });

  test('two writes in a second, and a used-up day, disturb no generation', async () => {
    const { kv, writes } = strictMarkers(() => 5, { staleFor: 60, writesADay: 1 });
    const { generate } = createApi({
      vars: { FREE_MAX_GENERATIONS: '9', FREE_PER_HOUR: '1' },
      bindings: { HOURS: kv },
    });
    const sessions = [await generate(), await generate(), await generate()].map(
      ({ status, body }) => [status, body.sessionId],
    );
    expect(sessions.map(([status]) => status)).toEqual([200, 200, 200]);
    expect(writes()).toBeGreaterThan(1);
    for (const [, session] of sessions)
      expect((await generate({ session: String(session) })).status).toBe(429);
  });

  test('while it is empty or broken D1 decides alone', async () => {
    const { generate } = createApi({
      vars: { FREE_MAX_GENERATIONS: '9' },
      bindings: { HOURS: markers(env.HOURS, () => 'lost before') },
    });
    const session = (await generate()).body.sessionId;
    expect((await generate({ session })).status).toBe(429);
  });

  test('no marker is written where quota is used up, the rate limit is not used up, or is only reserved', async () => {
    const { kv, writes } = strictMarkers(() => 5);
    const bindings = { ...env, HOURS: kv };
    await cacheFullRateLimit(bindings, { ...full(9_000), generations_used: 9 }, config);
    await cacheFullRateLimit(bindings, { ...full(9_000), reservations: [] }, config);
    await cacheFullRateLimit(
      bindings,
      { ...full(9_000), reservations: [{ at: 8_999, state: 'reserved' }] },
      config,
    );
    expect(writes()).toBe(0);
  });
});
