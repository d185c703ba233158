import type { Context } from 'hono';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { hourView } from '../quota/rate-limit.ts';
import { readSharing } from '../quota/sharing.ts';
import { type Standing, sessionView } from '../quota/status.ts';
import type { App } from './context.ts';

/** Quota, hour, renewal and sharing of a session; without an id, those of one that does not exist yet. */
export async function statusOf(
  c: Context<App>,
  sessionId: string | undefined,
  standing: Standing,
): Promise<SessionStatus> {
  const { config } = c.var;
  const shared = sessionId === undefined ? undefined : await readSharing(c.env.DB, sessionId);
  return {
    ...sessionView(standing),
    hour: hourView(standing, config),
    ...(standing.period_ends_at !== null && {
      renewsAt: new Date(standing.period_ends_at * 1000).toISOString(),
    }),
    ...(config.UPGRADE_URL && { upgradeUrl: config.UPGRADE_URL }),
    ...(shared && { shared }),
  };
}
