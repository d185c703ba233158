import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { logLines } from './lib/api.ts';
import { billingService, MONTHLY, paid, SECRET, sign, VARS } from './lib/billing.ts';

afterEach(() => vi.unstubAllGlobals());

const now = () => Math.floor(Date.now() / 1000);

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
