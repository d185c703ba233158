import type { SessionStatus } from '../../shared/contract/session.ts';

/** A plan is paid for and given, at this moment. */
export function hasPaidPlan(status: SessionStatus | null): boolean {
  const state = status?.billing?.subscription?.state;
  return state === 'active' || state === 'past_due' || state === 'cancelled';
}

/** A bank reviews the payment: the plan may come back. */
export const isOnHold = (status: SessionStatus | null): boolean =>
  status?.billing?.subscription?.state === 'disputed';

/** What changes when somebody pays, cancels, or their payment goes back: two that differ are two plans. */
export const planKey = ({ plan, billing }: SessionStatus): string =>
  `${plan} ${billing?.subscription?.state ?? ''}`;
