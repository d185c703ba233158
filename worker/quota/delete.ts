import { rowsOf, withRetry } from './d1.ts';

const FORGET =
  'emails = NULL, situation = NULL, subject = NULL, brief = NULL, deleted_at = coalesce(deleted_at, unixepoch())';

/**
 * Deletes the text of a session's own sequence; what is money stays, its key included: a request that is repeated after it must not be
 * charged again. Whoever writes it stops. False: there is none.
 */
export async function deleteSequence(
  db: D1Database,
  id: string,
  sessionId: string,
): Promise<boolean> {
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET ${FORGET} WHERE id = ?1 AND session_id = ?2 AND state <> 'released'`,
        )
        .bind(id, sessionId),
      db
        .prepare('DELETE FROM replies WHERE sequence_id = ?1 AND session_id = ?2')
        .bind(id, sessionId),
      db
        .prepare(
          "SELECT id FROM sequences WHERE id = ?1 AND session_id = ?2 AND state <> 'released'",
        )
        .bind(id, sessionId),
    ]),
  );
  return rowsOf(results, 2).length > 0;
}

/**
 * Deletes all text of a session, and the session: its id is nobody's from now on, and whoever used its quota goes back to their own. A plan
 * that was moved to another session before (`npm run plan -- move`) is not concerned.
 */
export async function deleteSession(db: D1Database, sessionId: string): Promise<void> {
  const forget = `${FORGET}, idempotency_key = NULL`;
  await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET ${forget} WHERE session_id = ?1 AND state = 'committed' AND deleted_at IS NULL`,
        )
        .bind(sessionId),
      db
        .prepare(
          `UPDATE sequences SET ${forget} WHERE session_id = ?1 AND state = 'reserved' AND finished_at IS NULL`,
        )
        .bind(sessionId),
      db.prepare('DELETE FROM replies WHERE session_id = ?1').bind(sessionId),
      db.prepare('DELETE FROM codes WHERE session_id = ?1').bind(sessionId),
      db
        .prepare(
          'UPDATE sessions SET quota_id = id, updated_at = unixepoch() WHERE quota_id = ?1 AND id <> ?1',
        )
        .bind(sessionId),
      db
        .prepare(
          'UPDATE sessions SET deleted_at = unixepoch(), updated_at = unixepoch() WHERE id = ?1 AND deleted_at IS NULL',
        )
        .bind(sessionId),
    ]),
  );
}
