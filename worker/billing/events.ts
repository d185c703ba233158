import type { Bindings } from '../bindings.ts';
import type { Config } from '../env.ts';
import { jsonText } from '../lib/json-text.ts';
import { describeError, logEvent } from '../log.ts';
import { rememberEvent, wasHandled } from '../quota/account/events.ts';
import type { Billing } from './billing.ts';
import {
  chargeSchema,
  eventListSchema,
  eventSchema,
  hintSchema,
  type StripeEvent,
  subscriptionListSchema,
} from './objects.ts';
import { API_VERSION, type Stripe } from './stripe.ts';
import { syncSubscription } from './sync.ts';

/* Events are hints: none of what they say is believed, they say which subscription is to be looked at. */

/** What the endpoint has to be told of (docs/billing.md); all else changes nothing. */
const TYPES =
  /^(checkout\.session\.(completed|async_payment_succeeded|async_payment_failed)|customer\.subscription\.(created|updated|deleted|paused|resumed)|invoice\.(paid|payment_failed|payment_action_required)|refund\.(created|updated|failed)|charge\.refunded|charge\.dispute\.(created|updated|closed|funds_withdrawn|funds_reinstated))$/;

/** All subscriptions of whoever was charged. */
async function subscriptionsOfCharge(stripe: Stripe, charge: string): Promise<string[]> {
  const { customer } = await stripe.get(`/v1/charges/${encodeURIComponent(charge)}`, chargeSchema);
  if (!customer) return [];
  const of = { customer, status: 'all' };
  const { data } = await stripe.get('/v1/subscriptions', subscriptionListSchema, of);
  return data.map(({ id }) => id);
}

/** The subscriptions that an event may be about. */
async function subscriptionsOf(stripe: Stripe, { type, data }: StripeEvent): Promise<string[]> {
  const hint = hintSchema.safeParse(data.object);
  if (!hint.success) return [];
  const { id, subscription, charge, parent } = hint.data;
  if (type.startsWith('customer.subscription.')) return id ? [id] : [];
  const ofCharge = type === 'charge.refunded' ? id : charge;
  if (/^(refund|charge)\./.test(type))
    return ofCharge ? subscriptionsOfCharge(stripe, ofCharge) : [];
  const named = parent?.subscription_details?.subscription ?? subscription;
  return named ? [named] : [];
}

/**
 * Deals with an event, once: the same one again changes nothing, and so does one that comes late. Throws where Stripe did not say how things stand; then it was not dealt with, and
 * Stripe sends it again.
 */
export async function handleEvent(
  bindings: Bindings,
  config: Config,
  billing: Billing,
  event: StripeEvent,
): Promise<void> {
  if (!TYPES.test(event.type) || (await wasHandled(bindings.DB, event.id))) return;
  if (event.api_version && event.api_version !== API_VERSION)
    logEvent('billing', {
      forOwner: `The webhook's endpoint sends version ${event.api_version}; it should be ${API_VERSION}.`,
    });
  for (const id of await subscriptionsOf(billing.stripe, event))
    await syncSubscription(bindings, config, billing, id);
  await rememberEvent(bindings.DB, event.id);
}

/** Seconds back that lost events are looked for: Stripe itself tries for three days. */
const LOST_FOR = 4 * 86_400;
/** Pages of a hundred that are looked at in one run. */
const PAGES = 5;

/** Has what the webhook was not told of, or failed on, dealt with after all: events that Stripe could not deliver. Returns how many. */
export async function repairEvents(
  bindings: Bindings,
  config: Config,
  billing: Billing,
): Promise<number> {
  const since = Math.floor(Date.now() / 1000) - LOST_FOR;
  let [repaired, after] = [0, undefined as string | undefined];
  for (let page = 0; page < PAGES; page++) {
    const { data, has_more: more } = await billing.stripe.get('/v1/events', eventListSchema, {
      delivery_success: false,
      created: { gte: since },
      limit: 100,
      starting_after: after,
    });
    for (const event of data) {
      try {
        await handleEvent(bindings, config, billing, event);
        repaired++;
      } catch (error) {
        // The next run tries it again; one that cannot be mended does not keep the others.
        logEvent('billing', { forOwner: describeError(error) });
      }
    }
    after = data.at(-1)?.id;
    if (!more || !after) break;
  }
  return repaired;
}

/** The body of an event whose signature was found genuine. */
export const eventBodySchema = jsonText.pipe(eventSchema);
