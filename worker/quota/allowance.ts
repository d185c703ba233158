import { z } from 'zod';
import type { Config } from '../env.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../lib/time.ts';
import {
  ceilingsOf,
  fitsCeilings,
  type Limits,
  parseLimits,
  type Share,
  selectLimits,
  shareOf,
  TODAY,
  toMillionths,
} from './ceilings.ts';
import { rowsOf, withRetry } from './d1.ts';
import type { Network } from './network.ts';
import { planOf } from './plans.ts';

/*
 * What a sequence has a number of, free of charge: rewrites of its emails, checks of changed sentences. Each has three columns of its own.
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
  share: Share;
  day: number;
};

/** Why none was counted: none is left of the sequence's own or of its dollars, the hour of the quota or of the network is full, or a ceiling is reached. */
export type AllowanceRefusal = 'sequence' | 'cost' | 'hour' | 'network' | 'ceiling';

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
  last: `${allowance}_id`,
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

const foundSchema = z.object({
  used: z.number(),
  tries: z.number(),
  last: z.string().nullable(),
  /** Millionths, with what is held. */
  cost: z.number(),
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
  const { used, tries, last } = columnsOf(allowance);
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
          `UPDATE sequences SET ${used} = ${used} + 1, ${tries} = ${tries} + 1, ${last} = ?3, cost = cost + ?5
           WHERE ${mine} AND ${last} IS NOT ?3 AND ${used} < ?4 AND ${tries} < ?4 * ${TRIES} AND ${cost} + ?5 <= ?6
             AND NOT EXISTS (SELECT 1 ${fullIn('?7')})
             AND ${fitsCeilings({ share: '?8', held: '?5', free: '?9', service: '?10' })}`,
        )
        .bind(sequenceId, sessionId, id, most, held, cap, hourly, share, free, service),
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT 'spend:' || ?1, ${TODAY}, ?2 WHERE changes() > 0
           ON CONFLICT (name, day) DO UPDATE SET n = n + excluded.n`,
        )
        .bind(share, held),
      db
        .prepare(
          `INSERT INTO counters (name, day, n) SELECT p.value ->> 'name', ${TODAY}, 1 FROM json_each(?1) p WHERE changes() > 0
           ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
        )
        .bind(hourly),
      db
        .prepare(
          `SELECT ${used} AS used, ${tries} AS tries, ${last} AS last, ${cost} AS cost,
             (SELECT p.value ->> 'of' ${fullIn('?3')} LIMIT 1) AS full FROM sequences WHERE ${mine}`,
        )
        .bind(sequenceId, sessionId, hourly),
      selectLimits(db, config, [], null),
    ]),
  );
  const found = rowsOf(results, 3)[0];
  if (found === undefined) return { is: 'gone' };
  const row = foundSchema.parse(found);
  if (row.last === id) {
    const remaining = Math.max(0, most - row.used);
    const day = Math.floor(now() / DAY_SECONDS);
    return { is: 'used', use: { allowance, sequenceId, id, remaining, held, share, day } };
  }
  const own = row.used >= most || row.tries >= most * TRIES ? 'sequence' : undefined;
  const why = own ?? (row.cost + held > cap ? 'cost' : (row.full ?? 'ceiling'));
  return { is: 'refused', why, limits: parseLimits(rowsOf(results, 4)[0]), held };
}

/**
 * Counts what a use did cost in place of what was held; one that came to nothing (`kept` false) is given back, its try stays counted. Once
 * only, however often it is repeated. `usd` undefined: nobody knows, so it is what was held.
 */
export async function settleUse(
  db: D1Database,
  { allowance, sequenceId, id, held, share, day }: AllowanceUse,
  { usd, kept }: { usd: number | undefined; kept: boolean },
): Promise<void> {
  const { used } = columnsOf(allowance);
  const over = usd === undefined ? 0 : toMillionths(usd) - held;
  await withRetry(() =>
    db.batch([
      db
        .prepare(
          `INSERT INTO counters (name, day, n) VALUES ('settled:' || ?1, ${TODAY}, 1) ON CONFLICT DO NOTHING`,
        )
        .bind(id),
      db
        .prepare(
          `UPDATE counters SET n = max(0, n + ?3) WHERE changes() > 0 AND name = 'spend:' || ?1 AND day = ?2`,
        )
        .bind(share, day, over),
      db
        .prepare(
          `UPDATE sequences SET ${used} = max(0, ${used} - ?2), cost = max(0, cost + ?3) WHERE id = ?1 AND changes() > 0`,
        )
        .bind(sequenceId, kept ? 0 : 1, over),
    ]),
  );
}
