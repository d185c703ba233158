import { z } from 'zod';
import type { Config } from '../env.ts';
import { HOUR_SECONDS } from '../lib/time.ts';
import {
  ceilingsOf,
  fitsCeilings,
  type Limits,
  parseLimits,
  selectLimits,
  shareOf,
  TODAY,
  toMillionths,
} from './ceilings.ts';
import { rowsOf, withRetry } from './d1.ts';
import type { Network } from './network.ts';
import { planOf } from './plans.ts';
import { staleAfter } from './status.ts';

/*
 * What a sequence has a number of, free of charge: rewrites of its emails, checks of changed sentences. Each has two columns of its own, and each that is taken a row of `uses`.
 * They are bounded an hour as well, by quota and by network, and what one may cost is held until it is settled.
 */
export type Allowance = 'rewrite' | 'check';

/** Tries for each that a sequence may have: what fails is given back, but not for ever. */
const TRIES = 2;
/** The part of what a sequence may cost that one rewrite or check may take. */
const PART = 0.2;

/** One that was counted. `remaining`: how many the sequence has after it. `held`: millionths of a dollar it may cost. */
export type AllowanceUse = {
  allowance: Allowance;
  sequenceId: string;
  id: string;
  remaining: number;
  held: number;
};

/** Why none was counted: none is left of the sequence's own or of its dollars, or what runs holds them, the hour of the quota or of the network is full, or a ceiling is reached. */
export type AllowanceRefusal = 'sequence' | 'cost' | 'held' | 'hour' | 'network' | 'ceiling';

/** `gone`: there is no such sequence of this session. */
export type AllowanceResult =
  | { is: 'used'; use: AllowanceUse }
  | { is: 'refused'; why: AllowanceRefusal; limits: Limits | undefined; held: number }
  | { is: 'gone' };

export type AllowanceRequest = {
  allowance: Allowance;
  sequenceId: string;
  sessionId: string;
  /** Of the session. */
  quotaId: string;
  plan: string;
  network: Network;
};

const columnsOf = (allowance: Allowance) => ({
  used: `${allowance}s`,
  tries: `${allowance}_tries`,
});

/** How many a sequence has, and a quota in an hour. */
export const mostOf = (config: Config, allowance: Allowance) =>
  allowance === 'rewrite'
    ? { sequence: config.REWRITES_PER_SEQUENCE, hour: config.REWRITES_PER_HOUR }
    : { sequence: config.CHECKS_PER_SEQUENCE, hour: config.CHECKS_PER_HOUR };

const now = (): number => Math.floor(Date.now() / 1000);

/** Seconds until the next hour of the clock, when these counters begin again. */
export const untilNextHour = (): number => HOUR_SECONDS - (now() % HOUR_SECONDS);

/** What this hour of the clock is counted by; `of` is whose it is. */
type Hourly = { of: 'hour' | 'network'; name: string; most: number };

function hourlyOf(config: Config, { allowance, quotaId, network }: AllowanceRequest): Hourly[] {
  const hour = Math.floor(now() / HOUR_SECONDS);
  const name = (whose: string) => `${allowance}s:${whose}:${hour}`;
  const { hour: most } = mostOf(config, allowance);
  const inNetwork = config.NETWORK_REWRITES_PER_HOUR;
  return [
    ...(most === undefined ? [] : [{ of: 'hour' as const, name: name(quotaId), most }]),
    ...(inNetwork === undefined
      ? []
      : network.map(({ hash, times }) => ({
          of: 'network' as const,
          name: name(hash),
          most: inNetwork * times,
        }))),
  ];
}

/** SQL: the counters in the JSON list `list` that have no room. */
const fullIn = (list: string) => `FROM json_each(${list}) p WHERE p.value ->> 'most' <=
  coalesce((SELECT n FROM counters WHERE name = p.value ->> 'name' AND day = ${TODAY}), 0)`;

/** SQL: what a sequence's rewrites, checks and writing hold that have not ended, and have not died: `stale` seconds are longer than any takes. */
const runningIn = (stale: number) => `(
  iif(finished_at IS NULL AND coalesce(resumed_at, created_at) > unixepoch() - ${stale}, held, 0)
  + coalesce((SELECT sum(u.held) FROM uses u
    WHERE u.sequence_id = sequences.id AND u.settled_at IS NULL AND u.taken_at > unixepoch() - ${stale}), 0))`;

const foundSchema = z.object({
  used: z.number(),
  tries: z.number(),
  taken: z.number().transform(Boolean),
  /** Millionths, with what is held. */
  cost: z.number(),
  /** Of that, what is held by what still runs. */
  running: z.number(),
  full: z.enum(['hour', 'network']).nullable(),
});

