import { z } from 'zod';

/**
 * Where a paid plan stands. `past_due`: the last payment failed, and the plan goes on for a few days. `cancelled`: paid, and not renewed. The last three give
 * no plan: the payment went back, the bank was asked to take it back, or it is over.
 */
export const subscriptionStates = [
  'active',
  'past_due',
  'cancelled',
  'refunded',
  'disputed',
  'ended',
] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

export const subscriptionViewSchema = z.object({
  state: z.enum(subscriptionStates),
  /** ISO 8601, UTC: `past_due`, `cancelled`: when the plan ends; `ended`: when it did. Absent for the rest. */
  until: z.string().optional(),
});
export type SubscriptionView = z.infer<typeof subscriptionViewSchema>;

/** A plan at a price. */
export const planOfferSchema = z.object({
  /** For `POST /api/billing/checkout`. */
  id: z.string(),
  plan: z.string(),
  /** In the currency's smallest unit: 2900 is $29.00. Before taxes, if the seller adds any. */
  amount: z.int().min(1),
  /** ISO 4217, in small letters. */
  currency: z.string().regex(/^[a-z]{3}$/),
  interval: z.enum(['month', 'year']),
  maxGenerations: z.int().min(0),
  perHour: z.int().min(0),
  /** Browsers that may share it. */
  devices: z.int().min(1),
});
export type PlanOffer = z.infer<typeof planOfferSchema>;

/** Part of `GET /api/session` where plans are sold. */
export const billingViewSchema = z.object({
  offers: z.array(planOfferSchema).max(20),
  /** The paid plan that the account has, or had last. */
  subscription: subscriptionViewSchema.optional(),
});

/** `POST /api/billing/checkout`: an offer's id. Answers 201 with the page at Stripe on which it is paid, good for half an hour. */
export const checkoutRequestSchema = z.object({ offer: z.string().min(1).max(120) });

/** The answer of `POST /api/billing/checkout` and of `POST /api/billing/portal` (201): a page of Stripe's, to be opened at once. */
export const billingPageSchema = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** A browser that shares a plan. */
export const deviceSchema = z.object({
  /** Public: it names the browser for `DELETE /api/session/devices/:id` and is worth nothing else. */
  id: z.string(),
  /** Browser and system, "Chrome on Windows"; empty where that is not known. */
  name: z.string().max(60),
  /** ISO 8601, UTC: when it joined the plan; absent where that is not known. */
  joinedAt: z.string().optional(),
  /** ISO 8601, UTC: when it last generated something; absent where it did not, or it is long ago. */
  usedAt: z.string().optional(),
  /** It is the browser that asks. */
  isThis: z.boolean(),
  /** The plan belongs to this very browser, so it cannot be removed from it. */
  isHolder: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

/** `GET /api/session/devices`: the browsers that share the plan, newest first, and how many may. */
export const devicesSchema = z.object({ devices: z.array(deviceSchema), most: z.int().min(1) });
export type Devices = z.infer<typeof devicesSchema>;

/**
 * `POST /api/session/restore-code` (201): the code that brings the account's plan to a new browser without an old one. The same until `DELETE` makes it
 * worthless; then another.
 */
export const restoreCodeSchema = z.object({ code: z.string() });

/** The answer of `POST /api/billing/webhook`. */
export const receivedSchema = z.object({ received: z.literal(true) });
