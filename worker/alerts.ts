import { z } from 'zod';
import type { Bindings } from './bindings.ts';
import type { Config } from './env.ts';
import { DAY_SECONDS, HOUR_SECONDS } from './lib/time.ts';
import { describeError, logEvent } from './log.ts';
import { toUsd } from './quota/ceilings.ts';
import { rowsOf, withRetry } from './quota/d1.ts';

/*
 * What the owner is told without looking: too many failures in an hour, a day that costs too much, a database that fills up, or one that does not answer.
 * The cron looks every ten minutes; each alert is sent once an hour or once a day, to ALERT_WEBHOOK_URL.
 */

/** Milliseconds that the receiver of an alert may take. */
const PATIENCE = 5_000;

/** Ends of a writing that are nobody's wish; the partial index `sequences_failed` is of the same ones. */
const FAILED = "ended IN ('failed', 'unavailable', 'timeout', 'stale')";

/** `text` and `content` say the same: Slack, Teams and Mattermost read the one, Discord the other. */
export type Alert = {
  about: 'failures' | 'cost' | 'size' | 'unreachable';
  text: string;
  value: number;
  limit: number;
};

const countsSchema = z.object({ failed: z.number(), cost: z.number() });

type Counts = {
  /** Generations of the last hour that failed. */
  failed: number;
  /** Millionths of a dollar that Claude has cost today, with what is held. */
  cost: number;
  /** Bytes of the database. */
  size: number;
};

async function countsOf(db: D1Database): Promise<Counts> {
  const results = await withRetry(() =>
    db.batch([
      db.prepare(
        `SELECT (SELECT count(*) FROM sequences WHERE ${FAILED} AND finished_at > unixepoch() - ${HOUR_SECONDS}) AS failed,
           (SELECT coalesce(sum(n), 0) FROM counters WHERE name IN ('spend:free', 'spend:paid') AND day = unixepoch() / ${DAY_SECONDS}) AS cost`,
      ),
    ]),
  );
  const size = results[0]?.meta.size_after ?? 0;
  return { ...countsSchema.parse(rowsOf(results, 0)[0]), size };
}

const alert = (about: Alert['about'], value: number, limit: number, text: string): Alert => ({
  about,
  text: `ColdCopy: ${text}`,
  value,
  limit,
});

/** Percent of DATABASE_MB that a database of so many bytes fills, in whole ones. */
export const percentFull = (bytes: number, { DATABASE_MB: most }: Config): number =>
  Math.round((bytes / (most * 1_000_000)) * 100);

/** The alerts that these counts call for. */
export function alertsFor(counts: Counts, config: Config): Alert[] {
  const { ALERT_FAILED_PER_HOUR: failed, ALERT_USD_PER_DAY: usd } = config;
  const cost = toUsd(counts.cost);
  const percent = percentFull(counts.size, config);
  const most = config.ALERT_DATABASE_PERCENT;
  return [
    failed !== undefined &&
      counts.failed >= failed &&
      alert(
        'failures',
        counts.failed,
        failed,
        `${counts.failed} generations failed in the last hour (limit ${failed}). Whoever was not given an email was not charged. \`npx wrangler tail\` shows why.`,
      ),
    usd !== undefined &&
      cost >= usd &&
      alert(
        'cost',
        cost,
        usd,
        `Claude has cost $${cost.toFixed(2)} today, what is being written included (limit $${usd.toFixed(2)}). SERVICE_USD_PER_DAY is where generating stops.`,
      ),
    most !== undefined &&
      percent >= most &&
      alert(
        'size',
        percent,
        most,
        `the database is ${percent}% full (limit ${most}%). docs/operations.md says what to do.`,
      ),
  ].filter((one) => one !== false);
}

/** Posts an alert, and logs it. Throws when nobody took it. */
async function post(url: string, { text, ...more }: Alert): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, content: text, ...more }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the receiver of alerts answered ${answer.status}`);
  logEvent('alert', { forOwner: text });
}

/** Failures are told once an hour, all else once a day. */
const markOf = ({ about }: Alert): string =>
  about === 'failures'
    ? `alert:${about}:${Math.floor(Date.now() / 1000 / HOUR_SECONDS)}`
    : `alert:${about}`;

/** Marks an alert as sent; false: it was already. */
async function mark(db: D1Database, name: string): Promise<boolean> {
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `INSERT INTO counters (name, day, n) VALUES (?1, unixepoch() / ${DAY_SECONDS}, 1) ON CONFLICT DO NOTHING`,
      )
      .bind(name)
      .run(),
  );
  return meta.changes > 0;
}

const unmark = (db: D1Database, name: string) =>
  withRetry(() => db.prepare('DELETE FROM counters WHERE name = ?1').bind(name).run());

/** Sends an alert unless it was sent; the next run tries again if nobody takes it. */
async function tell(db: D1Database, url: string, one: Alert): Promise<void> {
  const name = markOf(one);
  if (!(await mark(db, name))) return;
  try {
    await post(url, one);
  } catch (error) {
    logEvent('alert not sent', { forOwner: `${one.text} ${describeError(error)}` });
    await unmark(db, name);
  }
}

/** Looks, and tells the owner; nothing without ALERT_WEBHOOK_URL. Each alert is a line of the log as well. */
export async function sendAlerts({ DB: db }: Bindings, config: Config): Promise<void> {
  const url = config.ALERT_WEBHOOK_URL;
  if (url === undefined) return;
  let counts: Counts;
  try {
    counts = await countsOf(db);
  } catch (error) {
    // Where nothing can be marked it is sent each time: nothing works until it ends.
    const text = `the database does not answer (${describeError(error)}). Nobody can generate; nobody is charged.`;
    await post(url, alert('unreachable', 1, 1, text));
    throw error;
  }
  for (const one of alertsFor(counts, config)) await tell(db, url, one);
}
