import type { Plan } from './plans.ts';
import { sessionId } from './session-id.ts';

/*
 * What the owner does to a session from the command line (`npm run plan`), as SQL text: wrangler takes no bound values, so
 * everything that goes in is checked here.
 */

/** What was named cannot be a session; told in one line. */
export class NoSessionId extends Error {}

function quoted(id: string): string {
  const checked = sessionId(id);
  if (!checked) throw new NoSessionId(`"${id}" is no session id; it looks like 3f1c0a52-….`);
  return `'${checked}'`;
}

/** The session whose row holds the counters: another's after "use on another computer". */
const quotaOf = (id: string) => `(SELECT quota_id FROM sessions WHERE id = ${quoted(id)})`;

const COLUMNS = `id, quota_id, plan, generations_used AS used, max_generations AS maximum,
  datetime(period_ends_at, 'unixepoch') AS renews, datetime(plan_until, 'unixepoch') AS until, datetime(created_at, 'unixepoch') AS created`;

/** Every session with another plan than free, newest first. */
export const LIST = `SELECT ${COLUMNS} FROM sessions WHERE plan <> 'free' AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 1000`;

/** The session's quota; no row when the session is not known. */
export const show = (id: string): string =>
  `SELECT ${COLUMNS}, (SELECT count(*) FROM sessions o WHERE o.quota_id = q.id AND o.id <> q.id) AS others
   FROM sessions q WHERE id = ${quotaOf(id)} AND deleted_at IS NULL`;

/** Gives a plan; the period begins now, unless the session has this plan already: then only its end and maximum change. `until`: a date, UTC. */
export function grant(id: string, plan: Plan, until: Date | undefined): string {
  const end = until ? Math.floor(until.getTime() / 1000) : 'NULL';
  const months =
    plan.months === null ? 'NULL' : `unixepoch('now', '+${plan.months} months', 'floor')`;
  const same = `plan = '${plan.name}' AND period_ends_at IS NOT NULL`;
  const keep = (column: string, fresh: string) =>
    `${column} = CASE WHEN ${same} THEN ${column} ELSE ${fresh} END`;
  return `UPDATE sessions SET ${keep('generations_used', '0')}, ${keep('period', 'period + 1')}, ${keep('period_anchor', 'unixepoch()')},
      ${keep('period_ends_at', months)}, plan = '${plan.name}', max_generations = ${plan.maxGenerations}, plan_until = ${end},
      updated_at = unixepoch()
    WHERE id = ${quotaOf(id)} AND deleted_at IS NULL`;
}

/** Back to free, with the free plan's generations. */
export const revoke = (id: string, free: Plan): string =>
  `UPDATE sessions SET plan = 'free', max_generations = ${free.maxGenerations}, generations_used = 0, period = period + 1,
     period_anchor = NULL, period_ends_at = NULL, plan_until = NULL, updated_at = unixepoch()
   WHERE id = ${quotaOf(id)} AND deleted_at IS NULL AND plan <> 'free'`;
