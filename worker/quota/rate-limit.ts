import type { Hour } from '../../shared/contract/session.ts';
import type { Bindings } from '../bindings.ts';
import type { Config } from '../env.ts';
import { HOUR_SECONDS, within } from '../lib/time.ts';
import { describeError, logEvent } from '../log.ts';
import { planOf } from './plans.ts';
import type { QuotaStatus } from './status.ts';

/*
 * The hourly rate limit. D1 decides; a cache in KV (`hour:{quota_id}` = the unix second it resets) refuses early
 * what D1 would refuse too. KV may be stale or fail: then D1 decides alone.
 */

/** KV keeps no key for less than a minute, and an answer that takes longer than this is not worth waiting for (ms). */
const SHORTEST_TTL = 60;
const PATIENCE = 1_000;

const keyOf = (quotaId: string) => `hour:${quotaId}`;

/** The unix second at which the limit allows a generation again; null while it allows one. A limit of none never does: in an hour, then. */
export function resetsAt(quotaStatus: QuotaStatus, perHour: number): number | null {
  if (quotaStatus.reservations.length < perHour) return null;
  const blocking = quotaStatus.reservations[quotaStatus.reservations.length - perHour];
  return (blocking?.at ?? quotaStatus.now) + HOUR_SECONDS;
}

export function toRateLimitView(quotaStatus: QuotaStatus, config: Config): Hour {
  const { perHour } = planOf(config, quotaStatus.plan);
  const opens = resetsAt(quotaStatus, perHour);
  return {
    limit: perHour,
    used: quotaStatus.reservations.length,
    resetsAt: opens === null ? null : new Date(opens * 1000).toISOString(),
  };
}

/** The rate limit as headers (IETF RateLimit, draft 10): limit, remaining, seconds until it allows one or is whole again. */
export function toRateLimitHeaders(
  quotaStatus: QuotaStatus,
  config: Config,
): Record<string, string> {
  const { perHour } = planOf(config, quotaStatus.plan);
  const oldest = quotaStatus.reservations[0]?.at ?? quotaStatus.now;
  const until = Math.max(
    0,
    (resetsAt(quotaStatus, perHour) ?? oldest + HOUR_SECONDS) - quotaStatus.now,
  );
  const left = Math.max(0, perHour - quotaStatus.reservations.length);
  return {
    'RateLimit-Policy': `"hour";q=${perHour};w=${HOUR_SECONDS}`,
    RateLimit: `"hour";r=${left};t=${until}`,
  };
}

/** Seconds until the limit allows a generation again; undefined while it allows one. */
export function secondsUntilReset(quotaStatus: QuotaStatus, config: Config): number | undefined {
  const opens = resetsAt(quotaStatus, planOf(config, quotaStatus.plan).perHour);
  return opens === null ? undefined : Math.max(1, opens - quotaStatus.now);
}

/** Seconds until the limit allows a generation again, if the cache says that it is used up. */
export async function cachedRetryAfter(
  kv: KVNamespace,
  quotaId: string,
  now = Math.floor(Date.now() / 1000),
): Promise<number | undefined> {
  try {
    const opens = Number(await within(PATIENCE, kv.get(keyOf(quotaId))));
    return Number.isFinite(opens) && opens > now ? opens - now : undefined;
  } catch (error) {
    logEvent('hour marker not read', { forOwner: describeError(error) });
    return undefined;
  }
}

/** The quota status where the cache says that the limit is used up for so many seconds, for the headers to say the same. */
export function rateLimitedStatus(
  quotaStatus: QuotaStatus,
  config: Config,
  seconds: number,
): QuotaStatus {
  const taken = { at: quotaStatus.now + seconds - HOUR_SECONDS, state: 'committed' as const };
  return {
    ...quotaStatus,
    reservations: Array.from({ length: planOf(config, quotaStatus.plan).perHour }, () => taken),
  };
}

/** After a commit: caches it if this used up the rate limit while quota was left. */
export async function cacheFullRateLimit(
  bindings: Bindings,
  quotaStatus: QuotaStatus,
  config: Config,
): Promise<void> {
  const opens = resetsAt(quotaStatus, planOf(config, quotaStatus.plan).perHour);
  if (opens === null || quotaStatus.generations_used >= quotaStatus.max_generations) return;
  if (quotaStatus.reservations.some((reservation) => reservation.state === 'reserved')) return;
  try {
    const expirationTtl = Math.max(SHORTEST_TTL, opens - quotaStatus.now);
    await within(
      PATIENCE,
      bindings.HOURS.put(keyOf(quotaStatus.quota_id), String(opens), { expirationTtl }),
    );
  } catch (error) {
    logEvent('hour marker not written', { forOwner: describeError(error) });
  }
}

/** The plan changed: what the cache says of the limit may be wrong now. */
export async function forgetFullRateLimit(bindings: Bindings, quotaId: string): Promise<void> {
  try {
    await within(PATIENCE, bindings.HOURS.delete(keyOf(quotaId)));
  } catch (error) {
    logEvent('hour marker not deleted', { forOwner: describeError(error) });
  }
}
