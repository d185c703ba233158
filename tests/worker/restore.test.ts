import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { grant, link } from '../../worker/quota/grant.ts';
import { plansOf } from '../../worker/quota/plans.ts';
import { VARS } from './lib/billing.ts';
import { deviceService as service } from './lib/devices.ts';

afterEach(() => vi.unstubAllGlobals());

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

  test('is not needed by a user whom the owner knows: a session is linked to the account, which stays', async () => {
    const { session, buy, status, call, stripe, deliverAll } = service();
    const [lost, fresh] = [await session(), await session()];
    const subscription = await buy(lost);
    const { accountId } = await status(lost);
    await call('/api/session', { method: 'DELETE', session: lost });
    await env.DB.prepare(link(accountId ?? '', fresh)).run();
    expect(await status(fresh)).toMatchObject({ plan: 'pro', accountId });
    stripe.refund(subscription);
    await deliverAll();
    expect(await status(fresh)).toMatchObject({ plan: 'free' });
  });
});
