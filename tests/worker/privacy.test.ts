import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { sequenceListSchema } from '../../shared/contract/sequence.ts';
import { configOf } from '../../worker/bindings.ts';
import { scheduledMaintenance } from '../../worker/cron.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import { age, allow, createApi, logLines, sequenceRows, sessionRow } from './lib/api.ts';
import { BRIEF, email, USAGE } from './lib/emails.ts';

const wide = { FREE_PER_HOUR: '100', FREE_MAX_GENERATIONS: '100' };
const all = { finished_at: expect.any(Number), brief: null, emails: null };

test('one own sequences are listed newest first, a page at a time, and nobody else sees them', async () => {
  const { generate, call, session: mint } = createApi({ vars: wide });
  const session = await mint();
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.unshift((await generate({ session })).body.sequenceId);
  const page = async (query: string) =>
    sequenceListSchema.parse(
      await (await call(`/api/sequences${query}`, { session })).response.json(),
    );
  const seen: string[] = [];
  for (let query = '?limit=2'; query; ) {
    const { sequences, next } = await page(query);
    expect(sequences.length).toBeLessThanOrEqual(2);
    for (const item of sequences)
      expect(item).toMatchObject({ state: 'complete', subject: 'A1', emails: 7 });
    seen.push(...sequences.map((item) => item.sequenceId));
    query = next ? `?limit=2&before=${encodeURIComponent(next)}` : '';
  }
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(
    (
      await (
        await call('/api/sequences', { session: await mint() })
      ).response.json<{ sequences: [] }>()
    ).sequences,
  ).toEqual([]);
});

test.each(['limit=0', 'limit=101', 'limit=x', 'before=nonsense', 'before=x.y'])(
  'a list asked for with %s is refused',
  async (query) => {
    const { response } = await createApi().call(`/api/sequences?${query}`);
    expect(response.status).toBe(400);
  },
);

test('a deleted sequence is gone, its generation stays used, and its key does not bring it back', async () => {
  const { generate, call, show } = createApi();
  const { body } = await generate({ key: 'k' });
  const session = body.sessionId;
  const remove = async () =>
    (await call(`/api/sequences/${body.sequenceId}`, { method: 'DELETE', session })).response
      .status;
  expect([await remove(), await remove()]).toEqual([204, 204]);
  expect((await call(`/api/sequences/${body.sequenceId}`, { session })).response.status).toBe(404);
  expect((await sequenceRows(session))[0]).toMatchObject({ state: 'committed', ...all });
  expect(await show(session)).toMatchObject({ generationsUsed: 1 });
  const again = await generate({ session, key: 'k' });
  expect([again.status, again.body]).toEqual([
    404,
    expect.objectContaining({ error: 'not_found', charged: true }),
  ]);
});

test('deleting a sequence that is being written stops the writing and stores nothing more', async () => {
  const first = Promise.withResolvers<void>();
  const more = Promise.withResolvers<void>();
  const { call, session: mint } = createApi({
    writer: async function* (job) {
      yield { event: 'email', data: email(1) };
      first.resolve();
      await more.promise;
      for (const step of job.steps.slice(1)) yield { event: 'email', data: email(step) };
      return USAGE;
    },
  });
  const session = await mint();
  const { response, ended } = await call('/api/generate', {
    method: 'POST',
    body: BRIEF,
    session,
    stream: true,
  });
  const text = response.text();
  await first.promise;
  const [row] = await sequenceRows(session);
  await call(`/api/sequences/${row?.id}`, { method: 'DELETE', session });
  more.resolve();
  expect(await text).toMatch(
    /event: error\ndata: {"error":"not_found".*"charged":true,"delivered":4}/,
  );
  await ended;
  expect((await sequenceRows(session))[0]).toMatchObject(all);
});

test('a deleted session is nobody: no text of it is left and its id opens nothing', async () => {
  const { generate, call } = createApi();
  const { body } = await generate();
  const session = body.sessionId;
  const { response } = await call('/api/session', { method: 'DELETE', session });
  expect([response.status, response.headers.get('Set-Cookie')]).toEqual([
    204,
    'coldcopy_session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
  ]);
  expect((await sequenceRows(session))[0]).toMatchObject(all);
  expect((await call(`/api/sequences/${body.sequenceId}`, { session })).response.status).toBe(404);
  const next = await generate({ session });
  expect(next.status).toBe(200);
  expect(next.body.sessionId).not.toBe(session);
});

test('a session deleted while it generates settles its reservation', async () => {
  const running = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const {
    call,
    generate,
    session: mint,
  } = createApi({
    writer: async function* (job) {
      started.resolve();
      await running.promise;
      for (const step of job.steps) yield { event: 'email', data: email(step) };
      return USAGE;
    },
  });
  const session = await mint();
  const answer = generate({ session });
  await started.promise;
  await call('/api/session', { method: 'DELETE', session });
  running.resolve();
  expect((await answer).body).toMatchObject({ error: 'not_found', charged: false });
  expect((await sequenceRows(session))[0]).toMatchObject({ state: 'released', ...all });
});

