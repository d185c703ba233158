import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Devices } from '../../shared/contract/billing.ts';
import { configOf } from '../../worker/bindings.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import { DAY } from '../stripe/ledger.ts';
import { VARS } from './lib/billing.ts';
import { deviceService as service } from './lib/devices.ts';

afterEach(() => vi.unstubAllGlobals());

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const FIREFOX =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0';

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
