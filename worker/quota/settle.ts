import type { Email } from '../../shared/contract/sequence.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import type { Config } from '../env.ts';
import { settleCost, toMillionths } from './ceilings.ts';
import { rowsOf, withRetry } from './d1.ts';
import { parseQuotaStatus, type QuotaStatus, selectQuotaStatus } from './status.ts';

/** A sequence that is being written, and by whom: whoever lost it stores nothing. */
export type Writing = { id: string; writingId: string; sessionId: string };

/** How writing ended. `unavailable`: Claude was not reached, nothing was spent. */
export type Outcome = 'done' | 'left' | 'failed' | 'unavailable' | 'timeout';

/** What is known after a settlement. No status: the session was deleted meanwhile. */
export type Settled = { charged: boolean; quotaStatus: QuotaStatus | undefined };

const mine = "id = ?1 AND writing_id = ?2 AND state <> 'released' AND deleted_at IS NULL";

/** What is stored of a sequence while it is written. */
export type Stored = { emails: readonly Email[]; situation?: Situation | undefined };

/** Stores the emails that stand and, with the first, commits: the reservation is used. False: it is no longer ours, deliver nothing. */
export async function commit(
  db: D1Database,
  writing: Writing,
  { emails, situation }: Stored,
): Promise<boolean> {
  const update = db
    .prepare(
      `UPDATE sequences SET emails = ?3, situation = coalesce(?4, situation), state = 'committed' WHERE ${mine} RETURNING id`,
    )
    .bind(
      writing.id,
      writing.writingId,
      JSON.stringify(emails),
      situation ? JSON.stringify(situation) : null,
    );
  return (await withRetry(() => update.all())).results.length > 0;
}

/** Where the money stands after a batch: its last two results are the row's state and the quota status. */
async function settled(
  db: D1Database,
  config: Config,
  writing: Writing,
  statements: D1PreparedStatement[],
): Promise<Settled> {
  const results = await withRetry(() =>
    db.batch([
      ...statements,
      db.prepare('SELECT state FROM sequences WHERE id = ?1').bind(writing.id),
      selectQuotaStatus(db, config, writing.sessionId),
    ]),
  );
  const state = rowsOf<{ state: string }>(results, results.length - 2)[0]?.state;
  return {
    charged: state === 'committed',
    quotaStatus: parseQuotaStatus(rowsOf(results, results.length - 1)[0]),
  };
}

/** What a writing has cost, in millionths of a dollar; null: nobody knows, and then it is what was held. Where Claude was not reached, nothing. */
const costOf = (outcome: Outcome, usd: number | undefined): number | null =>
  usd === undefined ? (outcome === 'unavailable' ? 0 : null) : toMillionths(usd);

/**
 * Writing has ended, and has cost so many dollars (undefined: nobody knows): what was read about the prospect is forgotten, and what was
 * delivered since the last store (`rest`) is stored. A completion that never reached Claude was none.
 */
export function finish(
  db: D1Database,
  config: Config,
  writing: Writing,
  { outcome, usd, rest }: { outcome: Outcome; usd: number | undefined; rest?: Stored | undefined },
): Promise<Settled> {
  const cost = costOf(outcome, usd);
  const update = db
    .prepare(
      `UPDATE sequences SET finished_at = unixepoch(), brief = NULL, ended = ?3, cost = cost + coalesce(?4, held),
         emails = iif(deleted_at IS NULL AND state = 'committed', coalesce(?5, emails), emails),
         situation = iif(deleted_at IS NULL AND state = 'committed', coalesce(?6, situation), situation),
         completions = completions - (?3 = 'unavailable' AND completions > 0)
       WHERE id = ?1 AND writing_id = ?2 AND finished_at IS NULL`,
    )
    .bind(
      writing.id,
      writing.writingId,
      outcome,
      cost,
      rest ? JSON.stringify(rest.emails) : null,
      rest?.situation ? JSON.stringify(rest.situation) : null,
    );
  return settled(db, config, writing, [update, settleCost(db, writing.id, cost)]);
}

/** Releases the reservation, once, to the period it came from. A committed one stays: then `charged` says so. */
export function release(
  db: D1Database,
  config: Config,
  writing: Writing,
  outcome: Outcome,
  usd: number | undefined,
): Promise<Settled> {
  const cost = costOf(outcome, usd);
  return settled(db, config, writing, [
    db
      .prepare(
        `UPDATE sequences SET state = 'released', idempotency_key = NULL, brief = NULL, finished_at = unixepoch(), ended = ?3,
           subject = NULL, cost = cost + coalesce(?4, held)
         WHERE id = ?1 AND writing_id = ?2 AND state = 'reserved'`,
      )
      .bind(writing.id, writing.writingId, outcome, cost),
    // A reservation of an older period gives nothing back; the row is updated all the same, so that its cost is counted.
    db
      .prepare(
        `UPDATE sessions SET generations_used = generations_used - (period = (SELECT period FROM sequences WHERE id = ?1)),
           updated_at = unixepoch()
         WHERE changes() > 0 AND id = (SELECT quota_id FROM sequences WHERE id = ?1)`,
      )
      .bind(writing.id),
    settleCost(db, writing.id, cost),
  ]);
}
