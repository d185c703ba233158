import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, MONTH } from '../stripe/ledger.ts';
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

describe('as time goes by', () => {
  test('a renewal that is paid goes on, also where we hear of it late', async () => {
    const { status, session, buy, stripe, pass, deliverAll, generate } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    await generate({ session: buyer });
    await pass(MONTH + 2 * DAY);
    expect(await status(buyer)).toMatchObject({
      plan: 'pro',
      generationsUsed: 0,
      billing: { subscription: { state: 'active' } },
    });
    stripe.renew(subscription, true);
    await deliverAll();
    await pass(20 * DAY);
    expect(await status(buyer)).toMatchObject({ plan: 'pro', canGenerate: true });
  });

  test('no word of Stripe’s for three days after the period ends the plan', async () => {
    const { status, session, buy, pass } = billingService();
    const buyer = await session();
    await buy(buyer);
    await pass(MONTH + 3 * DAY + 60);
    expect(await status(buyer)).toMatchObject({
      plan: 'free',
      billing: { subscription: { state: 'ended' } },
    });
  });

  test('a payment that fails leaves three days, which are said, and then ends the plan', async () => {
    const { status, session, buy, stripe, pass, deliverAll, generate } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    await pass(MONTH);
    stripe.renew(subscription, false);
    await deliverAll();
    const late = await status(buyer);
    expect(late).toMatchObject({
      plan: 'pro',
      canGenerate: true,
      billing: { subscription: { state: 'past_due' } },
    });
    const until = Date.parse(late.billing?.subscription?.until ?? '');
    expect(Math.abs(until - Date.now() - 3 * DAY * 1000)).toBeLessThan(60_000);
    await pass(2 * DAY);
    // Another try fails: the three days are counted from the first.
    stripe.ledger.events.push(
      ...stripe.ledger.events.slice(-2).map((event) => ({ ...event, id: `${event.id}b` })),
    );
    await deliverAll();
    expect((await generate({ session: buyer })).status).toBe(200);
    await pass(DAY + 60);
    expect(await status(buyer)).toMatchObject({
      plan: 'free',
      billing: { subscription: { state: 'ended' } },
    });
    stripe.recover(subscription);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({
      plan: 'pro',
      billing: { subscription: { state: 'active' } },
    });
  });

  test('a plan that is cancelled goes on to the end of what is paid, and may be kept after all', async () => {
    const { status, session, buy, stripe, pass, deliverAll } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    stripe.cancelAtPeriodEnd(subscription, true);
    await deliverAll();
    const cancelled = await status(buyer);
    expect(cancelled).toMatchObject({
      plan: 'pro',
      billing: { subscription: { state: 'cancelled' } },
    });
    expect(Date.parse(cancelled.billing?.subscription?.until ?? '')).toBe(
      subscription.current_period_end * 1000,
    );
    stripe.cancelAtPeriodEnd(subscription, false);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ billing: { subscription: { state: 'active' } } });
    stripe.cancelAtPeriodEnd(subscription, true);
    await deliverAll();
    await pass(MONTH + 1);
    expect(await status(buyer)).toMatchObject({
      plan: 'free',
      billing: { subscription: { state: 'ended' } },
    });
    stripe.end(subscription);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ plan: 'free' });
  });

  test('whoever comes back buys again, as the same customer', async () => {
    const { status, session, buy, stripe, deliverAll } = billingService();
    const buyer = await session();
    const first = await buy(buyer);
    stripe.end(first);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ plan: 'free', maxGenerations: 1 });
    const second = await buy(buyer);
    expect(second.customer).toBe(first.customer);
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
  });
});

describe('money that goes back', () => {
  test('a payment given back whole ends the plan, here and at Stripe', async () => {
    const { status, session, buy, stripe, deliverAll } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    stripe.refund(subscription, 500);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
    stripe.refund(subscription, 2_400);
    await deliverAll();
    const after = await status(buyer);
    expect(after).toMatchObject({ plan: 'free' });
    expect(after.billing?.subscription).toEqual({ state: 'refunded' });
    expect(subscription.status).toBe('canceled');
  });

  test('an older payment given back changes nothing', async () => {
    const { status, session, buy, stripe, pass, deliverAll } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    const first = subscription.latest_invoice;
    await pass(MONTH);
    stripe.renew(subscription, true);
    const second = subscription.latest_invoice;
    subscription.latest_invoice = first;
    stripe.refund(subscription);
    subscription.latest_invoice = second;
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ plan: 'pro' });
  });

  test('a dispute pauses the plan and its renewal; won, it goes on; lost, it ends', async () => {
    const { status, session, buy, stripe, deliverAll } = billingService();
    for (const [outcome, plan, atStripe] of [
      ['won', 'pro', 'active'],
      ['lost', 'free', 'canceled'],
    ] as const) {
      const buyer = await session();
      const subscription = await buy(buyer);
      stripe.dispute(subscription, 'warning_needs_response');
      await deliverAll();
      expect(await status(buyer)).toMatchObject({ plan: 'pro' });
      stripe.dispute(subscription, 'needs_response');
      await deliverAll();
      expect(await status(buyer)).toMatchObject({
        plan: 'free',
        billing: { subscription: { state: 'disputed' } },
      });
      expect(subscription).toMatchObject({ status: 'active', cancel_at_period_end: true });
      stripe.dispute(subscription, outcome);
      await deliverAll();
      expect(await status(buyer)).toMatchObject({ plan });
      expect(subscription.status).toBe(atStripe);
    }
  });
});