/** Counts one use of an allowance of a session's own sequence, in one batch; a repeated statement counts no second. */
export async function incrementUsage(
  db: D1Database,
  config: Config,
  request: AllowanceRequest,
): Promise<AllowanceResult> {
  const { allowance, sequenceId, sessionId, plan } = request;
  const id = crypto.randomUUID();
  const { used, tries } = columnsOf(allowance);
  const most = mostOf(config, allowance).sequence;
  const share = shareOf(plan);
  const cap = toMillionths(planOf(config, plan).usdPerSequence);
  const held = Math.floor(cap * PART);
  const hourly = JSON.stringify(hourlyOf(config, request));
  const { free, service } = ceilingsOf(config);
  const mine =
    "id = ?1 AND session_id = ?2 AND state = 'committed' AND deleted_at IS NULL AND emails IS NOT NULL";
  // What is being written holds its own part.
  const cost = '(cost + iif(finished_at IS NULL, held, 0))';
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `INSERT INTO uses (id, sequence_id, share, day, held, taken_at)
           SELECT ?3, id, ?8, ${TODAY}, ?5, unixepoch() FROM sequences
           WHERE ${mine} AND ${used} < ?4 AND ${tries} < ?4 * ${TRIES} AND ${cost} + ?5 <= ?6
             AND NOT EXISTS (SELECT 1 ${fullIn('?7')})
             AND ${fitsCeilings({ share: '?8', held: '?5', free: '?9', service: '?10' })}
           ON CONFLICT DO NOTHING`,
        )
        .bind(sequenceId, sessionId, id, most, held, cap, hourly, share, free, service),
      db
        .prepare(
          `UPDATE sequences SET ${used} = ${used} + 1, ${tries} = ${tries} + 1, cost = cost + ?2 WHERE id = ?1 AND changes() > 0`,
        )
        .bind(sequenceId, held),
      // On the day that stands in `uses`: midnight may fall between two statements.
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT 'spend:' || share, day, held FROM uses WHERE id = ?1 AND changes() > 0
           ON CONFLICT (name, day) DO UPDATE SET n = n + excluded.n`,
        )
        .bind(id),
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT p.value ->> 'name', ${TODAY}, 1 FROM json_each(?1) p WHERE changes() > 0
           ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
        )
        .bind(hourly),
      db
        .prepare(
          `SELECT ${used} AS used, ${tries} AS tries, ${cost} AS cost, EXISTS (SELECT 1 FROM uses WHERE id = ?4) AS taken, ${runningIn(staleAfter(config))} AS running,
             (SELECT p.value ->> 'of' ${fullIn('?3')} LIMIT 1) AS full FROM sequences WHERE ${mine}`,
        )
        .bind(sequenceId, sessionId, hourly, id),
      selectLimits(db, config, [], null),
    ]),
  );
  const found = rowsOf(results, 4)[0];
  if (found === undefined) return { is: 'gone' };
  const row = foundSchema.parse(found);
  if (row.taken) {
    const remaining = Math.max(0, most - row.used);
    return { is: 'used', use: { allowance, sequenceId, id, remaining, held } };
  }
  const own = row.used >= most || row.tries >= most * TRIES ? 'sequence' : undefined;
  const over = row.cost + held - cap;
  const dollars = over <= 0 ? undefined : over > row.running ? 'cost' : 'held';
  const why = own ?? dollars ?? row.full ?? 'ceiling';
  return { is: 'refused', why, limits: parseLimits(rowsOf(results, 5)[0]), held };
}

/**
 * Counts what a use did cost in place of what was held; one that came to nothing (`kept` false) is given back, its try stays counted. Once
 * only, however often it is repeated. `usd` undefined: nobody knows, so it is what was held.
 */
export async function settleUse(
  db: D1Database,
  { allowance, sequenceId, id, held }: AllowanceUse,
  { usd, kept }: { usd: number | undefined; kept: boolean },
): Promise<void> {
  const { used } = columnsOf(allowance);
  const over = usd === undefined ? 0 : toMillionths(usd) - held;
  // Each depends on the row of the use alone, which the last one closes: a day's counter may be gone, or the sequence.
  const open = 'FROM uses WHERE id = ?1 AND settled_at IS NULL';
  await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE sequences SET ${used} = max(0, ${used} - ?3), cost = max(0, cost + ?4) WHERE id = ?2 AND EXISTS (SELECT 1 ${open})`,
        )
        .bind(id, sequenceId, kept ? 0 : 1, over),
      db
        .prepare(
          `UPDATE counters SET n = max(0, n + ?2) WHERE (name, day) IN (SELECT 'spend:' || share, day ${open})`,
        )
        .bind(id, over),
      db
        .prepare('UPDATE uses SET settled_at = unixepoch() WHERE id = ?1 AND settled_at IS NULL')
        .bind(id),
    ]),
  );
}
