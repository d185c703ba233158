import { env } from 'cloudflare:test';
import { Stripe } from 'stripe';
import { vi } from 'vitest';
import { type SessionStatus, sessionStatusSchema } from '../../../shared/contract/session.ts';
import type { StripeEvent, Subscription } from '../../stripe/ledger.ts';
import { billingVars, MONTHLY, pricesAtStripe, SECRET, YEARLY } from '../../stripe/prices.ts';
import { createFakeStripe, type FakeStripe } from '../../stripe/stripe.ts';
import { createApi } from './api.ts';

/* A service that sells plans, with the stand-in for Stripe in place of the network. */

const BASE = 'http://127.0.0.1:12111';
export const VARS = billingVars(BASE);
export { MONTHLY, SECRET, YEARLY };

/** Stripe's own package signs: the Worker's check is held against it. */
export const sign = (payload: string, options: { secret?: string; timestamp?: number } = {}) =>
  Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret: SECRET, ...options });

/** Moves the clock: all that the database knows is so many seconds older. */
async function age(seconds: number): Promise<void> {
  const back = (...columns: string[]) =>
    columns.map((column) => `${column} = ${column} - ${seconds}`).join(', ');
  await env.DB.batch([
    env.DB.prepare(`UPDATE sessions SET ${back('period_anchor', 'period_ends_at', 'plan_until')}`),
    env.DB.prepare(
      `UPDATE subscriptions SET ${back('began_at', 'period_ends_at', 'past_due_since')}, access_until = max(0, access_until - ${seconds})`,
    ),
  ]);
}

export function billingService(vars: Record<string, string> = {}) {
  const stripe: FakeStripe = createFakeStripe(pricesAtStripe(), BASE);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (!url.startsWith(`${BASE}/`)) throw new Error(`nobody is at ${url}`);
    return stripe.answer(new Request(url, init));
  });
  const api = createApi({ vars: { ...VARS, ...vars } });

  const post = async (path: string, session: string, body: unknown = {}) =>
    (await api.call(path, { method: 'POST', body, session })).response;

  /** Sends one event, signed; its answer's status. */
  async function deliver(event: StripeEvent): Promise<number> {
    const body = JSON.stringify(event, null, 2);
    const headers = { 'Stripe-Signature': await sign(body) };
    const { response, ended } = await api.call('/api/billing/webhook', {
      method: 'POST',
      body,
      headers,
    });
    await ended;
    return response.status;
  }

  async function checkout(session: string, offer = MONTHLY): Promise<string> {
    const response = await post('/api/billing/checkout', session, { offer });
    const { url } = await response.json<{ url: string }>();
    return url.slice(url.lastIndexOf('/') + 1);
  }

  return {
    ...api,
    stripe,
    post,
    deliver,
    checkout,
    /** All that happened since the last time, in order. */
    async deliverAll(): Promise<void> {
      for (const event of stripe.takeEvents()) await deliver(event);
    },
    /** Buys, and has Stripe tell of it. */
    async buy(session: string, offer = MONTHLY): Promise<Subscription> {
      const subscription = stripe.pay(await checkout(session, offer));
      for (const event of stripe.takeEvents()) await deliver(event);
      return subscription;
    },
    async status(session: string): Promise<SessionStatus> {
      const { response } = await api.call('/api/session', { session });
      return sessionStatusSchema.parse(await response.json());
    },
    /** So many seconds pass, here and at Stripe. */
    async pass(seconds: number): Promise<void> {
      stripe.pass(seconds);
      await age(seconds);
    },
  };
}

/** A buyer who has paid, and of whom no event was delivered yet. */
export async function paid(vars: Record<string, string> = {}) {
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
