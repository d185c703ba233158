import type { Price } from './ledger.ts';
import { KEY } from './rules.ts';

/* What is sold in tests, on both sides: at the stand-in for Stripe, and in the Worker's configuration. */

export const SECRET = 'whsec_of_the_endpoint';
export const MONTHLY = 'price_monthly';
export const YEARLY = 'price_yearly';

const price = (id: string, unit_amount: number, interval: 'month' | 'year'): Price => ({
  id,
  active: true,
  currency: 'usd',
  unit_amount,
  recurring: { interval, interval_count: 1 },
});

/** Anew for each stand-in: a test may change them. */
export const pricesAtStripe = (): Price[] => [
  price(MONTHLY, 2_900, 'month'),
  price(YEARLY, 29_000, 'year'),
];

/** The Worker's variables, with the stand-in at this address. */
export const billingVars = (base: string) => ({
  BILLING: 'stripe',
  BILLING_PRICES: JSON.stringify(
    pricesAtStripe().map(({ id, unit_amount, currency, recurring }) => ({
      plan: 'pro',
      price: id,
      amount: unit_amount,
      currency,
      interval: recurring.interval,
    })),
  ),
  STRIPE_SECRET_KEY: KEY,
  STRIPE_WEBHOOK_SECRET: SECRET,
  STRIPE_API_BASE: base,
  PRO_DEVICES: '3',
});
