import type { Context } from 'hono';
import type { ApiError } from '../errors.ts';
import type { App } from '../http/context.ts';
import { turnstileOf } from '../human/turnstile.ts';
import { limitError, writingPart } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { rateLimitedStatus } from '../quota/rate-limit.ts';
import { inProgress, rateLimitExceeded, refusal } from '../quota/refusals.ts';
import { findSession, type ReservationRequest, type Reserved, reserve } from '../quota/reserve.ts';
import { sessionCookie, tooManySessions, verificationRequired } from '../quota/sessions.ts';
import { freshQuotaStatus, type QuotaStatus, staleAfter } from '../quota/status.ts';

/** What is known of a caller, and their reservation if there is one. */
type Found = Reserved & { sessionId: string; quotaStatus: QuotaStatus };

/** What is known of the caller, and a reservation where there is room for one: one trip to the database. A caller who names no session that is known gets a new one. */
export async function findOrReserve(
  c: Context<App>,
  named: string | undefined,
  closed: number | undefined,
  asked: Omit<ReservationRequest, 'sessionId' | 'fresh'>,
): Promise<Found> {
  const { config } = c.var;
  const db = c.env.DB;
  // Where the cache says that the hour is full nothing is written; it speaks of the session's own quota, and not of one that it borrows.
  const looked = named && closed ? await findSession(db, config, named, asked.key) : undefined;
  if (named && looked?.quotaStatus?.quota_id === named)
    return {
      ...looked,
      quotaStatus: looked.quotaStatus,
      sessionId: named,
      id: undefined,
      limits: undefined,
      held: 0,
    };
  if (named) {
    const known = await reserve(db, config, { ...asked, sessionId: named, fresh: false });
    const { quotaStatus } = known;
    if (quotaStatus) return { ...known, quotaStatus, sessionId: named };
  }
  if (turnstileOf(config)) throw verificationRequired();
  const sessionId = crypto.randomUUID();
  c.set('quotaStatus', freshQuotaStatus(config, sessionId));
  const minted = await reserve(db, config, { ...asked, sessionId, fresh: true });
  const { quotaStatus } = minted;
  if (!quotaStatus) throw tooManySessions();
  c.set('cookie', sessionCookie(sessionId));
  return { ...minted, quotaStatus, sessionId };
}

/** Why nothing was reserved: quota before rate limit, then what is nobody's own. */
export function refused(
  c: Context<App>,
  { quotaStatus, limits, sessionId }: Found,
  closed: number | undefined,
): ApiError {
  const { config } = c.var;
  const own = refusal(quotaStatus, config);
  if (own) return own;
  if (closed && quotaStatus.quota_id === sessionId) {
    c.set('quotaStatus', rateLimitedStatus(quotaStatus, config, closed));
    return rateLimitExceeded(closed);
  }
  const most = writingPart(planOf(config, quotaStatus.plan).usdPerSequence);
  // Refused without any reason: a request with the same key was faster.
  return limitError(limits, quotaStatus.plan, config, most) ?? inProgress(staleAfter(config));
}
