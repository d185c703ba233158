import type { Config } from '../env.ts';
import { DAY_SECONDS } from '../lib/time.ts';
import { steady } from './d1.ts';
import { STALE } from './status.ts';

/*
 * What the hourly cron does: releases and closes what dead servers left, deletes text that is old enough and rows that are
 * money no longer. Each statement touches at most `PORTION` rows and is harmless to repeat; what is left is done next time.
 */

const PORTION = 500;
const ROUNDS = 40;
/** Days after which a session that never generated is forgotten: as long as its cookie lives. */
const IDLE_DAYS = 90;
/** A period lasts a month at most; after it and the text's retention nothing depends on a row. */
const LONGEST_PERIOD_DAYS = 32;

const stale = `finished_at IS NULL AND state = 'reserved' AND created_at < unixepoch() - ${STALE}`;

export type MaintenanceReport = {
  /** Reservations released, writings closed, sequences whose text was deleted, rows and sessions deleted. */
  givenBack: number;
  closed: number;
  forgotten: number;
  rows: number;
  sessions: number;
  /** Size of the database, bytes. */
  size: number;
};

async function settleStale(db: D1Database): Promise<{ givenBack: number; closed: number }> {
  const [, released, closed] = await steady(() =>
    db.batch([
      db.prepare(
        `UPDATE sessions SET updated_at = unixepoch(), generations_used = generations_used -
           (SELECT count(*) FROM sequences x WHERE x.quota_id = sessions.id AND x.period = sessions.period AND ${stale})
         WHERE id IN (SELECT quota_id FROM sequences WHERE ${stale})`,
      ),
      db.prepare(
        `UPDATE sequences SET state = 'released', ended = 'stale', idempotency_key = NULL, brief = NULL, finished_at = unixepoch() WHERE ${stale}`,
      ),
      db.prepare(
        `UPDATE sequences SET ended = 'stale', brief = NULL, finished_at = unixepoch()
         WHERE finished_at IS NULL AND state = 'committed' AND coalesce(resumed_at, created_at) < unixepoch() - ${STALE}`,
      ),
    ]),
  );
  return { givenBack: released?.meta.changes ?? 0, closed: closed?.meta.changes ?? 0 };
}

/** Runs a statement that ends in `LIMIT PORTION` until there is nothing left to do, and counts the rows. */
async function inPortions(statement: D1PreparedStatement): Promise<number> {
  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { meta } = await steady(() => statement.run());
    total += meta.changes;
    if (meta.changes < PORTION) break;
  }
  return total;
}

const forgetText = (db: D1Database, days: number) =>
  inPortions(
    db
      .prepare(
        `UPDATE sequences SET emails = NULL, situation = NULL, brief = NULL, idempotency_key = NULL, deleted_at = unixepoch()
         WHERE id IN (SELECT id FROM sequences WHERE emails IS NOT NULL AND created_at < unixepoch() - ?1 * ${DAY_SECONDS} LIMIT ${PORTION})`,
      )
      .bind(days),
  );

/** Released rows after a day; committed ones when their period is over. Those of the running period are the quota's proof. */
const deleteRows = (db: D1Database, days: number) =>
  inPortions(
    db
      .prepare(
        `DELETE FROM sequences WHERE id IN (
           SELECT x.id FROM sequences x LEFT JOIN sessions q ON q.id = x.quota_id
           WHERE x.emails IS NULL AND x.finished_at IS NOT NULL
             AND x.created_at BETWEEN unixepoch() - (?1 + 2 * ${LONGEST_PERIOD_DAYS}) * ${DAY_SECONDS} AND unixepoch() - ${DAY_SECONDS}
             AND (x.state = 'released' OR q.id IS NULL OR x.period <> q.period)
           LIMIT ${PORTION})`,
      )
      .bind(days),
  );

/** Sessions that were deleted a day ago, or never generated and are older than a cookie; not those whose quota others use. */
const deleteSessions = (db: D1Database) =>
  inPortions(
    db.prepare(
      `DELETE FROM sessions WHERE id IN (
         SELECT s.id FROM sessions s
         WHERE (s.deleted_at < unixepoch() - ${DAY_SECONDS} OR (s.plan = 'free' AND s.generations_used = 0 AND s.quota_id = s.id
             AND s.updated_at < unixepoch() - ${IDLE_DAYS} * ${DAY_SECONDS}))
           AND NOT EXISTS (SELECT 1 FROM sessions o WHERE o.quota_id = s.id AND o.id <> s.id)
           AND NOT EXISTS (SELECT 1 FROM sequences x WHERE x.session_id = s.id AND x.state = 'committed' AND x.deleted_at IS NULL)
         LIMIT ${PORTION})`,
    ),
  );

/** All of it; about once an hour. */
export async function runMaintenance(db: D1Database, config: Config): Promise<MaintenanceReport> {
  const stale = await settleStale(db);
  const forgotten = await forgetText(db, config.RETENTION_DAYS);
  const rows = await deleteRows(db, config.RETENTION_DAYS);
  const sessions = await deleteSessions(db);
  const last = await steady(() =>
    db.batch([
      db.prepare(`DELETE FROM counters WHERE day < unixepoch() / ${DAY_SECONDS} - 1`),
      db.prepare(`DELETE FROM salts WHERE day < unixepoch() / ${DAY_SECONDS}`),
      db.prepare('DELETE FROM codes WHERE expires_at < unixepoch()'),
    ]),
  );
  return { ...stale, forgotten, rows, sessions, size: last.at(-1)?.meta.size_after ?? 0 };
}
