import { z } from 'zod';
import type { SessionView } from '../../shared/contract/session.ts';
import type { Config } from '../env.ts';
import { HOUR_SECONDS } from '../lib/time.ts';
import { withRetry } from './d1.ts';
import { PERIOD_END } from './period.ts';
import { planOf } from './plans.ts';

/** Seconds that a writing may take to settle after its time is over: D1 is asked four times. */
const SETTLING = 20;

/** Seconds after which a writing that has not ended never will: nobody writes for longer. Its reservation is released. */
export const staleAfter = ({ GENERATION_SECONDS: longest }: Config): number =>
  Math.ceil(longest) + SETTLING;

/** One reservation of the last hour. */
const reservationSchema = z.object({ at: z.number(), state: z.enum(['reserved', 'committed']) });

const rowSchema = z.object({
  quota_id: z.string(),
  plan: z.string(),
  generations_used: z.number(),
  max_generations: z.number(),
  period_ends_at: z.number().nullable(),
  now: z.number(),
  reservations: z.string().transform((text) => z.array(reservationSchema).parse(JSON.parse(text))),
  given_back: z.string().transform((text) => z.array(z.number()).parse(JSON.parse(text))),
});

/**
 * The quota of a session, as if periods were rolled and stale reservations released already: what is used, the reservations
 * of the last hour (oldest first), the attempts released in it.
 */
export type QuotaStatus = z.infer<typeof rowSchema>;

/** A released row that counts: Claude was called. */
export const COUNTS_AS_RELEASED = "state = 'released' AND ended <> 'unavailable'";

/** ?1 session, ?2 how many attempts given back are looked at, ?3 generations of the free plan, ?4 seconds after which a reservation is stale. Reads no more rows than the hour holds. */
const QUOTA_STATUS = `
  SELECT q.id AS quota_id, unixepoch() AS now,
    CASE WHEN q.plan_until <= unixepoch() THEN 'free' ELSE q.plan END AS plan,
    CASE WHEN q.plan_until <= unixepoch() THEN ?3 ELSE q.max_generations END AS max_generations,
    CASE WHEN q.plan_until <= unixepoch() OR q.period_ends_at <= unixepoch() THEN 0
      ELSE q.generations_used - (SELECT count(*) FROM sequences WHERE quota_id = q.id AND finished_at IS NULL AND state = 'reserved'
        AND period = q.period AND created_at < unixepoch() - ?4) END AS generations_used,
    CASE WHEN q.plan_until <= unixepoch() THEN NULL WHEN q.period_ends_at <= unixepoch()
      THEN (SELECT ${PERIOD_END} FROM sessions WHERE id = q.id) ELSE q.period_ends_at END AS period_ends_at,
    (SELECT json_group_array(json_object('at', created_at, 'state', state)) FROM
      (SELECT created_at, state FROM sequences
       WHERE quota_id = q.id AND state <> 'released' AND created_at > unixepoch() - ${HOUR_SECONDS}
         AND NOT (state = 'reserved' AND created_at < unixepoch() - ?4) ORDER BY created_at)) AS reservations,
    (SELECT json_group_array(created_at) FROM
      (SELECT created_at FROM sequences WHERE quota_id = q.id AND ${COUNTS_AS_RELEASED} AND created_at > unixepoch() - ${HOUR_SECONDS}
       ORDER BY created_at DESC LIMIT ?2)) AS given_back
  FROM sessions s JOIN sessions q ON q.id = s.quota_id WHERE s.id = ?1 AND s.deleted_at IS NULL`;

export function selectQuotaStatus(
  db: D1Database,
  config: Config,
  sessionId: string,
): D1PreparedStatement {
  return db
    .prepare(QUOTA_STATUS)
    .bind(
      sessionId,
      config.RELEASED_PER_HOUR,
      planOf(config, 'free').maxGenerations,
      staleAfter(config),
    );
}

export function parseQuotaStatus(row: unknown): QuotaStatus | undefined {
  return row === undefined || row === null ? undefined : rowSchema.parse(row);
}

/** Undefined: the server does not know this session. */
export async function readQuotaStatus(
  db: D1Database,
  config: Config,
  sessionId: string,
): Promise<QuotaStatus | undefined> {
  return parseQuotaStatus(await withRetry(() => selectQuotaStatus(db, config, sessionId).first()));
}

/** As if a free session had just been minted: what a caller without one is told. */
export function freshQuotaStatus(config: Config, quotaId = ''): QuotaStatus {
  const max = planOf(config, 'free').maxGenerations;
  const now = Math.floor(Date.now() / 1000);
  const none = { generations_used: 0, period_ends_at: null, reservations: [], given_back: [] };
  return { quota_id: quotaId, plan: 'free', max_generations: max, now, ...none };
}

export function sessionView(quotaStatus: QuotaStatus): SessionView {
  return {
    plan: quotaStatus.plan,
    generationsUsed: quotaStatus.generations_used,
    maxGenerations: quotaStatus.max_generations,
    canGenerate: quotaStatus.generations_used < quotaStatus.max_generations,
  };
}