test('the export holds all there is, as a file', async () => {
  const { generate, call } = createApi();
  const { body } = await generate();
  const { response } = await call('/api/session/export', { session: body.sessionId });
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="coldcopy.json"');
  expect(await response.json()).toMatchObject({
    sessionId: body.sessionId,
    session: { plan: 'free', generationsUsed: 1 },
    sequences: [{ sequenceId: body.sequenceId, emails: body.emails }],
  });
});

test('text goes after the retention time, rows when hour and period are over, and the quota stays what it was', async () => {
  const { generate } = createApi({ vars: wide });
  const session = (await generate()).body.sessionId;
  await generate({ session });
  const config = configOf({ ...env, RETENTION_DAYS: '30' });
  expect(await runMaintenance(env.DB, config)).toMatchObject({ forgotten: 0, rows: 0 });
  await age(session, 31 * 86_400);
  expect(await runMaintenance(env.DB, config)).toMatchObject({
    forgotten: 2,
    rows: 0,
    size: expect.any(Number),
  });
  for (const row of await sequenceRows(session))
    expect(row).toMatchObject({ state: 'committed', ...all });
  expect((await sessionRow(session))?.generations_used).toBe(2);
  await env.DB.prepare('UPDATE sessions SET period = 1, generations_used = 0 WHERE id = ?')
    .bind(session)
    .run();
  expect(await runMaintenance(env.DB, config)).toMatchObject({ rows: 2 });
  expect(await sequenceRows(session)).toEqual([]);
});

test('the cron gives back and closes what a dead server left, once', async () => {
  const { session: mint } = createApi();
  const session = await mint();
  await allow(session, 9);
  const row = (id: string, state: string) =>
    env.DB.prepare(
      `INSERT INTO sequences (id, session_id, quota_id, request_hash, state, period, brief, created_at, writing_id)
       VALUES (?1, ?2, ?2, 'h', ?3, 0, '{}', unixepoch() - 400, ?1)`,
    ).bind(id, session, state);
  await env.DB.batch([
    row('r1', 'reserved'),
    row('r2', 'reserved'),
    row('c1', 'committed'),
    env.DB.prepare('UPDATE sessions SET generations_used = 3 WHERE id = ?').bind(session),
  ]);
  const config = configOf({ ...env });
  expect(await runMaintenance(env.DB, config)).toMatchObject({ givenBack: 2, closed: 1 });
  expect(await runMaintenance(env.DB, config)).toMatchObject({ givenBack: 0, closed: 0 });
  expect((await sessionRow(session))?.generations_used).toBe(1);
  expect((await sequenceRows(session)).map((r) => [r.id, r.state, r.brief])).toEqual([
    ['r1', 'released', null],
    ['r2', 'released', null],
    ['c1', 'committed', null],
  ]);
});

test('sessions that were deleted or are not used any more go in time, with all their rows; others stay', async () => {
  const { session: mint, generate, call } = createApi();
  const [deleted, idle, fresh] = [await mint(), await mint(), await mint()];
  const used = async () => (await generate()).body.sessionId as string;
  const [usedLongAgo, usedLately, withPlan, gone] = [
    await used(),
    await used(),
    await used(),
    await used(),
  ];
  const plan = (id: string) =>
    env.DB.prepare("UPDATE sessions SET plan = 'pro' WHERE id = ?").bind(id).run();
  await plan(withPlan);
  for (const id of [deleted, gone]) await call('/api/session', { method: 'DELETE', session: id });
  const orphan = await used();
  await plan(orphan);
  await call('/api/session', { method: 'DELETE', session: orphan });
  const back = (id: string, days: number) =>
    env.DB.batch([
      env.DB.prepare(
        'UPDATE sessions SET updated_at = updated_at - ?2, deleted_at = deleted_at - ?2 WHERE id = ?1',
      ).bind(id, days * 86_400),
      env.DB.prepare(
        'UPDATE sequences SET created_at = created_at - ?2 WHERE session_id = ?1',
      ).bind(id, days * 86_400),
    ]);
  for (const id of [deleted, gone, orphan]) await back(id, 2);
  for (const id of [idle, withPlan]) await back(id, 91);
  await back(usedLongAgo, 400);
  await back(usedLately, 60);
  await runMaintenance(env.DB, configOf({ ...env }));
  const left = async (ids: string[]) =>
    Promise.all(
      ids.map(async (id) => [(await sessionRow(id)) !== null, (await sequenceRows(id)).length]),
    );
  expect(await left([deleted, idle, usedLongAgo, gone])).toEqual(Array(4).fill([false, 0]));
  expect(await left([fresh])).toEqual([[true, 0]]);
  expect(await left([usedLately, withPlan, orphan])).toEqual(Array(3).fill([true, 1]));
});

test('the owner is warned when the database is nearly full', async () => {
  await env.DB.prepare(
    'INSERT INTO counters (name, day, n) VALUES (hex(zeroblob(450000)), unixepoch() / 86400, 1)',
  ).run();
  const lines = await logLines(() => scheduledMaintenance({ ...env, DATABASE_MB: '1' }));
  expect(lines).toMatchObject([
    { about: 'maintenance', size: expect.any(Number) },
    { forOwner: expect.stringMatching(/^The database is \d+ % full/) },
  ]);
  expect(await logLines(() => scheduledMaintenance({ ...env, DATABASE_MB: '500' }))).toHaveLength(
    1,
  );
});
