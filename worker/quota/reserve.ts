import type { StepRange } from '../../shared/contract/steps.ts';
import type { Config } from '../env.ts';
import { HOUR_SECONDS } from '../lib/time.ts';
import {
  ceilingsOf,
  fitsCeilings,
  holdCost,
  type Limits,
  parseLimits,
  selectLimits,
  TODAY,
  writingPart,
} from './ceilings.ts';
import { rowsOf, withRetry } from './d1.ts';
import { hashFor, type Network, PREFIXES } from './network.ts';
import { QUOTA, rollPeriod } from './period.ts';
import { planOf, plansOf } from './plans.ts';
import { COLUMNS, parseRow, type Row } from './read.ts';
import { insertSession } from './sessions.ts';
import {
  COUNTS_AS_RELEASED,
  parseQuotaStatus,
  type QuotaStatus,
  selectQuotaStatus,
  staleAfter,
} from './status.ts';

/** What a reservation is asked for with. `fresh`: the session is minted here, in the same batch. `network`: empty while no limit needs it. */
export type ReservationRequest = {
  sessionId: string;
  fresh: boolean;
  key: string | undefined;
  hash: string;
  brief: string;
  network: Network;
  /** Whom it is written to and what it offers (subject.ts). */
  subject: string;
  steps: StepRange;
  promptVersion: string;
};

/** What a session and its key stand at. No status: there is no such session. */
export type SessionLookup = {
  quotaStatus: QuotaStatus | undefined;
  /** What the key was used for before. */
  keyed: Row | undefined;
};

/** What came of a try: a reservation or none, and what was found with it. A session without a status could not be minted, or is not known. */
export type Reserved = SessionLookup & {
  id: string | undefined;
  /** Where the limits stand; absent where a generation was reserved. */
  limits: Limits | undefined;
  /** Millionths of a dollar that the writing may cost: held of the day's ceilings. */
  held: number;
};

const selectKeyed = (db: D1Database, sessionId: string, key: string | undefined) =>
  db
    .prepare(`SELECT ${COLUMNS} FROM sequences WHERE session_id = ?1 AND idempotency_key = ?2`)
    .bind(sessionId, key ?? null);

/** Looks, writes nothing. */
export async function findSession(
  db: D1Database,
  config: Config,
  sessionId: string,
  key: string | undefined,
): Promise<SessionLookup> {
  const results = await withRetry(() =>
    db.batch([selectQuotaStatus(db, config, sessionId), selectKeyed(db, sessionId, key)]),
  );
  return {
    quotaStatus: parseQuotaStatus(rowsOf(results, 0)[0]),
    keyed: parseRow(rowsOf(results, 1)[0]),
  };
}

/** The reservation of a dead server goes back to the quota it came from, if that is still the same period. What it held is spent: nobody knows better. */
function giveBackStale(db: D1Database, config: Config, sessionId: string): D1PreparedStatement[] {
  const stale = staleAfter(config);
  const release = (period: string) => `
    UPDATE sequences SET state = 'released', ended = 'stale', cost = cost + held, idempotency_key = NULL, brief = NULL, finished_at = unixepoch()
    WHERE quota_id = ${QUOTA} AND finished_at IS NULL AND state = 'reserved' AND created_at < unixepoch() - ${stale}
      AND period ${period} (SELECT period FROM sessions WHERE id = ${QUOTA})`;
  return [
    db.prepare(release('=')).bind(sessionId),
    db
      .prepare(
        `UPDATE sessions SET generations_used = generations_used - changes(), updated_at = unixepoch() WHERE id = ${QUOTA} AND changes() > 0`,
      )
      .bind(sessionId),
    db.prepare(release('<>')).bind(sessionId),
    db
      .prepare(
        `UPDATE sequences SET ended = 'stale', cost = cost + held, brief = NULL, finished_at = unixepoch()
         WHERE quota_id = ${QUOTA} AND finished_at IS NULL AND state = 'committed' AND coalesce(resumed_at, created_at) < unixepoch() - ${stale}`,
      )
      .bind(sessionId),
  ];
}

/** SQL: each of the caller's networks may have one more attempt given back. ?16 the limit, from ?17 on the hashes, NULL where there is none. */
const NETWORKS_ALLOW = PREFIXES.map(
  ({ column, times }, at) =>
    `(?16 IS NULL OR ?${17 + at} IS NULL OR (SELECT count(*) FROM (SELECT 1 FROM sequences WHERE ${column} = ?${17 + at}
      AND ${COUNTS_AS_RELEASED} AND created_at > unixepoch() - ${HOUR_SECONDS} LIMIT ?16 * ${times})) < ?16 * ${times})`,
).join(' AND ');

