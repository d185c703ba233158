import type { Context } from 'hono';
import type { SubscriptionState, SubscriptionView } from '../../shared/contract/billing.ts';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { billingOf, offersOf } from '../billing/billing.ts';
import { accountWords } from '../quota/account/id.ts';
import { readSubscription, type SubscriptionRow } from '../quota/account/subscription.ts';
import { toRateLimitView } from '../quota/rate-limit.ts';
import { readSharing } from '../quota/sharing.ts';
import { type QuotaStatus, sessionView } from '../quota/status.ts';
import type { App } from './context.ts';

/** States whose end a user has to know. */
const ENDING: readonly SubscriptionState[] = ['past_due', 'cancelled', 'ended'];

const viewOf = ({ state, until }: SubscriptionRow): SubscriptionView => ({
  state,
  ...(ENDING.includes(state) && { until: new Date(until * 1000).toISOString() }),
});

/** Quota, rate limit, renewal and sharing of a session; without an id, those of one that does not exist yet. */
export async function sessionStatus(
  c: Context<App>,
  sessionId: string | undefined,
  quotaStatus: QuotaStatus,
): Promise<SessionStatus> {
  const { config } = c.var;
  const { accountId, shared } =
    sessionId === undefined
      ? { accountId: undefined, shared: undefined }
      : await readSharing(c.env.DB, sessionId);
  const billing = billingOf(config);
  const subscription =
    billing && sessionId !== undefined
      ? await readSubscription(c.env.DB, quotaStatus.quota_id)
      : undefined;
  return {
    ...sessionView(quotaStatus),
    hour: toRateLimitView(quotaStatus, config),
    ...(quotaStatus.period_ends_at !== null && {
      renewsAt: new Date(quotaStatus.period_ends_at * 1000).toISOString(),
    }),
    ...(config.UPGRADE_URL && { upgradeUrl: config.UPGRADE_URL }),
    ...(accountId && { accountId: accountWords(accountId) }),
    ...(billing && {
      billing: {
        offers: offersOf(config),
        ...(subscription && { subscription: viewOf(subscription) }),
      },
    }),
    ...(shared && { shared }),
  };
}
