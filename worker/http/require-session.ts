import type { Context } from 'hono';
import { ApiError } from '../errors.ts';
import { type QuotaStatus, readQuotaStatus } from '../quota/status.ts';
import { callerSession, requireOwnOrigin } from './caller.ts';
import type { App } from './context.ts';

/** The session of a caller who must have one, for what changes or tells something of their own. Throws `ApiError`. */
export async function requireSession(
  c: Context<App>,
): Promise<{ sessionId: string; quotaStatus: QuotaStatus }> {
  requireOwnOrigin(c.req.raw, c.var.config);
  const sessionId = callerSession(c.req.raw);
  const quotaStatus = sessionId && (await readQuotaStatus(c.env.DB, c.var.config, sessionId));
  if (!sessionId || !quotaStatus)
    throw new ApiError('not_found', 'There’s no account here yet. Generate a sequence first.');
  return { sessionId, quotaStatus };
}
