import { ApiError } from '../../errors.ts';
import { HOUR_SECONDS } from '../../lib/time.ts';
import { untilNextHour } from '../allowance.ts';
import type { Network } from '../network.ts';
import { isOverAny } from './tries.ts';

/**
 * Counts one more of what a quota, if one is known, may do `most` times by the hour of the clock, and its network three times as often. Throws `ApiError`.
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
  const limits = [
    ...(quotaId === undefined ? [] : [{ whose: quotaId, most }]),
    ...network.map(({ hash, times }) => ({ whose: hash, most: most * 3 * times })),
  ];
  const counted = limits.map(({ whose, most: limit }) => ({
    name: `${what}:${whose}:${hour}`,
    most: limit,
  }));
  if (!(await isOverAny(db, counted))) return;
  const retryAfter = untilNextHour();
  throw new ApiError(
    'rate_limit_exceeded',
    `That was asked for too often. Nothing was charged. Try again in ${Math.ceil(retryAfter / 60)} min.`,
    { retryAfter },
  );
}
