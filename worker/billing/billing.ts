import type { PlanOffer } from '../../shared/contract/billing.ts';
import type { Config } from '../env.ts';
import { plansOf } from '../quota/plans.ts';
import type { Price } from './config.ts';
import { createStripe, type Stripe } from './stripe.ts';

/** What is there where plans are sold. */
export type Billing = {
  stripe: Stripe;
  prices: readonly Price[];
  webhookSecrets: readonly string[];
};

/** Undefined where nothing is sold, or a secret is missing without which nothing could be: `/api/health/ready` names it. */
export function billingOf(config: Config): Billing | undefined {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhookSecrets } = config;
  if (config.BILLING !== 'stripe' || !key || !webhookSecrets) return undefined;
  const stripe = createStripe({ STRIPE_API_BASE: config.STRIPE_API_BASE, key });
  return { stripe, prices: config.BILLING_PRICES, webhookSecrets };
}

/** What may be bought, as the extension shows it. A price of a plan that the table does not know is sold to nobody. */
export const offersOf = (config: Config): PlanOffer[] =>
  config.BILLING_PRICES.flatMap(({ plan: name, price, amount, currency, interval, sold }) => {
    const plan = plansOf(config).find((one) => one.name === name);
    if (!plan || !sold) return [];
    const { maxGenerations, perHour, devices } = plan;
    return [
      { id: price, plan: name, amount, currency, interval, maxGenerations, perHour, devices },
    ];
  });
