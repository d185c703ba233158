import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY } from '../stripe/ledger.ts';
import { sessionRow } from './lib/api.ts';
import { billingService, MONTHLY, YEARLY } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

describe('buying a plan', () => {
  test('the offers on the wire are those of the configuration', async () => {
    const { status, session } = billingService();
    expect((await status(await session())).billing).toEqual({
      offers: [
        {
          id: MONTHLY,
          plan: 'pro',
          amount: 2_900,
          currency: 'usd',
          interval: 'month',
          maxGenerations: 200,
          perHour: 20,
          devices: 3,
        },
        expect.objectContaining({ id: YEARLY, amount: 29_000, interval: 'year' }),
      ],
    });
  });

  test('a payment gives the plan at once, whichever event comes', async () => {
    const { status, session, checkout, stripe, deliver } = billingService();
    for (const which of [0, 1, 2]) {
      const buyer = await session();
      stripe.pay(await checkout(buyer));
      const event = stripe.takeEvents()[which];
      expect(event && (await deliver(event))).toBe(200);
      const after = await status(buyer);
      expect(after).toMatchObject({
        plan: 'pro',
        generationsUsed: 0,
        maxGenerations: 200,
        canGenerate: true,
        billing: { subscription: { state: 'active' } },
      });
      expect(Date.parse(after.renewsAt ?? '')).toBeGreaterThan(Date.now());
    }
  });

  test('the page one comes back to gives it too, before any event', async () => {
    const { call, status, session, checkout, stripe } = billingService();
    const buyer = await session();
    const id = await checkout(buyer);
    stripe.pay(id);
    const { response } = await call(`/api/billing/thanks?session_id=${id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Thank you');
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
  });

  test('the account keeps its public id, and what was used before', async () => {
    const { generate, status, session, checkout, buy } = billingService();
    const buyer = await session();
    const { accountId } = await status(buyer);
    expect(accountId).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/);
    await generate({ session: buyer });
    expect((await generate({ session: buyer })).status).toBe(402);
    await checkout(buyer);
    // A page that was opened and not paid on gives nothing.
    expect(await status(buyer)).toMatchObject({ plan: 'free', generationsUsed: 1, accountId });
    expect((await generate({ session: buyer })).status).toBe(402);
    await buy(buyer);
    expect(await status(buyer)).toMatchObject({ plan: 'pro', generationsUsed: 0, accountId });
    expect((await generate({ session: buyer })).status).toBe(200);
    expect(await status(buyer)).toMatchObject({ generationsUsed: 1 });
  });

  test('leaving an account that was never paid for gives no second free sequence', async () => {
    const { call, generate, session, checkout } = billingService();
    const buyer = await session();
    await checkout(buyer);
    await call('/api/session/attach', { method: 'DELETE', session: buyer });
    expect((await generate({ session: buyer })).status).toBe(402);
    expect(await sessionRow(buyer)).toMatchObject({ plan: 'free', generations_used: 1 });
  });

  test('two presses lead to the same page, and an account with a plan to none', async () => {
    const { session, checkout, post, buy } = billingService();
    const buyer = await session();
    expect(await checkout(buyer)).toBe(await checkout(buyer));
    await buy(buyer);
    const again = await post('/api/billing/checkout', buyer, { offer: MONTHLY });
    expect([again.status, await again.json()]).toMatchObject([
      409,
      { error: 'already_subscribed' },
    ]);
  });

  test('Stripe is told the account, and its receipts have the restore code', async () => {
    const { status, session, post, buy, stripe } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    const { accountId } = await status(buyer);
    expect(subscription.metadata).toEqual({
      coldcopy_account: accountId?.replaceAll('-', ''),
      plan: 'pro',
    });
    const { code } = await (await post('/api/session/restore-code', buyer)).json<{
      code: string;
    }>();
    expect(subscription.custom_fields).toEqual([{ name: 'ColdCopy restore code', value: code }]);
    expect(JSON.stringify([...stripe.ledger.answers])).not.toContain(buyer);
  });

  test('a year is paid at once, and its sequences come by the month', async () => {
    const { status, session, buy, pass, generate } = billingService();
    const buyer = await session();
    await buy(buyer, YEARLY);
    await generate({ session: buyer });
    expect(await status(buyer)).toMatchObject({ generationsUsed: 1 });
    await pass(40 * DAY);
    expect(await status(buyer)).toMatchObject({ plan: 'pro', generationsUsed: 0 });
    await pass(300 * DAY);
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
    await pass(40 * DAY);
    expect(await status(buyer)).toMatchObject({ plan: 'free' });
  });

  test('the portal opens for whoever has a plan, or had one', async () => {
    const { session, buy, post, stripe } = billingService();
    const [buyer, other] = [await session(), await session()];
    const subscription = await buy(buyer);
    const open = await post('/api/billing/portal', buyer);
    expect([open.status, await open.json()]).toMatchObject([
      201,
      { url: expect.stringContaining('/portal/') },
    ]);
    expect((await post('/api/billing/portal', other)).status).toBe(404);
    stripe.end(subscription);
    expect((await post('/api/billing/portal', buyer)).status).toBe(201);
  });
});
