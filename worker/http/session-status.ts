import type { Context } from 'hono';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { toRateLimitView } from '../quota/rate-limit.ts';
import { readSharing } from '../quota/sharing.ts';
import { type QuotaStatus, sessionView } from '../quota/status.ts';
import type { App } from './context.ts';

/** Quota, rate limit, renewal and sharing of a session; without an id, those of one that does not exist yet. */
export async function sessionStatus(
  c: Context<App>,
  sessionId: string | undefined,
  quotaStatus: QuotaStatus,
): Promise<SessionStatus> {
  const { config } = c.var;
  const shared = sessionId === undefined ? undefined : await readSharing(c.env.DB, sessionId);
  return {
    ...sessionView(quotaStatus),
    hour: toRateLimitView(quotaStatus, config),
    ...(quotaStatus.period_ends_at !== null && {
      renewsAt: new Date(quotaStatus.period_ends_at * 1000).toISOString(),
    }),
    ...(config.UPGRADE_URL && { upgradeUrl: config.UPGRADE_URL }),
    ...(shared && { shared }),
  };
}
