import type { Hour } from '../../shared/contract/session.ts';
import type { Bindings } from '../bindings.ts';
import type { Config } from '../env.ts';
import { HOUR_SECONDS, within } from '../lib/time.ts';
import { inWords, note } from '../log.ts';
import { planOf } from './plans.ts';
import type { Standing } from './status.ts';

/*
 * The hourly limit. D1 decides; a marker in KV (`hour:{quota_id}` = the unix second the hour opens again) refuses early
 * what D1 would refuse too. KV may be stale or fail: then D1 decides alone.
 */

/** KV keeps no key for less than a minute, and an answer that takes longer than this is not worth waiting for (ms). */
const SHORTEST_TTL = 60;
const PATIENCE = 1_000;

const keyOf = (quotaId: string) => `hour:${quotaId}`;

/** The unix second the next place opens; null while one is free. An hour of no places at all opens never: in an hour, then. */
export function opensAt(standing: Standing, perHour: number): number | null {
  if (standing.places.length < perHour) return null;
  const leaving = standing.places[standing.places.length - perHour];
  return (leaving?.at ?? standing.now) + HOUR_SECONDS;
}

export function hourView(standing: Standing, config: Config): Hour {
  const { perHour } = planOf(config, standing.plan);
  const opens = opensAt(standing, perHour);
  return {
    limit: perHour,
    used: standing.places.length,
    resetsAt: opens === null ? null : new Date(opens * 1000).toISOString(),
  };
}

/** The hour as headers (IETF RateLimit, draft 10): places, places left, seconds until it opens or is whole again. */
export function hourHeaders(standing: Standing, config: Config): Record<string, string> {
  const { perHour } = planOf(config, standing.plan);
  const oldest = standing.places[0]?.at ?? standing.now;
  const until = Math.max(0, (opensAt(standing, perHour) ?? oldest + HOUR_SECONDS) - standing.now);
  const left = Math.max(0, perHour - standing.places.length);
  return {
    'RateLimit-Policy': `"hour";q=${perHour};w=${HOUR_SECONDS}`,
    RateLimit: `"hour";r=${left};t=${until}`,
  };
}

/** Seconds until the next place opens; undefined while one is free. */
export function secondsUntilOpen(standing: Standing, config: Config): number | undefined {
  const opens = opensAt(standing, planOf(config, standing.plan).perHour);
  return opens === null ? undefined : Math.max(1, opens - standing.now);
}

/** Seconds until the hour opens, if a marker says that it is full. */
export async function closedFor(
  kv: KVNamespace,
  quotaId: string,
  now: number,
): Promise<number | undefined> {
  try {
    const opens = Number(await within(PATIENCE, kv.get(keyOf(quotaId))));
    return Number.isFinite(opens) && opens > now ? opens - now : undefined;
  } catch (error) {
    note('hour marker not read', { forOwner: inWords(error) });
    return undefined;
  }
}

/** The standing of an hour that a marker says is closed for so many seconds, for the headers to say the same. */
export function closedStanding(standing: Standing, config: Config, seconds: number): Standing {
  const taken = { at: standing.now + seconds - HOUR_SECONDS, state: 'committed' as const };
  return {
    ...standing,
    places: Array.from({ length: planOf(config, standing.plan).perHour }, () => taken),
  };
}

/** After a commit: leaves the marker if this filled the hour while quota was left. */
export async function markFull(
  bindings: Bindings,
  standing: Standing,
  config: Config,
): Promise<void> {
  const opens = opensAt(standing, planOf(config, standing.plan).perHour);
  if (opens === null || standing.generations_used >= standing.max_generations) return;
  if (standing.places.some((place) => place.state === 'reserved')) return;
  try {
    const expirationTtl = Math.max(SHORTEST_TTL, opens - standing.now);
    await within(
      PATIENCE,
      bindings.HOURS.put(keyOf(standing.quota_id), String(opens), { expirationTtl }),
    );
  } catch (error) {
    note('hour marker not written', { forOwner: inWords(error) });
  }
}
