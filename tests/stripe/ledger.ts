/* What the stand-in for Stripe knows. Times are unix seconds. */

export type Price = {
  id: string;
  active: boolean;
  currency: string;
  unit_amount: number;
  recurring: { interval: 'month' | 'year'; interval_count: number };
};

export type Checkout = {
  id: string;
  url: string;
  status: 'open' | 'complete' | 'expired';
  price: string;
  customer: string | null;
  subscription: string | null;
  success_url: string;
  expires_at: number;
  metadata: Record<string, string>;
  subscription_metadata: Record<string, string>;
  custom_fields: { name: string; value: string }[];
};

export type Subscription = {
  id: string;
  customer: string;
  status: string;
  price: string;
  metadata: Record<string, string>;
  cancel_at_period_end: boolean;
  cancel_at: number | null;
  ended_at: number | null;
  start_date: number;
  current_period_start: number;
  current_period_end: number;
  latest_invoice: string;
  custom_fields: { name: string; value: string }[];
};

/** An invoice, and the charge that paid it, if one did. */
export type Invoice = {
  id: string;
  subscription: string;
  customer: string;
  amount: number;
  payment_intent: string;
  charge: string;
  paid: boolean;
  refunded: number;
  dispute: { id: string; status: string } | null;
};

export type StripeEvent = {
  id: string;
  object: 'event';
  type: string;
  api_version: string;
  created: number;
  livemode: boolean;
  data: { object: Record<string, unknown> };
};

export type Ledger = {
  prices: Map<string, Price>;
  checkouts: Map<string, Checkout>;
  subscriptions: Map<string, Subscription>;
  invoices: Map<string, Invoice>;
  events: StripeEvent[];
  /** Answers by idempotency key, with the question. */
  answers: Map<string, { question: string; status: number; body: string }>;
};

export const DAY = 86_400;
export const MONTH = 30 * DAY;

export const lengthOf = ({ recurring }: Price): number =>
  recurring.interval === 'year' ? 365 * DAY : MONTH;

/** As the API shows it. */
export const subscriptionObject = (one: Subscription) => ({
  id: one.id,
  object: 'subscription',
  customer: one.customer,
  status: one.status,
  cancel_at_period_end: one.cancel_at_period_end,
  cancel_at: one.cancel_at,
  ended_at: one.ended_at,
  start_date: one.start_date,
  billing_cycle_anchor: one.start_date,
  latest_invoice: one.latest_invoice,
  metadata: one.metadata,
  items: {
    object: 'list',
    data: [
      {
        id: `si_${one.id}`,
        object: 'subscription_item',
        current_period_start: one.current_period_start,
        current_period_end: one.current_period_end,
        price: { id: one.price, object: 'price' },
      },
    ],
  },
});

export const invoiceObject = (one: Invoice) => ({
  id: one.id,
  object: 'invoice',
  customer: one.customer,
  amount_due: one.amount,
  status: one.paid ? 'paid' : 'open',
  parent: {
    type: 'subscription_details',
    subscription_details: { subscription: one.subscription },
  },
});

export const chargeObject = (one: Invoice) => ({
  id: one.charge,
  object: 'charge',
  customer: one.customer,
  payment_intent: one.payment_intent,
  amount: one.amount,
  amount_refunded: one.refunded,
  refunded: one.paid && one.refunded >= one.amount,
  disputed: one.dispute !== null,
});

export const checkoutObject = (one: Checkout) => ({
  id: one.id,
  object: 'checkout.session',
  url: one.status === 'open' ? one.url : null,
  mode: 'subscription',
  status: one.status,
  customer: one.customer,
  subscription: one.subscription,
  metadata: one.metadata,
});
