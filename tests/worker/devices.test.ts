import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Devices, devicesSchema } from '../../shared/contract/billing.ts';
import { configOf } from '../../worker/bindings.ts';
import { grant } from '../../worker/quota/grant.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import { plansOf } from '../../worker/quota/plans.ts';
import { DAY } from '../stripe/ledger.ts';
import { billingService, VARS } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const FIREFOX =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0';

function service(vars: Record<string, string> = {}) {
  const base = billingService(vars);
  const { call, post } = base;
  const attach = async (
    session: string,
    code: string,
    {
      replace,
      ...headers
    }: { replace?: string; 'User-Agent'?: string; 'CF-Connecting-IP'?: string } = {},
  ) =>
    (
      await call('/api/session/attach', {
        method: 'POST',
        body: { code, ...(replace && { replace }) },
        session,
        headers,
      })
    ).response;
  return {
    ...base,
    attach,
    codeOf: async (session: string) =>
      (await (await post('/api/session/restore-code', session)).json<{ code: string }>()).code,
    revoke: (session: string) => call('/api/session/restore-code', { method: 'DELETE', session }),
    devices: async (session: string): Promise<Devices> =>
      devicesSchema.parse(await (await call('/api/session/devices', { session })).response.json()),
    remove: async (session: string, id: string) =>
      (await call(`/api/session/devices/${id}`, { method: 'DELETE', session })).response.status,
  };
}

describe('a restore code', () => {
  test('brings the plan to a new browser when the old one is lost, with what was used', async () => {
    const { session, buy, codeOf, attach, status, generate } = service();
    const lost = await session();
    await buy(lost);
    await generate({ session: lost });
    const code = await codeOf(lost);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const fresh = await session();
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await attach(fresh, typed)).status).toBe(200);
    expect(await status(fresh)).toMatchObject({
      plan: 'pro',
      generationsUsed: 1,
      maxGenerations: 200,
    });
    expect((await generate({ session: fresh })).status).toBe(200);
  });

  test('works again, also after the lost browser was deleted or removed', async () => {
    const { session, buy, codeOf, attach, status, call } = service();
    const [lost, one, two] = [await session(), await session(), await session()];
    await buy(lost);
    const code = await codeOf(lost);
    await call('/api/session', { method: 'DELETE', session: lost });
    await attach(one, code);
    await attach(one, code);
    await attach(two, code);
    for (const each of [one, two])
      expect(await status(each)).toMatchObject({
        plan: 'pro',
        shared: { others: 1, borrowed: false },
      });
  });

  test('is another once it was revoked, on the next receipts too', async () => {
    const { session, buy, codeOf, revoke, attach, stripe } = service();
    const [buyer, thief, friend] = [await session(), await session(), await session()];
    const subscription = await buy(buyer);
    const old = await codeOf(buyer);
    expect(await codeOf(buyer)).toBe(old);
    await revoke(buyer);
    expect((await attach(thief, old)).status).toBe(400);
    const next = await codeOf(buyer);
    expect(next).not.toBe(old);
    expect(stripe.ledger.subscriptions.get(subscription.id)?.custom_fields).toEqual([
      { name: 'ColdCopy restore code', value: next },
    ]);
    expect((await attach(thief, old)).status).toBe(400);
    expect((await attach(friend, next)).status).toBe(200);
  });

  test('is not stored, and there is none for a free plan', async () => {
    const { session, buy, codeOf, post } = service();
    const buyer = await session();
    await buy(buyer);
    const code = (await codeOf(buyer)).replaceAll('-', '');
    const rows = await env.DB.prepare('SELECT * FROM sessions').all();
    expect(JSON.stringify(rows.results)).not.toContain(code);
    expect((await post('/api/session/restore-code', await session())).status).toBe(404);
  });

  test('is guessed ten times a day by a session', async () => {
    const { session, buy, codeOf, attach } = service();
    const buyer = await session();
    await buy(buyer);
    const code = await codeOf(buyer);
    const guesser = await session();
    for (let i = 0; i < 10; i++)
      expect((await attach(guesser, `AAAAA-AAAAA-AAAAA-AAA${i}A`)).status).toBe(400);
    expect((await attach(guesser, code)).status).toBe(429);
  });

  test('is guessed thirty times a day by a network, however many sessions it mints', async () => {
    const { session, buy, codeOf, attach } = service({ NETWORK_RELEASED_PER_HOUR: '30' });
    const buyer = await session();
    await buy(buyer);
    const code = await codeOf(buyer);
    const from = { 'CF-Connecting-IP': '203.0.113.9' };
    for (let i = 0; i < 30; i++)
      expect((await attach(await session(), 'AAAAA-AAAAA-AAAAA-AAAAA', from)).status).toBe(400);
    expect((await attach(await session(), code, from)).status).toBe(429);
    expect(
      (await attach(await session(), code, { 'CF-Connecting-IP': '198.51.100.7' })).status,
    ).toBe(200);
  });

  test('is given for a plan that the owner granted, and moves nothing but its place', async () => {
    const { session, codeOf, attach, status, generate, call } = service();
    const [holder, fresh] = [await session(), await session()];
    const [, pro] = plansOf(configOf({ ...env, ...VARS }));
    if (!pro) throw new Error('there is no pro');
    await env.DB.prepare(grant(holder, pro, undefined)).run();
    await generate({ session: holder });
    const before = await status(holder);
    const code = await codeOf(holder);
    expect(await status(holder)).toEqual(before);
    await call('/api/session', { method: 'DELETE', session: holder });
    expect((await attach(fresh, code)).status).toBe(200);
    expect(await status(fresh)).toMatchObject({ plan: 'pro', generationsUsed: 1 });
  });
});

