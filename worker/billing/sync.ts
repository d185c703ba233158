import { z } from 'zod';
import type { Bindings } from '../bindings.ts';
import type { Config } from '../env.ts';
import { logEvent } from '../log.ts';
import { forgetQuestion, numberQuestion, writeStanding } from '../quota/account/subscription.ts';
import { forgetFullRateLimit } from '../quota/rate-limit.ts';
import type { Billing } from './billing.ts';
import {
  chargeListSchema,
  disputeListSchema,
  invoicePaymentsSchema,
  type Subscription,
  subscriptionSchema,
} from './objects.ts';
import { isTaken, type Payment, standingOf } from './standing.ts';
import { type Stripe, StripeFailure } from './stripe.ts';

/* One way from Stripe to an account: ask how a subscription stands now, and write that. Whatever asked for it, and in whatever order, the end is the same. */

/** Metadata of a subscription that says whose it is: the account's public id. */
export const ACCOUNT = 'coldcopy_account';

/** What became of the payment of a subscription's latest invoice: given back whole, or taken back by the bank. One of an older invoice changes nothing. */
async function paymentOf(
  stripe: Stripe,
  { latest_invoice: invoice }: Subscription,
): Promise<Payment> {
  const none = { refunded: false, dispute: undefined };
  if (!invoice) return none;
  const paid = await stripe.get('/v1/invoice_payments', invoicePaymentsSchema, {
    invoice,
    status: 'paid',
  });
  const intents = paid.data.flatMap(({ payment }) => payment.payment_intent ?? []);
  if (intents.length === 0) return none;
  const payments = await Promise.all(
    intents.map(async (intent) => {
      const of = { payment_intent: intent };
      const { data: charges } = await stripe.get('/v1/charges', chargeListSchema, of);
      const disputed = charges.some((charge) => charge.disputed);
      const disputes = disputed
        ? await stripe.get('/v1/disputes', disputeListSchema, of)
        : undefined;
      const dispute = disputes?.data[0]?.status;
      return { refunded: charges.some(({ refunded }) => refunded), dispute };
    }),
  );
  // An invoice that was paid in parts has gone back once all of them have.
  return {
    refunded: payments.every(({ refunded }) => refunded),
    dispute: payments.find(isTaken)?.dispute,
  };
}

const OVER = ['canceled', 'incomplete_expired'];

/** Whether Stripe will charge nothing more for a subscription: one whose payment failed is tried again for weeks. Throws `StripeFailure`. */
export async function isOver(stripe: Stripe, id: string): Promise<boolean> {
  const path = `/v1/subscriptions/${encodeURIComponent(id)}`;
  const { status } = await stripe.get(path, z.object({ status: z.string() }));
  return OVER.includes(status);
}

/** Ends a subscription; one that has ended meanwhile is none any more. */
async function endAtStripe(stripe: Stripe, path: string): Promise<void> {
  try {
    await stripe.delete(path, z.unknown());
  } catch (error) {
    if (!(error instanceof StripeFailure && error.status === 404)) throw error;
  }
}

/** Nobody is charged again for a plan that they do not have: one whose payment went back ends at Stripe too, one in dispute is not renewed. */
async function stopCharging(
  stripe: Stripe,
  { id, status, cancel_at_period_end: ends }: Subscription,
  payment: Payment,
): Promise<void> {
  if (OVER.includes(status)) return;
  const path = `/v1/subscriptions/${encodeURIComponent(id)}`;
  if (payment.refunded || payment.dispute === 'lost') await endAtStripe(stripe, path);
  else if (isTaken(payment) && !ends)
    await stripe.post(path, z.unknown(), { cancel_at_period_end: true }, `dispute-${id}`);
}

/**
 * Has an account get what its subscription gives now. A subscription that is not ours changes nothing. Throws `StripeFailure` where Stripe does not say; then nothing was written.
 */
export async function syncSubscription(
  bindings: Bindings,
  config: Config,
  { stripe, prices }: Billing,
  id: string,
): Promise<void> {
  const number = await numberQuestion(bindings.DB, id);
  const path = `/v1/subscriptions/${encodeURIComponent(id)}`;
  const subscription = await stripe.get(path, subscriptionSchema);
  const account = subscription.metadata[ACCOUNT];
  const payment = account ? await paymentOf(stripe, subscription) : undefined;
  const written =
    account && payment
      ? await writeStanding(
          bindings.DB,
          config,
          account,
          number,
          standingOf(subscription, payment, prices),
        )
      : undefined;
  if (!payment || !written) {
    await forgetQuestion(bindings.DB, id);
    // Somebody pays for an account that is gone: only the owner can mend that.
    if (account && !OVER.includes(subscription.status))
      logEvent('billing', {
        forOwner: `Subscription ${id} is for account ${account}, which does not exist.`,
      });
    return;
  }
  if (written.others > 0)
    logEvent('billing', {
      forOwner: `Account ${account} pays for more than one subscription: end one of them in Stripe.`,
    });
  if (written.changed) await forgetFullRateLimit(bindings, written.quotaId);
  await stopCharging(stripe, subscription, payment);
}
