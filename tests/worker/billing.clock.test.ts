import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, MONTH } from '../stripe/ledger.ts';
import { billingService, MONTHLY } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

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

  test('nobody pays anew while Stripe still tries to collect what they owe', async () => {
    const { session, buy, stripe, pass, deliverAll, post, status } = billingService();
    const buyer = await session();
    const subscription = await buy(buyer);
    await pass(MONTH);
    stripe.renew(subscription, false);
    await deliverAll();
    await pass(4 * DAY);
    expect(await status(buyer)).toMatchObject({ plan: 'free' });
    const again = await post('/api/billing/checkout', buyer, { offer: MONTHLY });
    expect([again.status, await again.json()]).toMatchObject([
      409,
      { error: 'already_subscribed' },
    ]);
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
    const { status, session, post, buy, stripe, deliverAll } = billingService();
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
      const again = () => post('/api/billing/checkout', buyer, { offer: MONTHLY });
      expect((await again()).status).toBe(409);
      stripe.dispute(subscription, outcome);
      await deliverAll();
      expect(await status(buyer)).toMatchObject({ plan });
      expect(subscription.status).toBe(atStripe);
      expect((await again()).status).toBe(outcome === 'won' ? 409 : 201);
    }
  });
});
