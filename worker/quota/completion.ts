import type { Config } from '../env.ts';
import {
  ceilingsOf,
  fitsCeilings,
  holdCost,
  type Limits,
  parseLimits,
  selectLimits,
  shareOf,
  TODAY,
  toMillionths,
  writingPart,
} from './ceilings.ts';
import { rowsOf, withRetry } from './d1.ts';
import { planOf } from './plans.ts';
import { staleAfter } from './status.ts';

/** How often the rest of a charged sequence is written free of charge. */
export const COMPLETIONS = 3;

/** Who writes a completion now; none: somebody else does, or none was left, or the limits do not allow it. */
export type Completion = {
  writingId: string | undefined;
  limits: Limits | undefined;
  /** Millionths of a dollar that it may cost: what the sequence has left. */
  held: number;
};

/** SQL: what a sequence has cost, with what a writing that died held. */
const COST = '(cost + iif(finished_at IS NULL, held, 0))';
/** SQL: what a completion may hold. `part`: what a writing may, `most`: what the whole sequence may; in the statement that takes it, so that no rewrite slips between. */
const toHold = (part: string, most: string) => `max(0, min(${part}, ${most} - ${COST}))`;

/** Takes a free completion of a charged sequence that nobody writes. */
export async function takeCompletion(
  db: D1Database,
  config: Config,
  { id, plan }: { id: string; plan: string },
): Promise<Completion> {
  const writingId = crypto.randomUUID();
  const { free, service } = ceilingsOf(config);
  const { usdPerSequence } = planOf(config, plan);
  const [part, most] = [writingPart(usdPerSequence), toMillionths(usdPerSequence)];
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET completions = completions + 1, writing_id = ?2, resumed_at = unixepoch(), finished_at = NULL, ended = NULL,
             cost = ${COST}, held = ${toHold('?3', '?8')}, spend_share = ?4, spend_day = ${TODAY}
           WHERE id = ?1 AND writing_id <> ?2 AND state = 'committed' AND completions < ${COMPLETIONS} AND deleted_at IS NULL
             AND (finished_at IS NOT NULL OR coalesce(resumed_at, created_at) <= unixepoch() - ?7)
             AND ${fitsCeilings({ share: '?4', held: toHold('?3', '?8'), free: '?5', service: '?6' })}`,
        )
        .bind(id, writingId, part, shareOf(plan), free, service, staleAfter(config), most),
      holdCost(db, id),
      db
        .prepare(
          `SELECT writing_id = ?2 AS mine, iif(writing_id = ?2, held, ${toHold('?3', '?4')}) AS held FROM sequences WHERE id = ?1`,
        )
        .bind(id, writingId, part, most),
      selectLimits(db, config, [], null),
    ]),
  );
  const [row] = rowsOf<{ mine: number; held: number }>(results, 2);
  return {
    writingId: row?.mine ? writingId : undefined,
    limits: parseLimits(rowsOf(results, 3)[0]),
    held: row?.held ?? 0,
  };
}
