import type { StepRange } from '../../shared/contract/steps.ts';
import type { Config } from '../env.ts';
import { HOUR_SECONDS } from '../lib/time.ts';
import { belowDailyCap, countCall, type Limits, parseLimits, selectLimits } from './ceilings.ts';
import { rowsOf, steady } from './d1.ts';
import { rollPeriod } from './period.ts';
import { planOf, plansOf } from './plans.ts';
import { COLUMNS, COMPLETIONS, parseRow, type Row, WRITING } from './read.ts';
import { insertSession } from './sessions.ts';
import {
  COUNTS_AS_RELEASED,
  parseQuotaStatus,
  type QuotaStatus,
  STALE,
  selectQuotaStatus,
} from './status.ts';

/** What a reservation is asked for with. `fresh`: the session is minted here, in the same batch. `network`: undefined while no limit needs it. */
export type ReservationRequest = {
  sessionId: string;
  fresh: boolean;
  key: string | undefined;
  hash: string;
  brief: string;
  network: string | undefined;
  steps: StepRange;
  promptVersion: string;
};

/** What was found before anything is written: the quota status of the session, and what its key was used for. */
export type SessionLookup = { quotaStatus: QuotaStatus | undefined; keyed: Row | undefined };

/** What came of a try: a reservation or none, and the quota status now. No status: the session could not be minted. */
export type Reserved = {
  id: string | undefined;
  quotaStatus: QuotaStatus | undefined;
  limits: Limits;
};

/** Looks, writes nothing. */
export async function findSession(
  db: D1Database,
  config: Config,
  sessionId: string,
  key: string | undefined,
): Promise<SessionLookup> {
  const results = await steady(() =>
    db.batch([
      selectQuotaStatus(db, config, sessionId),
      db
        .prepare(`SELECT ${COLUMNS} FROM sequences WHERE session_id = ?1 AND idempotency_key = ?2`)
        .bind(sessionId, key ?? null),
    ]),
  );
  return {
    quotaStatus: parseQuotaStatus(rowsOf(results, 0)[0]),
    keyed: parseRow(rowsOf(results, 1)[0]),
  };
}

