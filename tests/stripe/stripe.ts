import { CALLS, type Context, endAtPeriod } from './calls.ts';
import {
  chargeObject,
  checkoutObject,
  type Invoice,
  invoiceObject,
  type Ledger,
  lengthOf,
  type Price,
  type StripeEvent,
  type Subscription,
  subscriptionObject,
} from './ledger.ts';
import { decodeForm, Refusal, requireHeaders, VERSION } from './rules.ts';

/*
 * A stand-in for Stripe: it answers the calls of calls.ts, refuses what rules.ts refuses, and lets a test be the buyer, the bank and the clock. Whatever happens
 * leaves the events that Stripe would send; sending them, in whatever order, is the test's own.
 */

type Fault = (request: Request) => Response | Promise<Response> | undefined;

export type FakeStripe = {
  ledger: Ledger;
  /** Every question, oldest first: `GET /v1/subscriptions/sub_1`. */
  asked: string[];
  /** The answer to a question of the Worker's. */
  answer(request: Request): Promise<Response>;
  /** What answers in its place, while it gives anything. */
  fault(fault: Fault | undefined): void;
  /** Events since the last call of this, oldest first. */
  takeEvents(): StripeEvent[];
  /** The buyer pays on the page. */
  pay(checkoutId: string): Subscription;
  /** The running period is over: the next one is paid, or is not. */
  renew(subscription: Subscription, paid: boolean): void;
  /** A payment that failed succeeds after all. */
  recover(subscription: Subscription): void;
  /** In the portal. */
  cancelAtPeriodEnd(subscription: Subscription, ends: boolean): void;
  /** Stripe ends it: its period is over, or all tries are used up. */
  end(subscription: Subscription): void;
  /** The owner gives the latest payment back, or an amount of it. */
  refund(subscription: Subscription, amount?: number): void;
  /** The buyer's bank takes the latest payment back, or has decided. */
  dispute(subscription: Subscription, status: string): void;
  /** So many seconds pass, for all that is known here. */
  pass(seconds: number): void;
};

function routeOf(method: string, path: string): [route: string, id: string] {
  const exact = `${method} ${path}`;
  if (CALLS[exact]) return [exact, ''];
  const cut = path.lastIndexOf('/');
  return [`${method} ${path.slice(0, cut)}/:id`, path.slice(cut + 1)];
}

async function answered(context: Context, request: Request): Promise<Response> {
  requireHeaders(request);
  const { pathname, search } = new URL(request.url);
  const text =
    request.method === 'POST'
      ? new TextDecoder().decode(await request.arrayBuffer())
      : search.slice(1);
  const [route, id] = routeOf(request.method, pathname);
  const call = CALLS[route];
  if (!call) throw new Refusal(404, 'url_unknown', route);
  const key = request.headers.get('Idempotency-Key');
  const question = `${pathname} ${text}`;
  const known = key ? context.ledger.answers.get(key) : undefined;
  if (known && known.question !== question) throw new Refusal(400, 'idempotency_key_in_use');
  if (known) return new Response(known.body, { status: known.status });
  const body = JSON.stringify(call(context, decodeForm(text), id));
  if (key) context.ledger.answers.set(key, { question, status: 200, body });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}

