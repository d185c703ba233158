import { z } from 'zod';
import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { DAY_SECONDS, HOUR_SECONDS, untilMidnight } from '../lib/time.ts';
import { hashFor, type Network, PREFIXES } from './network.ts';
import { COUNTS_AS_RELEASED, staleAfter } from './status.ts';

/*
 * Limits that are nobody's own: attempts given back in a network, and what Claude may cost in a day. What runs is held at the most it may
 * cost, and counted at what it did cost once it has ended; so the ceilings are never exceeded. Whoever dies while writing has cost what was
 * held. All of it is decided in the reserving batch.
 */

/** Whose part of the day's dollars: free sessions cannot use up what plans that pay are to have. */
export type Share = 'free' | 'paid';
export const shareOf = (plan: string): Share => (plan === 'free' ? 'free' : 'paid');

/** Dollars as the database counts them, whole millionths; a started one counts. */
export const toMillionths = (usd: number): number => Math.ceil(Math.round(usd * 1e9) / 1e3);
export const toUsd = (millionths: number): number => millionths / 1e6;

/** The part of what a sequence may cost that its writing may take; the rest is left for rewrites and checks. */
const WRITING_PART = 0.7;

/** Millionths that the writing of a sequence may cost, of what the whole of it may. */
export const writingPart = (usdPerSequence: number): number =>
  Math.floor(toMillionths(usdPerSequence) * WRITING_PART);

export const TODAY = `unixepoch() / ${DAY_SECONDS}`;

const spentBy = (share: Share) =>
  `coalesce((SELECT n FROM counters WHERE name = 'spend:${share}' AND day = ${TODAY}), 0)`;

/** The day's ceilings in millionths, to be bound; null: none. */
export const ceilingsOf = ({ FREE_USD_PER_DAY: free, SERVICE_USD_PER_DAY: service }: Config) => ({
  free: free === undefined ? null : toMillionths(free),
  service: service === undefined ? null : toMillionths(service),
});

/** SQL: what is to be held fits below the day's ceilings. Every part is an expression, `free` and `service` may be NULL. */
export const fitsCeilings = (of: { share: string; held: string; free: string; service: string }) =>
  `(${of.free} IS NULL OR ${of.share} <> 'free' OR ${spentBy('free')} + ${of.held} <= ${of.free})
   AND (${of.service} IS NULL OR ${spentBy('free')} + ${spentBy('paid')} + ${of.held} <= ${of.service})`;

/** Counts what a sequence holds, right after the statement that took it. */
export function holdCost(db: D1Database, sequenceId: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO counters (name, day, n) SELECT 'spend:' || spend_share, spend_day, held FROM sequences
       WHERE id = ?1 AND spend_share IS NOT NULL AND changes() > 0
       ON CONFLICT (name, day) DO UPDATE SET n = n + excluded.n`,
    )
    .bind(sequenceId);
}

/** Counts what a writing did cost in place of what it held, right after the statement that ended it. `cost`: millionths; null: nobody knows, so all that was held. */
export function settleCost(
  db: D1Database,
  sequenceId: string,
  cost: number | null,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE counters SET n = max(0, n + coalesce((SELECT ?2 - held FROM sequences WHERE id = ?1), 0))
       WHERE changes() > 0 AND name = (SELECT 'spend:' || spend_share FROM sequences WHERE id = ?1)
         AND day = (SELECT spend_day FROM sequences WHERE id = ?1)`,
    )
    .bind(sequenceId, cost);
}

/** Millionths of a dollar: spent or held today by each share, and how much of that is held by what still runs. */
const limitsSchema = z.object({
  /** When the network's next attempt is allowed: seconds from now; null while it is. */
  network_in: z.number().nullable(),
  free: z.number(),
  paid: z.number(),
  free_held: z.number(),
  paid_held: z.number(),
});
export type Limits = z.infer<typeof limitsSchema>;

