import type { Config } from '../env.ts';
import { belowDailyCap, type Limits, parseLimits, selectLimits } from './ceilings.ts';
import { rowsOf, steady } from './d1.ts';

/*
 * What a sequence has a number of, free of charge: rewrites of its emails, checks of changed sentences. Each has three columns of its own.
 */
export type Allowance = 'rewrite' | 'check';

/** Tries for each that a sequence may have: what fails is given back, but not for ever. */
const TRIES = 2;

/** One that was counted. `remaining`: how many the sequence has after it. */
export type AllowanceUse = {
  allowance: Allowance;
  sequenceId: string;
  id: string;
  remaining: number;
};

/** No sequence: there is none of this session. Not used: none remained, or a limit of the service refused. */
export type AllowanceResult = { found: boolean; used: AllowanceUse | undefined; limits: Limits };

const columnsOf = (allowance: Allowance) => ({
  used: `${allowance}s`,
  tries: `${allowance}_tries`,
  last: `${allowance}_id`,
});

/** Counts one use of an allowance of a session's own sequence, in one batch; a repeated statement counts no second. */
export async function incrementUsage(
  db: D1Database,
  config: Config,
  {
    allowance,
    most,
    sequenceId,
    sessionId,
  }: { allowance: Allowance; most: number; sequenceId: string; sessionId: string },
): Promise<AllowanceResult> {
  const id = crypto.randomUUID();
  const { used, tries, last } = columnsOf(allowance);
  const mine =
    "id = ?1 AND session_id = ?2 AND state = 'committed' AND deleted_at IS NULL AND emails IS NOT NULL";
  const results = await steady(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET ${used} = ${used} + 1, ${tries} = ${tries} + 1, ${last} = ?3
           WHERE ${mine} AND ${last} IS NOT ?3 AND ${used} < ?4 AND ${tries} < ?4 * ${TRIES}
             AND EXISTS (SELECT 1 FROM sessions q WHERE q.id = quota_id AND ${belowDailyCap('?5')})`,
        )
        .bind(sequenceId, sessionId, id, most, config.SERVICE_CALLS_PER_DAY ?? null),
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT 'service', unixepoch() / 86400, 1 FROM sequences x JOIN sessions q ON q.id = x.quota_id
           WHERE x.id = ?1 AND q.plan = 'free' AND ?2 IS NOT NULL AND changes() > 0 ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
        )
        .bind(sequenceId, config.SERVICE_CALLS_PER_DAY ?? null),
      db
        .prepare(`SELECT ${used} AS used, ${last} AS last FROM sequences WHERE ${mine}`)
        .bind(sequenceId, sessionId),
      selectLimits(db, config, undefined),
    ]),
  );
  const row = rowsOf<{ used: number; last: string | null }>(results, 2)[0];
  const increment =
    row?.last === id
      ? { allowance, sequenceId, id, remaining: Math.max(0, most - row.used) }
      : undefined;
  return { found: row !== undefined, used: increment, limits: parseLimits(rowsOf(results, 3)[0]) };
}

/** Gives back one that came to nothing; its try stays counted. Harmless to repeat unless another was used meanwhile. */
export async function refund(
  db: D1Database,
  { allowance, sequenceId, id }: AllowanceUse,
): Promise<void> {
  const { used, last } = columnsOf(allowance);
  const update = db
    .prepare(
      `UPDATE sequences SET ${used} = ${used} - 1, ${last} = ?2 WHERE id = ?1 AND ${used} > 0 AND ${last} IS NOT ?2`,
    )
    .bind(sequenceId, `back ${id}`);
  await steady(() => update.run());
}