/** `origin`: where its pages are. */
export function createFakeStripe(prices: readonly Price[], origin: string): FakeStripe {
  const ledger: Ledger = {
    prices: new Map(prices.map((price) => [price.id, price])),
    checkouts: new Map(),
    subscriptions: new Map(),
    invoices: new Map(),
    events: [],
    answers: new Map(),
  };
  const asked: string[] = [];
  let [ids, taken] = [0, 0];
  let fault: Fault | undefined;
  const run = crypto.randomUUID().slice(0, 8);
  const now = () => Math.floor(Date.now() / 1000);
  const newId = (kind: string) => `${kind}_${run}${++ids}`;
  const emit = (type: string, object: Record<string, unknown>) =>
    void ledger.events.push({
      id: newId('evt'),
      object: 'event',
      type,
      api_version: VERSION,
      created: now(),
      livemode: false,
      data: { object: structuredClone(object) },
    });
  const context: Context = { ledger, origin, now, newId, emit };

  const changed = (one: Subscription) =>
    emit('customer.subscription.updated', subscriptionObject(one));

  function invoiceFor(one: Subscription, paid: boolean): Invoice {
    const invoice: Invoice = {
      id: newId('in'),
      subscription: one.id,
      customer: one.customer,
      amount: ledger.prices.get(one.price)?.unit_amount ?? 0,
      payment_intent: newId('pi'),
      charge: newId('ch'),
      paid,
      refunded: 0,
      dispute: null,
    };
    ledger.invoices.set(invoice.id, invoice);
    one.latest_invoice = invoice.id;
    emit(paid ? 'invoice.paid' : 'invoice.payment_failed', invoiceObject(invoice));
    return invoice;
  }

  function latestOf({ latest_invoice: id }: Subscription): Invoice {
    const invoice = ledger.invoices.get(id);
    if (!invoice) throw new Error('this subscription has no invoice');
    return invoice;
  }

  return {
    ledger,
    asked,
    async answer(request) {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      const instead = await fault?.(request);
      if (instead) return instead;
      try {
        return await answered(context, request);
      } catch (error) {
        if (error instanceof Refusal) return error.response;
        throw error;
      }
    },
    fault: (next) => {
      fault = next;
    },
    takeEvents: () => {
      const from = taken;
      taken = ledger.events.length;
      return ledger.events.slice(from);
    },
    pay(checkoutId) {
      const checkout = ledger.checkouts.get(checkoutId);
      const price = checkout && ledger.prices.get(checkout.price);
      if (!checkout || !price || checkout.status !== 'open')
        throw new Error('this page cannot be paid on');
      const begins = now();
      const one: Subscription = {
        id: newId('sub'),
        customer: checkout.customer ?? newId('cus'),
        status: 'active',
        price: price.id,
        metadata: checkout.subscription_metadata,
        cancel_at_period_end: false,
        cancel_at: null,
        ended_at: null,
        start_date: begins,
        current_period_start: begins,
        current_period_end: begins + lengthOf(price),
        latest_invoice: '',
        custom_fields: checkout.custom_fields,
      };
      ledger.subscriptions.set(one.id, one);
      emit('customer.subscription.created', subscriptionObject(one));
      invoiceFor(one, true);
      Object.assign(checkout, { status: 'complete', subscription: one.id, customer: one.customer });
      emit('checkout.session.completed', checkoutObject(checkout));
      return one;
    },
    renew(one, paid) {
      const length = one.current_period_end - one.current_period_start;
      one.current_period_start = one.current_period_end;
      one.current_period_end += length;
      one.status = paid ? 'active' : 'past_due';
      invoiceFor(one, paid);
      changed(one);
    },
    recover(one) {
      const invoice = latestOf(one);
      invoice.paid = true;
      one.status = 'active';
      emit('invoice.paid', invoiceObject(invoice));
      changed(one);
    },
    cancelAtPeriodEnd(one, ends) {
      endAtPeriod(one, ends);
      changed(one);
    },
    end(one) {
      one.status = 'canceled';
      one.ended_at = now();
      emit('customer.subscription.deleted', subscriptionObject(one));
    },
    refund(one, amount) {
      const invoice = latestOf(one);
      invoice.refunded += amount ?? invoice.amount;
      emit('refund.created', { id: newId('re'), object: 'refund', charge: invoice.charge });
      emit('charge.refunded', chargeObject(invoice));
    },
    dispute(one, status) {
      const invoice = latestOf(one);
      const isNew = invoice.dispute === null;
      invoice.dispute = { id: invoice.dispute?.id ?? newId('du'), status };
      const isOver = ['won', 'lost', 'warning_closed'].includes(status);
      const type = isNew ? 'created' : isOver ? 'closed' : 'updated';
      emit(`charge.dispute.${type}`, { ...invoice.dispute, charge: invoice.charge });
    },
    pass(seconds) {
      for (const one of ledger.subscriptions.values()) {
        one.start_date -= seconds;
        one.current_period_start -= seconds;
        one.current_period_end -= seconds;
        if (one.cancel_at !== null) one.cancel_at -= seconds;
        if (one.ended_at !== null) one.ended_at -= seconds;
      }
    },
  };
}
