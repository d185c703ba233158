import type { Config } from '../env.ts';
import { rowsOf, steady } from './db.ts';
import { type Limits, limitsOf, mayCall, selectLimits } from './limits.ts';

/** Tries for each rewrite a sequence may have: what fails is given back, but not for ever. */
const TRIES = 2;

/** A rewrite that is taken. `left`: how many the sequence has after it. */
export type Rewriting = { sequenceId: string; rewriteId: string; left: number };

/** No sequence: there is none of this session. No rewriting: none was left, or a limit of the service refused. */
export type TakenRewrite = { found: boolean; rewriting: Rewriting | undefined; limits: Limits };

/** Takes one rewrite of a session's own sequence, in one batch; a repeated statement takes no second. */
export async function takeRewrite(db: D1Database, config: Config, sequenceId: string, sessionId: string): Promise<TakenRewrite> {
  const rewriteId = crypto.randomUUID();
  const most = config.REWRITES_PER_SEQUENCE;
  const mine = "id = ?1 AND session_id = ?2 AND state = 'committed' AND deleted_at IS NULL AND emails IS NOT NULL";
  const results = await steady(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET rewrites = rewrites + 1, rewrite_tries = rewrite_tries + 1, rewrite_id = ?3
           WHERE ${mine} AND rewrite_id IS NOT ?3 AND rewrites < ?4 AND rewrite_tries < ?4 * ${TRIES}
             AND EXISTS (SELECT 1 FROM sessions q WHERE q.id = quota_id AND ${mayCall('?5')})`,
        )
        .bind(sequenceId, sessionId, rewriteId, most, config.SERVICE_CALLS_PER_DAY ?? null),
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT 'service', unixepoch() / 86400, 1 FROM sequences x JOIN sessions q ON q.id = x.quota_id
           WHERE x.id = ?1 AND q.plan = 'free' AND ?2 IS NOT NULL AND changes() > 0 ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
        )
        .bind(sequenceId, config.SERVICE_CALLS_PER_DAY ?? null),
      db.prepare(`SELECT rewrites, rewrite_id FROM sequences WHERE ${mine}`).bind(sequenceId, sessionId),
      selectLimits(db, config, undefined),
    ]),
  );
  const row = rowsOf<{ rewrites: number; rewrite_id: string | null }>(results, 2)[0];
  const rewriting = row?.rewrite_id === rewriteId ? { sequenceId, rewriteId, left: Math.max(0, most - row.rewrites) } : undefined;
  return { found: row !== undefined, rewriting, limits: limitsOf(rowsOf(results, 3)[0]) };
}

/** Gives a rewrite back that came to nothing; its try stays counted. Harmless to repeat unless another was taken meanwhile. */
export async function giveBackRewrite(db: D1Database, { sequenceId, rewriteId }: Rewriting): Promise<void> {
  const token = `back ${rewriteId}`;
  const update = db
    .prepare('UPDATE sequences SET rewrites = rewrites - 1, rewrite_id = ?2 WHERE id = ?1 AND rewrites > 0 AND rewrite_id IS NOT ?2')
    .bind(sequenceId, token);
  await steady(() => update.run());
}
