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

/** Takes a free completion of a charged sequence that nobody writes. `cost`: millionths it has cost so far. */
export async function takeCompletion(
  db: D1Database,
  config: Config,
  { id, cost, plan }: { id: string; cost: number; plan: string },
): Promise<Completion> {
  const writingId = crypto.randomUUID();
  const { free, service } = ceilingsOf(config);
  const { usdPerSequence } = planOf(config, plan);
  const held = Math.max(
    0,
    Math.min(writingPart(usdPerSequence), toMillionths(usdPerSequence) - cost),
  );
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET completions = completions + 1, writing_id = ?2, resumed_at = unixepoch(), finished_at = NULL, ended = NULL,
             held = ?3, spend_share = ?4, spend_day = ${TODAY}
           WHERE id = ?1 AND writing_id <> ?2 AND state = 'committed' AND completions < ${COMPLETIONS} AND deleted_at IS NULL
             AND (finished_at IS NOT NULL OR coalesce(resumed_at, created_at) <= unixepoch() - ?7)
             AND ${fitsCeilings({ share: '?4', held: '?3', free: '?5', service: '?6' })}`,
        )
        .bind(id, writingId, held, shareOf(plan), free, service, staleAfter(config)),
      holdCost(db, id),
      db.prepare('SELECT id FROM sequences WHERE id = ?1 AND writing_id = ?2').bind(id, writingId),
      selectLimits(db, config, [], null),
    ]),
  );
  return {
    writingId: rowsOf(results, 2).length > 0 ? writingId : undefined,
    limits: parseLimits(rowsOf(results, 3)[0]),
    held,
  };
}