describe('devices', () => {
  test('are listed as browser and system, and removed one by one', async () => {
    const { session, buy, codeOf, attach, devices, remove, status, generate } = service();
    const [home, office] = [await session(), await session()];
    await buy(home);
    await attach(office, await codeOf(home), { 'User-Agent': FIREFOX });
    await generate({ session: office });
    const { devices: listed, most } = await devices(home);
    expect(most).toBe(3);
    expect(listed.find((device) => device.name === 'Firefox on macOS')).toMatchObject({
      isThis: false,
      isHolder: false,
      usedAt: expect.any(String),
    });
    expect(listed.filter((device) => device.isThis)).toHaveLength(1);
    expect(JSON.stringify(listed)).not.toContain(office);
    const other = listed.find((device) => !device.isThis)?.id ?? '';
    expect(await remove(home, other)).toBe(204);
    expect(await remove(home, other)).toBe(404);
    expect(await status(office)).toMatchObject({ plan: 'free' });
    expect((await devices(home)).devices).toHaveLength(1);
  });

  test('one may be removed by none but those who share its plan', async () => {
    const { session, buy, devices, remove, status } = service();
    const [home, stranger] = [await session(), await session()];
    await buy(home);
    const [device] = (await devices(home)).devices;
    expect(await remove(stranger, device?.id ?? '')).toBe(404);
    expect(await remove(stranger, "x' OR 1=1 --")).toBe(404);
    expect(await status(home)).toMatchObject({ plan: 'pro' });
  });

  test('no more than the plan covers; a restore code may replace one, a stranger learns nothing', async () => {
    const { session, buy, codeOf, attach, devices, status, post } = service();
    const home = await session();
    await buy(home);
    const code = await codeOf(home);
    const [two, three, four, five] = [
      await session(),
      await session(),
      await session(),
      await session(),
    ];
    await attach(two, code, { 'User-Agent': CHROME });
    await attach(three, code, { 'User-Agent': FIREFOX });
    const full = await attach(four, code);
    const body = await full.json<{ error: string; devices: Devices['devices'] }>();
    expect([full.status, body.error, body.devices.length]).toEqual([409, 'devices_full', 3]);
    const { code: link } = await (await post('/api/session/code', home)).json<{ code: string }>();
    const linked = await attach(five, link);
    expect([linked.status, await linked.json()]).toMatchObject([409, { error: 'devices_full' }]);
    expect(await status(five)).toMatchObject({ plan: 'free' });
    const replaced = body.devices.find(({ name }) => name === 'Chrome on Windows')?.id;
    expect((await attach(four, code, { replace: replaced ?? '' })).status).toBe(200);
    expect(await status(four)).toMatchObject({ plan: 'pro' });
    expect(await status(two)).toMatchObject({ plan: 'free' });
    expect((await devices(home)).devices).toHaveLength(3);
    const wrong = await attach(five, 'AAAAA-AAAAA-AAAAA-AAAAA');
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.not.stringContaining('Chrome'),
    ]);
  });

  test('forty at once take the two places that are left', async () => {
    const { session, buy, codeOf, attach, devices } = service();
    const home = await session();
    await buy(home);
    const code = await codeOf(home);
    const others = await Promise.all(Array.from({ length: 40 }, () => session()));
    const answers = await Promise.all(others.map((other) => attach(other, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect((await devices(home)).devices).toHaveLength(3);
  });

  test('a device of a paid plan is not forgotten for want of use; an account without any is', async () => {
    const { session, buy, status, stripe, deliverAll, call } = service();
    const buyer = await session();
    const subscription = await buy(buyer);
    const config = configOf({ ...env, ...VARS });
    await env.DB.prepare('UPDATE sessions SET updated_at = updated_at - 100 * 86400').run();
    await runMaintenance(env.DB, config);
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
    stripe.end(subscription);
    await deliverAll();
    await call('/api/session', { method: 'DELETE', session: buyer });
    await env.DB.prepare(
      `UPDATE sessions SET updated_at = updated_at - ${100 * DAY}, deleted_at = deleted_at - ${2 * DAY}`,
    ).run();
    await runMaintenance(env.DB, config);
    await runMaintenance(env.DB, config);
    const left = env.DB.prepare('SELECT count(*) AS n FROM subscriptions WHERE id = ?').bind(
      subscription.id,
    );
    expect(await left.first('n')).toBe(0);
  });
});

test('a generation under way while the account is made is given back where it was taken', async () => {
  const { session, checkout, status } = service();
  const buyer = await session();
  await env.DB.batch([
    env.DB.prepare('UPDATE sessions SET generations_used = 1 WHERE id = ?').bind(buyer),
    env.DB.prepare(
      `INSERT INTO sequences (id, session_id, quota_id, request_hash, state, period, created_at, writing_id)
       VALUES (?1, ?2, ?2, 'h', 'reserved', 0, unixepoch() - 100000, ?1)`,
    ).bind(crypto.randomUUID(), buyer),
  ]);
  await checkout(buyer);
  // Its server died: whoever asks sees that nothing is used.
  expect(await status(buyer)).toMatchObject({ generationsUsed: 0, canGenerate: true });
});
