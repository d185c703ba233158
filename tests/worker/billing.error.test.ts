import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scheduledMaintenance } from '../../worker/cron.ts';
import type { StripeEvent } from '../stripe/ledger.ts';
import { logLines } from './lib/api.ts';
import { billingService, MONTHLY, paid, VARS } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

describe('events come as they like', () => {
  const shuffled = (events: StripeEvent[], seed: number) =>
    events
      .map((event, at) => ({ event, key: Math.sin(seed * 97 + at * 31) }))
      .toSorted((one, other) => one.key - other.key)
      .map(({ event }) => event);

  test.each([1, 2, 3, 4, 5, 6])(
    'in any order and more than once, the end is the same (%i)',
    async (seed) => {
      const { deliver, events, stripe, subscription, status, buyer, pass } = await paid();
      stripe.cancelAtPeriodEnd(subscription, true);
      stripe.cancelAtPeriodEnd(subscription, false);
      stripe.renew(subscription, false);
      stripe.recover(subscription);
      const all = [...events, ...stripe.takeEvents()];
      for (const event of shuffled([...all, ...all.slice(0, 3)], seed)) await deliver(event);
      expect(await status(buyer)).toMatchObject({
        plan: 'pro',
        billing: { subscription: { state: 'active' } },
      });
      stripe.refund(subscription);
      stripe.end(subscription);
      for (const event of shuffled([...stripe.takeEvents(), ...all], seed)) await deliver(event);
      await pass(60);
      expect(await status(buyer)).toMatchObject({
        plan: 'free',
        billing: { subscription: { state: 'refunded' } },
      });
    },
  );

  test('all at once, three times each, they give one plan and one period', async () => {
    const { deliver, events, status, buyer, generate } = await paid();
    const answers = await Promise.all([...events, ...events, ...events].map(deliver));
    expect(new Set(answers)).toEqual(new Set([200]));
    await generate({ session: buyer });
    await Promise.all(events.map(deliver));
    expect(await status(buyer)).toMatchObject({ plan: 'pro', generationsUsed: 1 });
  });

  test('the same event again asks Stripe nothing', async () => {
    const { deliver, event, stripe } = await paid();
    await deliver(event);
    const asked = stripe.asked.length;
    expect(await deliver(event)).toBe(200);
    expect(stripe.asked).toHaveLength(asked);
  });

  test('an answer of Stripe’s that comes late is not written over a later one', async () => {
    const { deliver, events, stripe, subscription, status, buyer } = await paid();
    const [first, second] = events;
    if (!first || !second) throw new Error('two events');
    const late = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    let isFirst = true;
    stripe.fault((request) => {
      if (!isFirst || !request.url.endsWith(`/v1/subscriptions/${subscription.id}`))
        return undefined;
      isFirst = false;
      // As it was when the question was asked.
      const { items, ...rest } = { ...subscription, items: undefined };
      const item = {
        current_period_end: subscription.current_period_end,
        price: { id: subscription.price },
      };
      const answer = Response.json({ ...rest, items: { data: [item] } });
      asked.resolve();
      return late.promise.then(() => answer);
    });
    const slow = deliver(first);
    await asked.promise;
    stripe.cancelAtPeriodEnd(subscription, true);
    expect(await deliver(second)).toBe(200);
    late.resolve();
    expect(await slow).toBe(200);
    expect(await status(buyer)).toMatchObject({
      plan: 'pro',
      billing: { subscription: { state: 'cancelled' } },
    });
  });
});

describe('where Stripe does not answer', () => {
  const down = () => new Response('<html>busy</html>', { status: 503 });

  test('the event is asked for again, nothing is written, and the owner is told', async () => {
    const { deliver, event, plan, stripe } = await paid();
    stripe.fault(down);
    const lines = await logLines(async () => expect(await deliver(event)).toBe(502));
    expect(lines.find(({ route }) => route === '/api/billing/webhook')).toMatchObject({
      outcome: 'billing_failed',
      forOwner: expect.stringContaining('503'),
    });
    expect(await plan()).toBe('free');
    stripe.fault(undefined);
    expect(await deliver(event)).toBe(200);
    expect(await plan()).toBe('pro');
  });

  test('a question that broke once is asked again by itself, with the same key', async () => {
    const { session, checkout, stripe } = billingService();
    const keys: (string | null)[] = [];
    stripe.fault((request) => {
      if (request.method !== 'POST') return undefined;
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? Response.json({}, { status: 500 }) : undefined;
    });
    expect(await checkout(await session())).toMatch(/^cs_test_/);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  test('the page is not opened, nothing is charged, and nothing inner is told', async () => {
    const { session, post, stripe } = billingService();
    const buyer = await session();
    stripe.fault(() =>
      Response.json(
        { error: { code: 'api_key_expired', message: 'sk_test_standin is expired' } },
        { status: 401 },
      ),
    );
    const lines = await logLines(async () => {
      const response = await post('/api/billing/checkout', buyer, { offer: MONTHLY });
      const body = await response.text();
      expect([response.status, body.includes('sk_test')]).toEqual([502, false]);
      expect(body).toContain('Nothing was charged');
    });
    expect(lines.find(({ route }) => route === '/api/billing/checkout')).toMatchObject({
      forOwner: expect.stringContaining('api_key_expired'),
    });
    expect(JSON.stringify(lines)).not.toContain('sk_test');
  });

  test('nobody is asked to pay another price than was shown', async () => {
    const { session, post, stripe } = billingService();
    const price = stripe.ledger.prices.get(MONTHLY);
    if (price) price.unit_amount = 3_900;
    const buyer = await session();
    const lines = await logLines(async () =>
      expect((await post('/api/billing/checkout', buyer, { offer: MONTHLY })).status).toBe(502),
    );
    expect(JSON.stringify(lines)).toContain('price_differs_from_BILLING_PRICES');
    expect(stripe.ledger.checkouts.size).toBe(0);
  });

  test('the cron deals with events that were never delivered', async () => {
    const { plan } = await paid();
    const lines = await logLines(() => scheduledMaintenance({ ...env, ...VARS }));
    expect(lines.find(({ repaired }) => repaired)).toMatchObject({ about: 'billing', repaired: 3 });
    expect(await plan()).toBe('pro');
  });
});
