import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { createApi, sequenceRows, sessionRow } from './lib/api.ts';
import { goodWriter, writerThat } from './lib/emails.ts';

const { DB } = env;

/** A session with a plan whose period began so many days ago. */
async function grant(
  session: string,
  anchor: string,
  more: { ends?: string; until?: string; used?: number } = {},
) {
  await DB.prepare(
    `UPDATE sessions SET plan = 'pro', max_generations = 200, generations_used = ?5, period = 4, period_anchor = unixepoch(?2),
       period_ends_at = unixepoch(?3), plan_until = unixepoch(?4) WHERE id = ?1`,
  )
    .bind(session, anchor, more.ends ?? 'now', more.until ?? null, more.used ?? 0)
    .run();
}

describe('a period', () => {
  test('that is over is rolled by the next generation, and shown as rolled before', async () => {
    const { generate, session: mint, show } = createApi();
    const session = await mint();
    await grant(session, '2026-01-31', { ends: '2026-02-28', used: 200 });
    const before = await show(session);
    expect(before).toMatchObject({
      plan: 'pro',
      generationsUsed: 0,
      maxGenerations: 200,
      canGenerate: true,
    });
    const renews = Date.parse(String(before.renewsAt));
    expect(renews).toBeGreaterThan(Date.now());
    expect(renews).toBeLessThan(Date.now() + 32 * 86_400_000);
    const { status, body } = await generate({ session });
    expect([status, body.session]).toEqual([
      200,
      { plan: 'pro', generationsUsed: 1, maxGenerations: 200, canGenerate: true },
    ]);
    expect(await sessionRow(session)).toMatchObject({
      period: 5,
      generations_used: 1,
      period_ends_at: renews / 1000,
    });
  });

  test('used up and not over answers 402', async () => {
    const { generate, session: mint } = createApi();
    const session = await mint();
    await grant(session, '2026-01-31', { ends: '+3 days', used: 200 });
    await DB.prepare(
      "UPDATE sessions SET period_ends_at = unixepoch('now', '+3 days') WHERE id = ?",
    )
      .bind(session)
      .run();
    const { status, body } = await generate({ session });
    expect(status).toBe(402);
    expect(body.message).toMatch(
      /^You’ve used all 200 sequences for this period\. The next period starts on \d{4}-\d\d-\d\d\.$/,
    );
  });

  test('counts from its anchor: the 31st becomes the last of each month, and missed months are skipped', async () => {
    const { PERIOD_END } = await import('../../worker/quota/period.ts');
    const endAt = async (anchor: string, now: string) => {
      const sql = `SELECT date(${PERIOD_END.replaceAll("'now'", '?2').replaceAll('unixepoch()', 'unixepoch(?2)')}, 'unixepoch') AS ends
        FROM (SELECT unixepoch(?1) AS period_anchor)`;
      return await DB.prepare(sql).bind(anchor, now).first<string>('ends');
    };
    expect(await endAt('2026-01-31', '2026-01-31')).toBe('2026-02-28');
    expect(await endAt('2026-01-31', '2026-02-27')).toBe('2026-02-28');
    expect(await endAt('2026-01-31', '2026-02-28')).toBe('2026-03-31');
    expect(await endAt('2026-01-31', '2026-03-30')).toBe('2026-03-31');
    expect(await endAt('2026-01-31', '2026-07-15')).toBe('2026-07-31');
    expect(await endAt('2025-12-15 10:00:00', '2026-12-15 09:59:59')).toBe('2026-12-15');
    expect(await endAt('2025-12-15 10:00:00', '2026-12-15 10:00:00')).toBe('2027-01-15');
    expect(await endAt('2024-02-29', '2025-02-28')).toBe('2025-03-29');
  });

  test('that was rolled while a generation ran gets nothing back from it', async () => {
    const running = Promise.withResolvers<void>();
    const { generate, session: mint } = createApi({
      writer: writerThat(0, () => running.promise),
    });
    const session = await mint();
    await grant(session, '2026-01-31', { used: 7 });
    await DB.prepare(
      "UPDATE sessions SET period_ends_at = unixepoch('now', '+3 days') WHERE id = ?",
    )
      .bind(session)
      .run();
    const old = generate({ session });
    await expect.poll(async () => (await sessionRow(session))?.generations_used).toBe(8);
    await DB.prepare('UPDATE sessions SET period_ends_at = unixepoch() WHERE id = ?')
      .bind(session)
      .run();
    expect((await createApi({ writer: goodWriter }).generate({ session })).status).toBe(200);
    running.resolve();
    expect((await old).body).toMatchObject({ charged: false });
    expect((await sessionRow(session))?.generations_used).toBe(1);
    expect((await sequenceRows(session)).map((row) => row.state).toSorted()).toEqual([
      'committed',
      'released',
    ]);
  });
});

describe('a plan', () => {
  test('of pro allows twenty an hour', async () => {
    const { generate, session: mint, show } = createApi();
    const session = await mint();
    await grant(session, '2026-01-31', { ends: '2026-02-28' });
    for (let i = 0; i < 20; i++) expect((await generate({ session })).status).toBe(200);
    expect((await generate({ session })).status).toBe(429);
    expect(await show(session)).toMatchObject({ hour: { limit: 20, used: 20 } });
  });

  test('that ended falls back to free, and the hour with it', async () => {
    const { generate, session: mint, show } = createApi();
    const session = await mint();
    await grant(session, '2026-01-31', { ends: '2026-02-28', until: '2026-03-01', used: 3 });
    expect(await show(session)).toMatchObject({
      plan: 'free',
      generationsUsed: 0,
      maxGenerations: 1,
      hour: { limit: 1 },
    });
    expect((await generate({ session })).status).toBe(200);
    expect((await generate({ session })).status).toBe(402);
    expect(await sessionRow(session)).toMatchObject({
      plan: 'free',
      max_generations: 1,
      period_ends_at: null,
      plan_until: null,
    });
  });

  test('nobody knows is treated as free by the hour, and keeps its own maximum', async () => {
    const { generate, session: mint } = createApi();
    const session = await mint();
    await DB.prepare("UPDATE sessions SET plan = 'gold\"''', max_generations = 5 WHERE id = ?")
      .bind(session)
      .run();
    expect((await generate({ session })).status).toBe(200);
    expect((await generate({ session })).status).toBe(429);
  });
});