/** The reservation of a dead server goes back to the quota it came from, if that is still the same period. */
function giveBackStale(db: D1Database, quotaId: string): D1PreparedStatement[] {
  const release = (period: string) => `
    UPDATE sequences SET state = 'released', ended = 'stale', idempotency_key = NULL, brief = NULL, finished_at = unixepoch()
    WHERE quota_id = ?1 AND finished_at IS NULL AND state = 'reserved' AND created_at < unixepoch() - ${STALE}
      AND period ${period} (SELECT period FROM sessions WHERE id = ?1)`;
  return [
    db.prepare(release('=')).bind(quotaId),
    db
      .prepare(
        'UPDATE sessions SET generations_used = generations_used - changes(), updated_at = unixepoch() WHERE id = ?1 AND changes() > 0',
      )
      .bind(quotaId),
    db.prepare(release('<>')).bind(quotaId),
    db
      .prepare(
        `UPDATE sequences SET ended = 'stale', brief = NULL, finished_at = unixepoch()
         WHERE quota_id = ?1 AND finished_at IS NULL AND state = 'committed' AND coalesce(resumed_at, created_at) < unixepoch() - ${STALE}`,
      )
      .bind(quotaId),
  ];
}

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
  const insert = db
    .prepare(
      `INSERT INTO sequences (id, session_id, quota_id, idempotency_key, request_hash, state, period, brief, created_at, writing_id,
         network, fuse_day, first_step, last_step, prompt_version)
       SELECT ?1, s.id, q.id, ?3, ?4, 'reserved', q.period, ?5, unixepoch(), ?1, ?9,
         CASE WHEN ?11 IS NOT NULL AND q.plan = 'free' THEN unixepoch() / 86400 END, ?12, ?13, ?14
       FROM sessions s JOIN sessions q ON q.id = s.quota_id
       WHERE s.id = ?2 AND s.deleted_at IS NULL AND q.generations_used < q.max_generations
         AND (SELECT count(*) FROM sequences WHERE quota_id = q.id AND state <> 'released' AND created_at > unixepoch() - ${HOUR_SECONDS})
           < coalesce(json_extract(?6, '$."' || q.plan || '"'), ?7)
         AND (SELECT count(*) FROM (SELECT 1 FROM sequences WHERE quota_id = q.id AND ${COUNTS_AS_RELEASED}
           AND created_at > unixepoch() - ${HOUR_SECONDS} LIMIT ?8)) < ?8
         AND (?10 IS NULL OR (SELECT count(*) FROM (SELECT 1 FROM sequences WHERE network = ?9 AND ${COUNTS_AS_RELEASED}
           AND created_at > unixepoch() - ${HOUR_SECONDS} LIMIT ?10)) < ?10)
         AND ${belowDailyCap('?11')}
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      id,
      request.sessionId,
      request.key ?? null,
      request.hash,
      request.brief,
      perHour,
      planOf(config, 'free').perHour,
      config.RELEASED_PER_HOUR,
      request.network ?? null,
      request.network === undefined ? null : (config.NETWORK_RELEASED_PER_HOUR ?? null),
      config.SERVICE_CALLS_PER_DAY ?? null,
      request.steps.first,
      request.steps.last,
      request.promptVersion,
    );
  const use = db
    .prepare(
      `UPDATE sessions SET generations_used = generations_used + 1, updated_at = unixepoch()
       WHERE id = (SELECT quota_id FROM sequences WHERE id = ?1) AND changes() > 0`,
    )
    .bind(id);
  return [insert, use, countCall(db, id)];
}

/** One batch, one transaction: mints, gives back what is stale, rolls the period, reserves a generation, and reads the quota status. */
export async function reserve(
  db: D1Database,
  config: Config,
  request: ReservationRequest,
  quotaId: string,
): Promise<Reserved> {
  const id = crypto.randomUUID();
  const results = await steady(() =>
    db.batch([
      ...(request.fresh ? insertSession(db, config, request.sessionId, request.network) : []),
      ...giveBackStale(db, quotaId),
      ...rollPeriod(db, quotaId, planOf(config, 'free').maxGenerations),
      ...insertReservation(db, config, request, id),
      selectQuotaStatus(db, config, request.sessionId),
      db.prepare("SELECT id FROM sequences WHERE id = ?1 AND state = 'reserved'").bind(id),
      selectLimits(db, config, request.network),
    ]),
  );
  const [quotaStatus, reserved, limits] = [-3, -2, -1].map(
    (back) => rowsOf(results, results.length + back)[0],
  );
  return {
    id: reserved ? id : undefined,
    quotaStatus: parseQuotaStatus(quotaStatus),
    limits: parseLimits(limits),
  };
}

/** Who writes a completion now; none: somebody else does, or none was left, or the limits do not allow it. */
export type Completion = { writingId: string | undefined; limits: Limits };

/** Takes a free completion of a charged sequence that nobody writes. */
export async function takeCompletion(
  db: D1Database,
  config: Config,
  id: string,
): Promise<Completion> {
  const writingId = crypto.randomUUID();
  const results = await steady(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET completions = completions + 1, writing_id = ?2, resumed_at = unixepoch(), finished_at = NULL, ended = NULL,
             fuse_day = (SELECT CASE WHEN ?3 IS NOT NULL AND q.plan = 'free' THEN unixepoch() / 86400 END FROM sessions q WHERE q.id = quota_id)
           WHERE id = ?1 AND writing_id <> ?2 AND state = 'committed' AND completions < ${COMPLETIONS} AND deleted_at IS NULL
             AND (finished_at IS NOT NULL OR coalesce(resumed_at, created_at) <= unixepoch() - ${WRITING})
             AND EXISTS (SELECT 1 FROM sessions q WHERE q.id = quota_id AND ${belowDailyCap('?3')})`,
        )
        .bind(id, writingId, config.SERVICE_CALLS_PER_DAY ?? null),
      countCall(db, id),
      db.prepare('SELECT id FROM sequences WHERE id = ?1 AND writing_id = ?2').bind(id, writingId),
      selectLimits(db, config, undefined),
    ]),
  );
  return {
    writingId: rowsOf(results, 2).length > 0 ? writingId : undefined,
    limits: parseLimits(rowsOf(results, 3)[0]),
  };
}