export const parseLimits = (row: unknown): Limits | undefined =>
  row === undefined ? undefined : limitsSchema.parse(row);

const heldBy = (share: Share, stale: string) =>
  `coalesce((SELECT sum(held) FROM sequences WHERE finished_at IS NULL AND spend_share = '${share}' AND spend_day = ${TODAY}
    AND coalesce(resumed_at, created_at) > unixepoch() - ${stale}), 0)`;

/** Seconds until a network's next attempt: until the oldest of those that fill its limit is an hour old. */
const networkIn = (column: string, hash: string, most: string) =>
  `SELECT (SELECT created_at + ${HOUR_SECONDS} - unixepoch() FROM sequences WHERE ${column} = ${hash} AND ${COUNTS_AS_RELEASED}
     AND created_at > unixepoch() - ${HOUR_SECONDS} ORDER BY created_at DESC LIMIT 1 OFFSET max(0, ${most} - 1)) AS seconds`;

/** Where the limits stand, unless `taken` is the id of a row: whoever was let in need not know. */
export function selectLimits(
  db: D1Database,
  config: Config,
  network: Network,
  taken: string | null,
): D1PreparedStatement {
  const networks = PREFIXES.map(({ column, times }, at) =>
    networkIn(column, `?${at + 3}`, `?2 * ${times}`),
  );
  const stale = `${staleAfter(config)}`;
  return db
    .prepare(
      `SELECT (SELECT max(seconds) FROM (${networks.join(' UNION ALL ')})) AS network_in,
         ${spentBy('free')} AS free, ${spentBy('paid')} AS paid, ${heldBy('free', stale)} AS free_held, ${heldBy('paid', stale)} AS paid_held
       WHERE NOT EXISTS (SELECT 1 FROM sequences WHERE id = ?1)`,
    )
    .bind(
      taken,
      config.NETWORK_RELEASED_PER_HOUR ?? 1,
      ...PREFIXES.map(({ column }) =>
        config.NETWORK_RELEASED_PER_HOUR === undefined ? null : hashFor(network, column),
      ),
    );
}

/** Seconds after which asking again makes sense where what runs holds the last of the day's or the sequence's dollars: a writing takes about so long. */
export const SOON = 15;

/** Why a limit refused, if one did: the network's before the service's. `held`: millionths that were to be held. */
export function limitError(
  limits: Limits | undefined,
  plan: string,
  config: Config,
  held: number,
): ApiError | undefined {
  if (!limits) return undefined;
  const { network_in: networkIn, free, paid } = limits;
  if (networkIn !== null) {
    const message =
      'Too many generations from your network were stopped or failed. Wait a bit and try again.';
    return new ApiError('network_limit_exceeded', message, { retryAfter: Math.max(1, networkIn) });
  }
  const ceilings = ceilingsOf(config);
  const isFree = shareOf(plan) === 'free';
  const room = (ceiling: number | null, spent: number) =>
    ceiling === null ? Number.POSITIVE_INFINITY : ceiling - spent - held;
  const roomWith = (heldToo: 0 | 1) =>
    Math.min(
      isFree ? room(ceilings.free, free - heldToo * limits.free_held) : Number.POSITIVE_INFINITY,
      room(ceilings.service, free + paid - heldToo * (limits.free_held + limits.paid_held)),
    );
  if (roomWith(0) >= 0) return undefined;
  if (roomWith(1) >= 0)
    return new ApiError(
      'service_limit_exceeded',
      'Too many people are generating at this moment. Nothing was used. Try again in a few seconds.',
      { retryAfter: SOON },
    );
  const message = isFree
    ? "Today's free generations are used up. New ones are available from midnight UTC."
    : "Today's generations are used up for everyone, yours are not charged. Go on from midnight UTC, or ask whoever runs this server.";
  return new ApiError('service_limit_exceeded', message, { retryAfter: untilMidnight() });
}
