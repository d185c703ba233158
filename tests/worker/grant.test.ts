import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import {
  devices,
  grant,
  LIST,
  move,
  NoSessionId,
  revoke,
  show,
  unlink,
} from '../../worker/quota/grant.ts';
import { plansOf } from '../../worker/quota/plans.ts';
import { createApi, sessionRow } from './lib/api.ts';

const [free, pro] = plansOf(configOf({ ...env }));
const api = createApi();
const { generate, session: mint, show: status } = api;
const run = async (sql: string) => (await env.DB.prepare(sql.replace(/\s+/g, ' ')).all()).results;

function proPlan() {
  if (!pro) throw new Error('there is no pro');
  return pro;
}

test('a grant begins a period and its quota, at once', async () => {
  const { body } = await generate();
  const session = body.sessionId;
  expect((await generate({ session })).status).toBe(402);
  await run(grant(session, proPlan(), undefined));
  expect(await status(session)).toMatchObject({
    plan: 'pro',
    generationsUsed: 0,
    maxGenerations: 200,
    canGenerate: true,
  });
  expect((await generate({ session })).status).toBe(200);
  expect(await run(LIST)).toMatchObject([{ id: session, plan: 'pro', used: 1, maximum: 200 }]);
});

test('a second grant changes the end, not what was used', async () => {
  const session = await mint();
  await run(grant(session, proPlan(), undefined));
  await generate({ session });
  const before = await sessionRow(session);
  await run(grant(session, proPlan(), new Date('2030-01-31T23:59:59Z')));
  expect(await sessionRow(session)).toMatchObject({
    ...before,
    plan_until: 1_896_134_399,
    updated_at: expect.any(Number),
  });
});

test('a revoked plan is free again', async () => {
  const session = await mint();
  await run(grant(session, proPlan(), undefined));
  await run(revoke(session, free));
  expect(await run(show(session))).toMatchObject([
    { plan: 'free', maximum: 1, renews: null, until: null },
  ]);
});

test('a grant to a borrower goes to the quota it uses', async () => {
  const [home, office] = [await mint(), await mint()];
  await env.DB.prepare('UPDATE sessions SET quota_id = ?1 WHERE id = ?2').bind(home, office).run();
  await run(grant(office, proPlan(), undefined));
  expect(await status(home)).toMatchObject({ plan: 'pro' });
  expect(await run(show(office))).toMatchObject([{ id: home, others: 1 }]);
});

test('the plan of a deleted session is still seen, can be moved, and is moved once', async () => {
  const [lost, now] = [await mint(), await mint()];
  await run(grant(lost, proPlan(), new Date('2030-01-31T23:59:59Z')));
  await generate({ session: lost });
  await api.call('/api/session', { method: 'DELETE', session: lost });
  const orphan = { plan: 'pro', used: 1, deleted: expect.any(String) };
  expect(await run(show(lost))).toMatchObject([{ id: lost, ...orphan }]);
  expect(await run(LIST)).toContainEqual(expect.objectContaining({ id: lost, ...orphan }));
  await run(move(lost, now, free));
  await run(move(lost, now, free));
  expect(await status(now)).toMatchObject({ plan: 'pro', generationsUsed: 1, maxGenerations: 200 });
  expect(await run(show(now))).toMatchObject([
    { id: now, until: '2030-01-31 23:59:59', others: 0 },
  ]);
  expect(await run(show(lost))).toMatchObject([{ plan: 'free' }]);
  // A deleted session is nobody's to move to.
  await run(move(now, lost, free));
  expect(await status(now)).toMatchObject({ plan: 'pro' });
});

test.each(["x' OR 1=1 --", '', '*', 'undefined'])('%j is no session to grant to', (id) => {
  for (const sql of [
    () => show(id),
    () => grant(id, proPlan(), undefined),
    () => move(id, crypto.randomUUID(), free),
    () => move(crypto.randomUUID(), id, free),
    () => revoke(id, free),
  ])
    expect(sql).toThrow(/is no account id/);
});

test('an account is named by its public id as well, however it is typed', async () => {
  const session = await mint();
  const { accountId } = await status(session);
  const typed = String(accountId).toLowerCase().replaceAll('-', ' ');
  await run(grant(typed, proPlan(), undefined));
  expect(await status(session)).toMatchObject({ plan: 'pro' });
  expect(await run(show(String(accountId)))).toMatchObject([{ id: session, account: accountId }]);
  for (const wrong of ['9F3A', "9F3A-20C1-77BE-04D2' OR 1", ''])
    expect(() => show(wrong)).toThrow(NoSessionId);
});

test('the browsers of a plan are listed, and taken off one by one', async () => {
  const [home, office] = [await mint(), await mint()];
  await run(grant(home, proPlan(), undefined));
  await env.DB.prepare(
    'UPDATE sessions SET quota_id = ?1, joined_at = unixepoch() + 1, device = ?3 WHERE id = ?2',
  )
    .bind(home, office, 'Firefox on macOS')
    .run();
  const listed = await run(devices(office));
  expect(listed).toMatchObject([
    { browser: 'Firefox on macOS', holder: 0 },
    { browser: '', holder: 1 },
  ]);
  const [{ device: borrower } = {}, { device: holder } = {}] = listed;
  expect(await run(unlink(String(holder)))).toEqual([]);
  expect(await run(unlink(String(borrower)))).toEqual([{ gone: 1 }]);
  expect(await status(office)).toMatchObject({ plan: 'free' });
  expect(await status(home)).toMatchObject({ plan: 'pro' });
});
