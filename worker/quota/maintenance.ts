import type { Config } from '../env.ts';
import { DAY_SECONDS } from '../lib/time.ts';
import { withRetry } from './d1.ts';
import { staleAfter } from './status.ts';

/*
 * What the hourly cron does: releases and closes what dead servers left, deletes text that is old enough and rows that are
 * money no longer. Each statement touches at most `PORTION` rows and is harmless to repeat; what is left is done next time.
 */

const PORTION = 500;
const ROUNDS = 40;
/** Days after which a free session that nobody uses any more is forgotten, used or not: as long as its cookie lives. */
const IDLE_DAYS = 90;
/** A period lasts a month at most; after it and the text's retention nothing depends on a row. */
const LONGEST_PERIOD_DAYS = 32;

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

async function settleStale(
  db: D1Database,
  config: Config,
): Promise<{ givenBack: number; closed: number }> {
  const seconds = staleAfter(config);
  const stale = `finished_at IS NULL AND state = 'reserved' AND created_at < unixepoch() - ${seconds}`;
  const [, released, closed] = await withRetry(() =>
    db.batch([
      db.prepare(
        `UPDATE sessions SET updated_at = unixepoch(), generations_used = generations_used -
           (SELECT count(*) FROM sequences x WHERE x.quota_id = sessions.id AND x.period = sessions.period AND ${stale})
         WHERE id IN (SELECT quota_id FROM sequences WHERE ${stale})`,
      ),
      db.prepare(
        `UPDATE sequences SET state = 'released', ended = 'stale', cost = cost + held, idempotency_key = NULL, brief = NULL, finished_at = unixepoch() WHERE ${stale}`,
      ),
      db.prepare(
        `UPDATE sequences SET ended = 'stale', cost = cost + held, brief = NULL, finished_at = unixepoch()
         WHERE finished_at IS NULL AND state = 'committed' AND coalesce(resumed_at, created_at) < unixepoch() - ${seconds}`,
      ),
    ]),
  );
  return { givenBack: released?.meta.changes ?? 0, closed: closed?.meta.changes ?? 0 };
}

/** Runs a statement that ends in `LIMIT PORTION` until there is nothing left to do, and counts the rows. */
async function inPortions(statement: D1PreparedStatement): Promise<number> {
  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { meta } = await withRetry(() => statement.run());
    total += meta.changes;
    if (meta.changes < PORTION) break;
  }
  return total;
}

const forgetText = (db: D1Database, days: number) =>
  inPortions(
    db
      .prepare(
        `UPDATE sequences SET emails = NULL, situation = NULL, subject = NULL, brief = NULL, deleted_at = unixepoch()
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

/**
 * Sessions that go: free ones that were deleted a day ago, or that nobody used for as long as a cookie lives. A deleted one with a plan stays as long
 * as that, so that the owner can still move the plan.
 * Not those whose quota others use, those that use a plan that is paid, nor those with text.
 */
const SESSIONS_TO_GO = `
  SELECT s.id FROM sessions s
  WHERE ((s.plan = 'free' AND s.deleted_at < unixepoch() - ${DAY_SECONDS})
      OR ((s.plan = 'free' OR s.deleted_at IS NOT NULL) AND s.updated_at < unixepoch() - ${IDLE_DAYS} * ${DAY_SECONDS}))
    AND NOT EXISTS (SELECT 1 FROM sessions o WHERE o.quota_id = s.id AND o.id <> s.id)
    AND NOT EXISTS (SELECT 1 FROM sessions q WHERE q.id = s.quota_id AND q.id <> s.id AND q.plan <> 'free' AND s.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM sequences x WHERE x.session_id = s.id AND x.state = 'committed' AND x.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM sequences x WHERE x.quota_id = s.id AND x.finished_at IS NULL)
  LIMIT ${PORTION}`;

/** Deletes them, and before them the rows that were their quota's proof, however old: without their quota nobody needs them. */
async function deleteSessions(db: D1Database): Promise<{ rows: number; sessions: number }> {
  const total = { rows: 0, sessions: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const { results } = await withRetry(() => db.prepare(SESSIONS_TO_GO).all<{ id: string }>());
    if (results.length === 0) break;
    const ids = JSON.stringify(results.map(({ id }) => id));
    const [rows, , sessions] = await withRetry(() =>
      db.batch([
        db
          .prepare(
            `DELETE FROM sequences WHERE quota_id IN (SELECT value FROM json_each(?1)) AND state <> 'released' AND emails IS NULL`,
          )
          .bind(ids),
        db
          .prepare('DELETE FROM subscriptions WHERE quota_id IN (SELECT value FROM json_each(?1))')
          .bind(ids),
        db.prepare('DELETE FROM sessions WHERE id IN (SELECT value FROM json_each(?1))').bind(ids),
      ]),
    );
    total.rows += rows?.meta.changes ?? 0;
    total.sessions += sessions?.meta.changes ?? 0;
    if (results.length < PORTION) break;
  }
  return total;
}

/** All of it; about once an hour. */
export async function runMaintenance(db: D1Database, config: Config): Promise<MaintenanceReport> {
  const stale = await settleStale(db, config);
  const forgotten = await forgetText(db, config.RETENTION_DAYS);
  const old = await deleteRows(db, config.RETENTION_DAYS);
  const { rows: proofs, sessions } = await deleteSessions(db);
  const rows = old + proofs;
  const last = await withRetry(() =>
    db.batch([
      db.prepare(`DELETE FROM counters WHERE day < unixepoch() / ${DAY_SECONDS} - 1`),
      db.prepare(`DELETE FROM replies WHERE started_at <= unixepoch() - ${DAY_SECONDS}`),
      db.prepare(`DELETE FROM uses WHERE day < unixepoch() / ${DAY_SECONDS} - 1`),
      db.prepare(`DELETE FROM salts WHERE day < unixepoch() / ${DAY_SECONDS}`),
      db.prepare('DELETE FROM codes WHERE expires_at < unixepoch()'),
      // Stripe tries to deliver an event for three days, and we look for lost ones for four.
      db.prepare(`DELETE FROM billing_events WHERE at < unixepoch() - 30 * ${DAY_SECONDS}`),
      db.prepare('DELETE FROM proofs WHERE expires_at < unixepoch()'),
    ]),
  );
  return { ...stale, forgotten, rows, sessions, size: last.at(-1)?.meta.size_after ?? 0 };
}
