import { z } from 'zod';
import type { Config } from '../env.ts';
import { rowsOf, withRetry } from '../quota/d1.ts';
import { staleAfter } from '../quota/status.ts';

/*
 * Answers by the key they were asked for with. A sidebar that is reloaded asks again with the same key: what is being written is waited
 * for, and what is whole is told again, on the same rewrite. The text stays a day at most (worker/quota/maintenance.ts).
 */

export type ReplyKey = { sessionId: string; key: string; sequenceId: string };

/** `begun`: the caller writes it now. `foreign`: the key was used for another sequence. */
export type ReplyStart =
  | { is: 'begun' | 'running' | 'foreign' }
  | { is: 'answered'; answer: string };

const rowSchema = z.object({
  mine: z.number().transform(Boolean),
  sequence_id: z.string(),
  answer: z.string().nullable(),
});

/** Begins an answer, unless one of this key is under way or whole. One whose server died is begun anew. */
export async function beginReply(
  db: D1Database,
  config: Config,
  { sessionId, key, sequenceId }: ReplyKey,
): Promise<ReplyStart> {
  const writingId = crypto.randomUUID();
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          'DELETE FROM replies WHERE session_id = ?1 AND idempotency_key = ?2 AND answer IS NULL AND started_at <= unixepoch() - ?3',
        )
        .bind(sessionId, key, staleAfter(config)),
      db
        .prepare(
          `INSERT INTO replies (session_id, idempotency_key, sequence_id, writing_id, started_at) VALUES (?1, ?2, ?3, ?4, unixepoch())
           ON CONFLICT DO NOTHING`,
        )
        .bind(sessionId, key, sequenceId, writingId),
      db
        .prepare(
          'SELECT writing_id = ?3 AS mine, sequence_id, answer FROM replies WHERE session_id = ?1 AND idempotency_key = ?2',
        )
        .bind(sessionId, key, writingId),
    ]),
  );
  const { mine, sequence_id, answer } = rowSchema.parse(rowsOf(results, 2)[0]);
  if (sequence_id !== sequenceId) return { is: 'foreign' };
  if (answer !== null) return { is: 'answered', answer };
  return { is: mine ? 'begun' : 'running' };
}

/** Keeps what was answered, or forgets the key where nothing came of it (null). */
export async function endReply(
  db: D1Database,
  { sessionId, key }: ReplyKey,
  answer: string | null,
): Promise<void> {
  const of = 'WHERE session_id = ?1 AND idempotency_key = ?2 AND answer IS NULL';
  await withRetry(() =>
    answer === null
      ? db.prepare(`DELETE FROM replies ${of}`).bind(sessionId, key).run()
      : db.prepare(`UPDATE replies SET answer = ?3 ${of}`).bind(sessionId, key, answer).run(),
  );
}
