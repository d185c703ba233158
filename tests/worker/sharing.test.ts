import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { codeSchema } from '../../shared/contract/session.ts';
import { configOf } from '../../worker/bindings.ts';
import { move } from '../../worker/quota/grant.ts';
import { plansOf } from '../../worker/quota/plans.ts';
import { createApi, sessionRow } from './lib/api.ts';

const { call, generate, session: mint, show } = createApi({ vars: { FREE_PER_HOUR: '50' } });

const codeOf = async (session: string) =>
  codeSchema.parse(
    await (await call('/api/session/code', { method: 'POST', session })).response.json(),
  ).code;
const attach = (session: string, code: string) =>
  call('/api/session/attach', { method: 'POST', body: { code }, session });
const status = async (session: string, code: string) =>
  (await attach(session, code)).response.status;

async function lender(max = 3): Promise<string> {
  const session = await mint();
  await env.DB.prepare("UPDATE sessions SET plan = 'pro', max_generations = ?2 WHERE id = ?1")
    .bind(session, max)
    .run();
  return session;
}

test('a code lets another computer use the quota, however it is typed', async () => {
  const [home, office] = [await lender(), await mint()];
  const code = await codeOf(home);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  const { response } = await attach(office, typed);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    plan: 'pro',
    maxGenerations: 3,
    shared: { borrowed: true, others: 1 },
  });
  expect((await generate({ session: office })).status).toBe(200);
  expect((await generate({ session: home })).status).toBe(200);
  expect(await show(home)).toMatchObject({
    generationsUsed: 2,
    shared: { borrowed: false, others: 1 },
  });
  expect((await generate({ session: office })).status).toBe(200);
  expect((await generate({ session: office })).status).toBe(402);
});

test('forty calls at once from two computers give the three that are left', async () => {
  const [home, office] = [await lender(), await mint()];
  await attach(office, await codeOf(home));
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) => generate({ session: i % 2 ? home : office })),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3);
  expect((await sessionRow(home))?.generations_used).toBe(3);
});

test('a sequence stays with the computer that wrote it', async () => {
  const [home, office] = [await lender(), await mint()];
  await attach(office, await codeOf(home));
  const { body } = await generate({ session: office });
  expect((await call(`/api/sequences/${body.sequenceId}`, { session: home })).response.status).toBe(
    404,
  );
  expect(
    (await call(`/api/sequences/${body.sequenceId}`, { session: office })).response.status,
  ).toBe(200);
});

test('a code works once, not for its maker, not after ten minutes, not when revoked or replaced', async () => {
  const [home, office, thief] = [await lender(), await mint(), await mint()];
  const code = await codeOf(home);
  expect(await status(home, code)).toBe(400);
  expect([
    await status(office, code),
    await status(office, code),
    await status(thief, code),
  ]).toEqual([200, 200, 400]);
  const old = await codeOf(home);
  await codeOf(home);
  expect(await status(thief, old)).toBe(400);
  const revoked = await codeOf(home);
  await call('/api/session/code', { method: 'DELETE', session: home });
  expect(await status(thief, revoked)).toBe(400);
  const late = await codeOf(home);
  await env.DB.prepare('UPDATE codes SET expires_at = unixepoch() - 1').run();
  expect(await status(thief, late)).toBe(400);
  expect(await show(thief)).not.toHaveProperty('shared');
});

test('a code is stored as a hash', async () => {
  const code = await codeOf(await lender());
  const rows = (await env.DB.prepare('SELECT * FROM codes').all()).results;
  expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
  expect(JSON.stringify(rows)).not.toContain(code);
});

test('ten guesses a day, then even the right code is refused', async () => {
  const [home, guesser] = [await lender(), await mint()];
  const code = await codeOf(home);
  for (let i = 0; i < 10; i++) expect(await status(guesser, `WRONG-${i}`)).toBe(400);
  const { response } = await attach(guesser, code);
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
});

test('either side ends the sharing', async () => {
  const [home, office, phone] = [await lender(), await mint(), await mint()];
  await attach(office, await codeOf(home));
  await attach(phone, await codeOf(home));
  await call('/api/session/attach', { method: 'DELETE', session: office });
  expect(await show(office)).toMatchObject({ plan: 'free', maxGenerations: 1 });
  expect(await show(home)).toMatchObject({ shared: { others: 1 } });
  await call('/api/session/attach', { method: 'DELETE', session: home });
  expect(await show(phone)).toMatchObject({ plan: 'free' });
  expect(await show(home)).not.toHaveProperty('shared');
});

test('a deleted session is worth nothing: its code ends, and whatever borrowed from it', async () => {
  const [home, office, late] = [await lender(), await mint(), await mint()];
  await attach(office, await codeOf(home));
  const code = await codeOf(home);
  await call('/api/session', { method: 'DELETE', session: home });
  expect(await status(late, code)).toBe(400);
  expect(await show(office)).toMatchObject({ plan: 'free', maxGenerations: 1, canGenerate: true });
  expect(await show(office)).not.toHaveProperty('shared');
});

test('whoever borrows a plan cannot make it theirs: no restore code, and no account of the lender’s', async () => {
  const [home, office] = [await lender(), await mint()];
  await attach(office, await codeOf(home));
  const asked = await call('/api/session/restore-code', { method: 'POST', session: office });
  expect(asked.response.status).toBe(404);
  expect(await show(home)).toMatchObject({ plan: 'pro', shared: { borrowed: false, others: 1 } });
  await call('/api/session', { method: 'DELETE', session: home });
  expect(await show(office)).toMatchObject({ plan: 'free' });
});

test('a plan that was moved before stays with those who share it', async () => {
  const [stolen, office, fresh] = [await lender(), await mint(), await mint()];
  await attach(office, await codeOf(stolen));
  await generate({ session: office });
  const [free] = plansOf(configOf({ ...env }));
  await env.DB.prepare(move(stolen, fresh, free).replace(/\s+/g, ' ')).run();
  expect(await show(stolen)).toMatchObject({ plan: 'free', generationsUsed: 0 });
  await call('/api/session', { method: 'DELETE', session: stolen });
  for (const session of [office, fresh])
    expect(await show(session)).toMatchObject({
      plan: 'pro',
      generationsUsed: 1,
      maxGenerations: 3,
      shared: { others: 1 },
    });
  const thief = await mint();
  expect(await show(thief)).toMatchObject({ plan: 'free' });
});
