import { DAY_SECONDS } from '../lib/time.ts';
import type { Standing } from '../quota/account/subscription.ts';
import type { Price } from './config.ts';
import type { Subscription } from './objects.ts';

/** What became of the last payment. */
export type Payment = { refunded: boolean; dispute: string | undefined };

/**
 * Seconds that a plan goes on after a payment failed, while Stripe tries again and the user may change the card. A renewal that we hear of late has as long.
 */
export const GRACE = 3 * DAY_SECONDS;

/** Disputes in which the money is gone, for now or for good. An inquiry (`warning_…`) has taken none yet. */
const TAKEN = [
  'needs_response',
  'under_review',
  'lost',
  'appeal_needs_response',
  'appeal_under_review',
];

export const isTaken = ({ dispute }: Payment): boolean =>
  dispute !== undefined && TAKEN.includes(dispute);

function stateOf(subscription: Subscription, payment: Payment): Standing['state'] {
  if (payment.refunded) return 'refunded';
  // It is decided, and the money stays away: another plan may be bought.
  if (payment.dispute === 'lost') return 'ended';
  if (isTaken(payment)) return 'disputed';
  const { status, cancel_at_period_end: ends, cancel_at: at } = subscription;
  if (status === 'past_due') return 'past_due';
  if (status !== 'active' && status !== 'trialing') return 'ended';
  return ends || at !== null ? 'cancelled' : 'active';
}

/** Until when it gives its plan, for what does not depend on our own clock. 0: it gives none. */
function accessUntil(
  state: Standing['state'],
  subscription: Subscription,
  paidUntil: number,
): number {
  if (state === 'active') return paidUntil + GRACE;
  if (state === 'cancelled') return subscription.cancel_at ?? paidUntil;
  return 0;
}

/** What a subscription gives, as Stripe has it now. Its plan is that of its price; of one that was sold once and is in the table no more, that which it was bought as. */
export function standingOf(
  subscription: Subscription,
  payment: Payment,
  prices: readonly Price[],
): Standing {
  const item = subscription.items.data[0];
  const price = item?.price.id;
  const paidUntil = item?.current_period_end ?? 0;
  const state = stateOf(subscription, payment);
  return {
    id: subscription.id,
    customer: subscription.customer ?? '',
    plan: prices.find((one) => one.price === price)?.plan ?? subscription.metadata.plan ?? 'free',
    price: price ?? '',
    state,
    beganAt: subscription.start_date,
    periodEndsAt: subscription.ended_at ?? subscription.cancel_at ?? paidUntil,
    accessUntil: accessUntil(state, subscription, paidUntil),
    grace: GRACE,
  };
}