/** SQL: what the quota `q` may hold for a new sequence, and of whose share. ?12 and ?13: of the free plan, and of those that pay. */
const HELD = "CASE q.plan WHEN 'free' THEN ?12 ELSE ?13 END";
const SHARE = "CASE q.plan WHEN 'free' THEN 'free' ELSE 'paid' END";

/** SQL: the last of its steps. */
const LAST_STEP = `?${17 + PREFIXES.length}`;

const INSERT = `
  INSERT INTO sequences (id, session_id, quota_id, idempotency_key, request_hash, state, period, brief, created_at, writing_id,
    first_step, last_step, prompt_version, subject, held, spend_share, spend_day, ${PREFIXES.map(({ column }) => column).join(', ')})
  SELECT ?1, s.id, q.id, ?3, ?4, 'reserved', q.period, ?5, unixepoch(), ?1, ?9, ${LAST_STEP}, ?10, ?11, ${HELD}, ${SHARE}, ${TODAY},
    ${PREFIXES.map((_, at) => `?${17 + at}`).join(', ')}
  FROM sessions s JOIN sessions q ON q.id = s.quota_id
  WHERE s.id = ?2 AND s.deleted_at IS NULL AND q.generations_used < q.max_generations
    AND (SELECT count(*) FROM sequences WHERE quota_id = q.id AND state <> 'released' AND created_at > unixepoch() - ${HOUR_SECONDS})
      < coalesce(json_extract(?6, '$."' || q.plan || '"'), ?7)
    AND (SELECT count(*) FROM (SELECT 1 FROM sequences WHERE quota_id = q.id AND ${COUNTS_AS_RELEASED}
      AND created_at > unixepoch() - ${HOUR_SECONDS} LIMIT ?8)) < ?8
    AND ${NETWORKS_ALLOW}
    AND ${fitsCeilings({ share: SHARE, held: HELD, free: '?14', service: '?15' })}
  ON CONFLICT DO NOTHING`;

/** Reserves a generation if quota, rate limit and ceilings allow one, and counts it. `id` was minted before the first try: a second one conflicts and does nothing. */
function insertReservation(
  db: D1Database,
  config: Config,
  request: ReservationRequest,
  id: string,
): D1PreparedStatement[] {
  const perHour = JSON.stringify(
    Object.fromEntries(plansOf(config).map((plan) => [plan.name, plan.perHour])),
  );
  const { free, service } = ceilingsOf(config);
  const insert = db
    .prepare(INSERT)
    .bind(
      id,
      request.sessionId,
      request.key ?? null,
      request.hash,
      request.brief,
      perHour,
      planOf(config, 'free').perHour,
      config.RELEASED_PER_HOUR,
      request.steps.first,
      request.promptVersion,
      request.subject,
      writingPart(config.FREE_USD_PER_SEQUENCE),
      writingPart(config.PRO_USD_PER_SEQUENCE),
      free,
      service,
      config.NETWORK_RELEASED_PER_HOUR ?? null,
      ...PREFIXES.map(({ column }) => hashFor(request.network, column)),
      request.steps.last,
    );
  const use = db
    .prepare(
      `UPDATE sessions SET generations_used = generations_used + 1, updated_at = unixepoch()
       WHERE id = (SELECT quota_id FROM sequences WHERE id = ?1) AND changes() > 0`,
    )
    .bind(id);
  return [insert, use, holdCost(db, id)];
}

/**
 * One batch, one transaction, one trip: mints, gives back what is stale, rolls the period, finds what the key was used for, reserves a generation,
 * and reads the quota status. A key that was used reserves nothing; nor does a session that is not known.
 */
export async function reserve(
  db: D1Database,
  config: Config,
  request: ReservationRequest,
): Promise<Reserved> {
  const id = crypto.randomUUID();
  const { sessionId, key } = request;
  const results = await withRetry(() =>
    db.batch([
      ...(request.fresh ? insertSession(db, config, sessionId, request.network) : []),
      ...giveBackStale(db, config, sessionId),
      ...rollPeriod(db, sessionId, planOf(config, 'free').maxGenerations),
      ...insertReservation(db, config, request, id),
      selectKeyed(db, sessionId, key),
      selectQuotaStatus(db, config, sessionId),
      db.prepare("SELECT held FROM sequences WHERE id = ?1 AND state = 'reserved'").bind(id),
      selectLimits(db, config, request.network, id),
    ]),
  );
  const last = results.length - 1;
  const [reserved] = rowsOf<{ held: number }>(results, last - 1);
  return {
    id: reserved ? id : undefined,
    held: reserved?.held ?? 0,
    quotaStatus: parseQuotaStatus(rowsOf(results, last - 2)[0]),
    // The row of this reservation was no use of the key before it.
    keyed: reserved ? undefined : parseRow(rowsOf(results, last - 3)[0]),
    limits: parseLimits(rowsOf(results, last)[0]),
  };
}
