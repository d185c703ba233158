import { ApiError } from '../../errors.ts';
import { HOUR_SECONDS } from '../../lib/time.ts';
import { untilNextHour } from '../allowance.ts';
import { rowsOf, withRetry } from '../d1.ts';
import type { Network } from '../network.ts';

/**
 * Counts one more of what a quota, if one is known, may do `most` times by the hour of the clock, and its network three times as often. Throws `ApiError`. A lost answer
 * may count one twice.
 */
export async function countHourly(
  db: D1Database,
  {
    what,
    quotaId,
    network,
    most,
  }: { what: string; quotaId?: string; network: Network; most: number },
): Promise<void> {
  const hour = Math.floor(Date.now() / 1000 / HOUR_SECONDS);
  const of = [
    ...(quotaId === undefined ? [] : [{ whose: quotaId, most }]),
    ...network.map(({ hash, times }) => ({ whose: hash, most: most * 3 * times })),
  ];
  if (of.length === 0) return;
  const results = await withRetry(() =>
    db.batch(
      of.map(({ whose }) =>
        db
          .prepare(
            `INSERT INTO counters (name, day, n) VALUES (?1, unixepoch() / 86400, 1)
             ON CONFLICT (name, day) DO UPDATE SET n = n + 1 RETURNING n`,
          )
          .bind(`${what}:${whose}:${hour}`),
      ),
    ),
  );
  const isOver = of.some(
    ({ most: limit }, at) => (rowsOf<{ n: number }>(results, at)[0]?.n ?? 0) > limit,
  );
  if (!isOver) return;
  const retryAfter = untilNextHour();
  throw new ApiError(
    'rate_limit_exceeded',
    `That was asked for too often. Nothing was charged. Try again in ${Math.ceil(retryAfter / 60)} min.`,
    { retryAfter },
  );
}
