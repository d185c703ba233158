import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { scheduledMaintenance } from '../../worker/cron.ts';
import type { StripeEvent } from '../stripe/ledger.ts';
import { logLines } from './lib/api.ts';
import { billingService, MONTHLY, SECRET, sign, VARS } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

const now = () => Math.floor(Date.now() / 1000);

/** A buyer who has paid, and of whom no event was delivered yet. */
async function paid(vars: Record<string, string> = {}) {
  const service = billingService(vars);
  const buyer = await service.session();
  const subscription = service.stripe.pay(await service.checkout(buyer));
  const events = service.stripe.takeEvents();
  const [event] = events;
  if (!event) throw new Error('a payment leaves events');
  const hook = async (body: string, header?: string) => {
    const headers: Record<string, string> =
      header === undefined ? {} : { 'Stripe-Signature': header };
    return (await service.call('/api/billing/webhook', { method: 'POST', body, headers })).response;
  };
  const plan = async () => (await service.status(buyer)).plan;
  return {
    ...service,
    buyer,
    subscription,
    event,
    events,
    hook,
    plan,
    body: JSON.stringify(event),
  };
}

describe('an event is believed only as Stripe signed it', () => {
  test.each<[string, (body: string) => Promise<[body: string, header?: string]>]>([
    ['without a signature', async (body) => [body]],
    ['with an empty one', async (body) => [body, '']],
    ['with another’s secret', async (body) => [body, await sign(body, { secret: 'whsec_other' })]],
    ['changed by one letter', async (body) => [body.replace('evt_', 'evt-'), await sign(body)]],
    [
      'written anew with the same meaning',
      async (body) => [JSON.stringify(JSON.parse(body), null, 1), await sign(body)],
    ],
    [
      'with a younger time put in',
      async (body) => {
        const old = await sign(body, { timestamp: now() - 3_600 });
        return [body, old.replace(/t=\d+/, `t=${now()}`)];
      },
    ],
    [
      'with the scheme of tests alone',
      async (body) => [body, (await sign(body)).replace('v1=', 'v0=')],
    ],
    ['with a signature that is cut', async (body) => [body, (await sign(body)).slice(0, -2)]],
    [
      'older than five minutes',
      async (body) => [body, await sign(body, { timestamp: now() - 301 })],
    ],
    ['from the future', async (body) => [body, await sign(body, { timestamp: now() + 400 })]],
  ])('refused: %s', async (_, make) => {
    const { hook, plan, body, stripe } = await paid();
    const asked = stripe.asked.length;
    const [sent, header] = await make(body);
    const response = await hook(sent, header);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: 'invalid_request', field: 'Stripe-Signature' },
    ]);
    expect(await plan()).toBe('free');
    expect(stripe.asked).toHaveLength(asked);
  });

  test('taken: with either secret while one is being replaced, and in a header with both', async () => {
    const { hook, plan, body } = await paid({ STRIPE_WEBHOOK_SECRET: ` whsec_new ${SECRET}\n` });
    const [ours, other] = [await sign(body), await sign(body, { secret: 'whsec_gone' })];
    const both = `${other},${ours.slice(ours.indexOf('v1='))}`;
    expect((await hook(body, both)).status).toBe(200);
    expect((await hook(body, await sign(body, { secret: 'whsec_new' }))).status).toBe(200);
    expect(await plan()).toBe('pro');
  });

  test('what it says is not believed either: Stripe is asked', async () => {
    const { deliver, event, plan, subscription, stripe } = await paid();
    stripe.end(subscription);
    expect(
      await deliver({ ...event, data: { object: { id: subscription.id, status: 'active' } } }),
    ).toBe(200);
    expect(await plan()).toBe('free');
  });

  test('one that is too large is refused, and one of no interest or no sense is taken', async () => {
    const { hook, deliver, event, stripe } = await paid();
    const large = JSON.stringify({ ...event, more: 'x'.repeat(600 * 1024) });
    expect((await hook(large, await sign(large))).status).toBe(413);
    const asked = stripe.asked.length;
    expect(await deliver({ ...event, id: 'evt_other', type: 'customer.created' })).toBe(200);
    for (const odd of ['[]', 'no JSON', '{"id":"evt_1"}'])
      expect((await hook(odd, await sign(odd))).status).toBe(200);
    expect(stripe.asked).toHaveLength(asked);
  });
});

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

describe('who may what', () => {
  test('a Worker without its secrets sells nothing, and says so where the owner looks', async () => {
    const { call, session, post } = billingService({
      STRIPE_WEBHOOK_SECRET: '',
      ANTHROPIC_API_KEY: 'key',
    });
    expect((await post('/api/billing/checkout', await session(), { offer: MONTHLY })).status).toBe(
      404,
    );
    const { response } = await call('/api/health/ready');
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('the secrets of Stripe'),
    ]);
  });

  test.each(['https://evil.example', 'http://api.stripe.com', 'http://127.0.0.1.evil.example'])(
    'money is asked about at Stripe, or on this machine: not at %s',
    (base) => {
      expect(() => configOf({ ...env, ...VARS, STRIPE_API_BASE: base })).toThrow('STRIPE_API_BASE');
    },
  );

  test('a table that sells nothing, or one price twice, is refused', () => {
    const [one] = JSON.parse(VARS.BILLING_PRICES);
    for (const prices of [[], [{ ...one, sold: false }], [one, one]])
      expect(() => configOf({ ...env, ...VARS, BILLING_PRICES: JSON.stringify(prices) })).toThrow(
        'BILLING_PRICES',
      );
  });

  test('an offer that is not sold, or no offer, is refused', async () => {
    const { session, post } = billingService();
    const buyer = await session();
    for (const body of [{ offer: 'price_other' }, {}, { offer: 7 }])
      expect((await post('/api/billing/checkout', buyer, body)).status).toBe(400);
  });

  test('a subscription that is not ours changes nothing and is not kept', async () => {
    const { deliver, event, subscription, plan } = await paid();
    subscription.metadata = {};
    expect(await deliver(event)).toBe(200);
    expect(await plan()).toBe('free');
    const kept = env.DB.prepare('SELECT count(*) AS n FROM subscriptions WHERE id = ?').bind(
      subscription.id,
    );
    expect(await kept.first('n')).toBe(0);
  });

  test('an account that pays twice keeps the plan while either lasts, and the owner is told', async () => {
    const { session, checkout, stripe, deliverAll, status } = billingService();
    const buyer = await session();
    const pages = [await checkout(buyer), await checkout(buyer, 'price_yearly')];
    const [month, year] = pages.map((page) => stripe.pay(page));
    const lines = await logLines(deliverAll);
    expect(JSON.stringify(lines)).toContain('more than one subscription');
    if (year) stripe.refund(year);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({
      plan: 'pro',
      billing: { subscription: { state: 'active' } },
    });
    if (month) stripe.refund(month);
    await deliverAll();
    expect(await status(buyer)).toMatchObject({ plan: 'free' });
  });

  test('twenty pages an hour, then 429', async () => {
    const { session, post } = billingService();
    const buyer = await session();
    const answers = [];
    for (let i = 0; i < 22; i++)
      answers.push((await post('/api/billing/checkout', buyer, { offer: MONTHLY })).status);
    expect(answers.slice(0, 19)).toEqual(Array(19).fill(201));
    expect(answers.at(-1)).toBe(429);
  });
});
