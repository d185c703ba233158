import {
  chargeObject,
  checkoutObject,
  type Ledger,
  type Subscription,
  subscriptionObject,
} from './ledger.ts';
import { type Form, formOf, Refusal, requireKnown, textOf, textsOf } from './rules.ts';

/* The calls that the Worker makes, as https://docs.stripe.com/api has them in the version of rules.ts; any other is 404. */

export type Context = {
  ledger: Ledger;
  origin: string;
  now(): number;
  newId(kind: string): string;
  emit(type: string, object: Record<string, unknown>): void;
};
type Call = (context: Context, form: Form, id: string) => unknown;

const list = (data: unknown[]) => ({ object: 'list', data, has_more: false });

function found<T>(map: Map<string, T>, id: string): T {
  const one = map.get(id);
  if (!one) throw new Refusal(404, 'resource_missing', `No such object: ${id}`);
  return one;
}

const fieldsOf = (settings: Form): { name: string; value: string }[] =>
  Object.values(formOf(settings, 'custom_fields')).map((field) => {
    const { name = '', value = '' } = typeof field === 'string' ? {} : textsOf(field);
    if (name.length > 40 || value.length > 140) throw new Refusal(400, 'string_too_long', name);
    return { name, value };
  });

const SETTINGS = 'invoice_settings\\.(footer|custom_fields\\.\\d\\.(name|value))';

function createCheckout({ ledger, origin, now, newId }: Context, form: Form): unknown {
  requireKnown(form, [
    /^(mode|client_reference_id|customer|allow_promotion_codes|success_url|cancel_url|expires_at)$/,
    /^line_items\.\d\.(price|quantity)$/,
    /^metadata\.\w+$/,
    new RegExp(`^subscription_data\\.(metadata\\.\\w+|${SETTINGS})$`),
  ]);
  if (textOf(form, 'mode') !== 'subscription') throw new Refusal(400, 'mode');
  const [item] = Object.values(formOf(form, 'line_items'));
  const { price = '', quantity } = typeof item === 'object' ? textsOf(item) : {};
  if (quantity !== '1' || !found(ledger.prices, price).active) throw new Refusal(400, 'price');
  const expires = Number(textOf(form, 'expires_at'));
  const half = 30 * 60;
  if (!(expires >= now() + half && expires <= now() + 24 * 60 * 60))
    throw new Refusal(400, 'expires_at');
  const data = formOf(form, 'subscription_data');
  const id = newId('cs_test');
  const one = {
    id,
    url: `${origin}/pay/${id}`,
    status: 'open' as const,
    price,
    customer: textOf(form, 'customer') ?? null,
    subscription: null,
    success_url: (textOf(form, 'success_url') ?? '').replace('{CHECKOUT_SESSION_ID}', id),
    expires_at: expires,
    metadata: textsOf(formOf(form, 'metadata')),
    subscription_metadata: textsOf(formOf(data, 'metadata')),
    custom_fields: fieldsOf(formOf(data, 'invoice_settings')),
  };
  ledger.checkouts.set(id, one);
  return checkoutObject(one);
}

function createPortal({ ledger, origin, newId }: Context, form: Form): unknown {
  requireKnown(form, [/^(customer|return_url)$/]);
  const customer = textOf(form, 'customer');
  const known = [...ledger.subscriptions.values()].some((one) => one.customer === customer);
  if (!known) throw new Refusal(404, 'resource_missing', 'No such customer');
  const id = newId('bps');
  return { id, object: 'billing_portal.session', url: `${origin}/portal/${id}`, customer };
}

function updateSubscription({ ledger, emit }: Context, form: Form, id: string): unknown {
  requireKnown(form, [/^cancel_at_period_end$/, new RegExp(`^${SETTINGS}$`)]);
  const one = found(ledger.subscriptions, id);
  if (one.ended_at !== null) throw new Refusal(400, 'resource_ended');
  if (form.cancel_at_period_end !== undefined)
    endAtPeriod(one, form.cancel_at_period_end === 'true');
  if (form.invoice_settings) one.custom_fields = fieldsOf(formOf(form, 'invoice_settings'));
  emit('customer.subscription.updated', subscriptionObject(one));
  return subscriptionObject(one);
}

export function endAtPeriod(one: Subscription, ends: boolean): void {
  one.cancel_at_period_end = ends;
  one.cancel_at = ends ? one.current_period_end : null;
}

function cancelSubscription({ ledger, now, emit }: Context, _: Form, id: string): unknown {
  const one = found(ledger.subscriptions, id);
  if (one.ended_at !== null) throw new Refusal(404, 'resource_missing');
  one.status = 'canceled';
  one.ended_at = now();
  emit('customer.subscription.deleted', subscriptionObject(one));
  return subscriptionObject(one);
}

const invoicesOf = ({ ledger }: Context, form: Form) =>
  [...ledger.invoices.values()].filter((one) => one.payment_intent === form.payment_intent);

/** By method and path; `:id` is one part. */
export const CALLS: Record<string, Call> = {
  'GET /v1/prices/:id': ({ ledger }, _, id) => found(ledger.prices, id),
  'POST /v1/checkout/sessions': createCheckout,
  'GET /v1/checkout/sessions/:id': ({ ledger }, _, id) =>
    checkoutObject(found(ledger.checkouts, id)),
  'POST /v1/billing_portal/sessions': createPortal,
  'GET /v1/subscriptions/:id': ({ ledger }, _, id) =>
    subscriptionObject(found(ledger.subscriptions, id)),
  'POST /v1/subscriptions/:id': updateSubscription,
  'DELETE /v1/subscriptions/:id': cancelSubscription,
  'GET /v1/subscriptions': ({ ledger }, form) => {
    requireKnown(form, [/^(customer|status)$/]);
    return list(
      [...ledger.subscriptions.values()]
        .filter((one) => one.customer === form.customer)
        .map(subscriptionObject),
    );
  },
  'GET /v1/invoice_payments': ({ ledger }, form) => {
    requireKnown(form, [/^(invoice|status)$/]);
    const one = found(ledger.invoices, textOf(form, 'invoice') ?? '');
    const payment = { type: 'payment_intent', payment_intent: one.payment_intent };
    return list(one.paid ? [{ id: `inpay_${one.id}`, object: 'invoice_payment', payment }] : []);
  },
  'GET /v1/charges/:id': ({ ledger }, _, id) => {
    const one = [...ledger.invoices.values()].find(({ charge }) => charge === id);
    if (!one) throw new Refusal(404, 'resource_missing');
    return chargeObject(one);
  },
  'GET /v1/charges': (context, form) => {
    requireKnown(form, [/^payment_intent$/]);
    return list(invoicesOf(context, form).map(chargeObject));
  },
  'GET /v1/disputes': (context, form) => {
    requireKnown(form, [/^payment_intent$/]);
    return list(invoicesOf(context, form).flatMap(({ dispute }) => dispute ?? []));
  },
  'GET /v1/events': ({ ledger }, form) => {
    requireKnown(form, [/^(delivery_success|limit|starting_after|created\.gte)$/]);
    const since = Number(textOf(formOf(form, 'created'), 'gte'));
    return list(ledger.events.filter(({ created }) => created >= since).toReversed());
  },
};
