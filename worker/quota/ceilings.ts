import { z } from 'zod';
import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { HOUR_SECONDS, untilMidnight } from '../lib/time.ts';
import { COUNTS_AS_RELEASED } from './status.ts';

/*
 * Limits that are nobody's own: attempts given back in a network, and Claude calls of all free sessions in a day. Both are
 * decided in the reserving batch.
 */

const limitsSchema = z.object({
  /** When the network's next attempt is allowed: seconds from now; null while it is. */
  network_in: z.number().nullable(),
  /** The day's calls are used up. */
  service_full: z.number(),
});
export type Limits = z.infer<typeof limitsSchema>;

export const parseLimits = (row: unknown): Limits => limitsSchema.parse(row);

/** SQL: the session `q` may call Claude, as far as the service's ceiling is concerned. `limit`: the bound ceiling, NULL for none. */
export const belowDailyCap = (limit: string) => `(${limit} IS NULL OR q.plan <> 'free'
  OR coalesce((SELECT n FROM counters WHERE name = 'service' AND day = unixepoch() / 86400), 0) < ${limit})`;

/** Counts a call of this sequence on the ceiling, right after a statement that took it. */
export function countCall(db: D1Database, sequenceId: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO counters (name, day, n) SELECT 'service', fuse_day, 1 FROM sequences WHERE id = ?1 AND fuse_day IS NOT NULL AND changes() > 0
       ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
    )
    .bind(sequenceId);
}

/**
 * Counts the further calls of a sequence once it is settled, right after the statement that did so: one was counted when it was
 * taken. Where Claude was not reached, that one is taken off again.
 */
export function settleCalls(
  db: D1Database,
  sequenceId: string,
  calls: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE counters SET n = max(0, n + CASE (SELECT ended FROM sequences WHERE id = ?1) WHEN 'unavailable' THEN -1 ELSE ?2 - 1 END)
       WHERE changes() > 0 AND name = 'service' AND day = (SELECT fuse_day FROM sequences WHERE id = ?1)`,
    )
    .bind(sequenceId, Math.max(1, calls));
}

export function selectLimits(
  db: D1Database,
  config: Config,
  network: string | undefined,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT (SELECT created_at + ${HOUR_SECONDS} - unixepoch() FROM sequences WHERE network = ?1 AND ${COUNTS_AS_RELEASED}
           AND created_at > unixepoch() - ${HOUR_SECONDS} ORDER BY created_at DESC LIMIT 1 OFFSET ?2 - 1) AS network_in,
         ?3 IS NOT NULL AND coalesce((SELECT n FROM counters WHERE name = 'service' AND day = unixepoch() / 86400), 0) >= ?3 AS service_full`,
    )
    .bind(
      network ?? null,
      config.NETWORK_RELEASED_PER_HOUR ?? 1,
      config.SERVICE_CALLS_PER_DAY ?? null,
    );
}

/** Why a limit refused, if one did: the network's before the service's. */
export function limitError(
  { network_in: networkIn, service_full: full }: Limits,
  plan: string,
): ApiError | undefined {
  if (networkIn !== null) {
    const message =
      'Too many generations from your network were stopped or failed. Wait a bit and try again.';
    return new ApiError('network_limit_exceeded', message, { retryAfter: Math.max(1, networkIn) });
  }
  if (!full || plan !== 'free') return undefined;
  const message = "Today's free generations are used up. New ones are available from midnight UTC.";
  return new ApiError('service_limit_exceeded', message, { retryAfter: untilMidnight() });
}
