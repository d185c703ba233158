import type { Context } from 'hono';
import { ApiError } from '../errors.ts';
import { readStanding, type Standing } from '../quota/status.ts';
import { callerSession, requireOwnOrigin } from './caller.ts';
import type { App } from './context.ts';

/** The session of a caller who must have one, for what changes or tells something of their own. Throws `ApiError`. */
export async function ownSession(
  c: Context<App>,
): Promise<{ sessionId: string; standing: Standing }> {
  requireOwnOrigin(c.req.raw, c.var.config);
  const sessionId = callerSession(c.req.raw);
  const standing = sessionId && (await readStanding(c.env.DB, c.var.config, sessionId));
  if (!sessionId || !standing) throw new ApiError('not_found', 'There is no such session.');
  return { sessionId, standing };
}
