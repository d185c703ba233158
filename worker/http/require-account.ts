import type { Context } from 'hono';
import { ApiError } from '../errors.ts';
import { type Account, ensureAccount, readAccount } from '../quota/account/account.ts';
import type { QuotaStatus } from '../quota/status.ts';
import type { App } from './context.ts';
import { deviceOf } from './device.ts';

/**
 * The account that a session's quota lies in; a quota that lies in the caller's own row moves to one. Throws `ApiError`: `borrowed` where the quota is another browser's, which
 * alone may have it moved, and `not_found` where it is gone.
 */
export async function requireAccount(
  c: Context<App>,
  { sessionId, quotaStatus }: { sessionId: string; quotaStatus: QuotaStatus },
  borrowed: ApiError,
): Promise<Account> {
  const known = await readAccount(c.env.DB, sessionId);
  if (known) return known;
  const { quota_id: quotaId } = quotaStatus;
  const device = deviceOf(c.req.header('User-Agent'));
  const made = await ensureAccount(c.env.DB, c.var.config, sessionId, quotaId, device);
  if (made) return made;
  if (quotaId !== sessionId) throw borrowed;
  throw new ApiError('not_found', 'There’s no account here anymore.');
}
