import { z } from 'zod';

/*
 * Stripe's objects, as far as anything rests on them, in the version of stripe.ts. Unions of Stripe's are open: a word that is not known here is kept as text
 * and gives nobody anything.
 */

/** A reference: an id, or the object itself where it was asked for whole. */
const reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .transform((id) => id ?? undefined);

const listOf = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item) });

/** Unix seconds. */
const time = z.int();

export const priceSchema = z.object({
  id: z.string(),
  active: z.boolean(),
  currency: z.string(),
  unit_amount: z.int().nullable(),
  recurring: z.object({ interval: z.string(), interval_count: z.int() }).nullable(),
});

export const checkoutSchema = z.object({
  id: z.string(),
  url: z.url().nullable(),
  subscription: reference,
});

export const portalSchema = z.object({ url: z.url() });

export const subscriptionSchema = z.object({
  id: z.string(),
  customer: reference,
  status: z.string(),
  cancel_at_period_end: z.boolean(),
  cancel_at: time.nullable(),
  ended_at: time.nullable(),
  start_date: time,
  latest_invoice: reference,
  metadata: z.record(z.string(), z.string()).default({}),
  items: listOf(z.object({ current_period_end: time, price: z.object({ id: z.string() }) })),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export const subscriptionListSchema = listOf(z.object({ id: z.string() }));

/** What paid an invoice. */
export const invoicePaymentsSchema = listOf(
  z.object({ payment: z.object({ payment_intent: reference }) }),
);

export const chargeSchema = z.object({
  id: z.string(),
  customer: reference,
  /** The whole of it; a part that was given back leaves this false. */
  refunded: z.boolean(),
  disputed: z.boolean(),
});
export const chargeListSchema = listOf(chargeSchema);

export const disputeListSchema = listOf(z.object({ id: z.string(), status: z.string() }));

/** The envelope of an event; its object is a hint at what to ask for, never believed. */
export const eventSchema = z.object({
  id: z.string().regex(/^evt_\w{1,200}$/),
  type: z.string().max(100),
  api_version: z.string().nullish(),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
});
export type StripeEvent = z.infer<typeof eventSchema>;

export const eventListSchema = z.object({
  data: z.array(eventSchema),
  has_more: z.boolean(),
});

/** What of an event's object says which subscription it is about. */
export const hintSchema = z.object({
  id: z.string().optional(),
  subscription: reference,
  charge: reference,
  customer: reference,
  parent: z
    .object({ subscription_details: z.object({ subscription: reference }).nullish() })
    .nullish(),
});
