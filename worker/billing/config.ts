import { z } from 'zod';
import { jsonText } from '../lib/json-text.ts';

/** What may be bought: a row of the plan table, at a price of Stripe's. */
const priceSchema = z.strictObject({
  /** The name of a plan (worker/quota/plans.ts). */
  plan: z.string().min(1).max(40),
  /** Stripe's id of the price. */
  price: z.string().regex(/^price_\w{1,100}$/),
  /** In the currency's smallest unit, as Stripe counts: 2900 is 29.00 US dollars. Checkout opens only while Stripe says the same. */
  amount: z.int().min(1),
  currency: z.string().regex(/^[a-z]{3}$/),
  interval: z.enum(['month', 'year']),
  /** False: whoever has it keeps it, and nobody can buy it any more. */
  sold: z.boolean().default(true),
});
export type Price = z.infer<typeof priceSchema>;

export const STRIPE = 'https://api.stripe.com';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The variables of paying, for worker/env.ts. */
export const billingVariables = {
  /** `stripe`: plans are sold through Stripe. `off`: nothing is sold, and all of /api/billing is 404. */
  BILLING: z.enum(['off', 'stripe']).default('off'),
  /** JSON, a list: what is sold, with its prices. What the extension shows comes from here. */
  BILLING_PRICES: z.string().default('[]').pipe(jsonText).pipe(z.array(priceSchema).max(20)),
  /** Secret: a restricted or secret key of Stripe. */
  STRIPE_SECRET_KEY: z.string().trim().min(1).optional(),
  /** Secret: of the webhook's endpoint; two, divided by a space, while one is being replaced. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.split(/\s+/))
    .optional(),
  /** Stripe's own server, or for tests a stand-in on this machine: no other server is ever told about money. */
  STRIPE_API_BASE: z
    .url()
    .refine((url) => url === STRIPE || LOOPBACK.includes(new URL(url).hostname))
    .default(STRIPE),
};

type BillingConfig = {
  BILLING: 'off' | 'stripe';
  BILLING_PRICES: readonly Price[];
};

/** Selling needs something to sell, each price once. */
export function isBillingWhole({ BILLING, BILLING_PRICES: prices }: BillingConfig): boolean {
  const ids = new Set(prices.map(({ price }) => price));
  return ids.size === prices.length && (BILLING === 'off' || prices.some(({ sold }) => sold));
}
