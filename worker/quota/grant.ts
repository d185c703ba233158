import { accountId } from './account/id.ts';
import { isDevice } from './account/is-device.ts';
import type { Plan } from './plans.ts';
import { sessionId } from './session-id.ts';

/*
 * What the owner does to a session from the command line (`npm run plan`), as SQL text: wrangler takes no bound values, so
 * everything that goes in is checked here.
 */

/** What was named cannot be an account or a session; told in one line. */
export class NoSessionId extends Error {}

/** The id of the row that was named: by the secret id of a session, or by the public one of an account or a device. */
function rowOf(id: string): string {
  const [session, account] = [sessionId(id), accountId(id)];
  if (session) return `'${session}'`;
  // Of several, which only a database mended by hand could have: none.
  if (account)
    return `(SELECT iif(count(*) = 1, max(id), NULL) FROM sessions WHERE account_id = '${account}')`;
  throw new NoSessionId(
    `"${id}" is no account id, which looks like 9F3A-20C1-77BE-04D2, and no session id, which looks like 3f1c0a52-….`,
  );
}

/** The session whose row holds the counters: another's after "use on another computer". */
const quotaOf = (id: string) => `(SELECT quota_id FROM sessions WHERE id = ${rowOf(id)})`;

/** SQL: a public id as it is shown. */
const inWords = (column: string) =>
  `substr(${column}, 1, 4) || '-' || substr(${column}, 5, 4) || '-' || substr(${column}, 9, 4) || '-' || substr(${column}, 13)`;

const COLUMNS = `${inWords('account_id')} AS account, id, quota_id, is_account, plan, generations_used AS used, max_generations AS maximum,
  datetime(period_ends_at, 'unixepoch') AS renews, datetime(plan_until, 'unixepoch') AS until, datetime(created_at, 'unixepoch') AS created,
  datetime(deleted_at, 'unixepoch') AS deleted, (SELECT count(*) FROM sessions o WHERE ${isDevice('o', 'q.id')} AND o.id <> q.id) AS others,
  subscription_id AS subscription, (SELECT state FROM subscriptions b WHERE b.quota_id = q.id ORDER BY access_until DESC LIMIT 1) AS paid`;

/**
 * Every session with another plan than free, newest first; those too that were deleted and whose plan nobody has any more. `others`: how many
 * use its quota beside it. `subscription`: Stripe's, where the plan is paid, and `paid` how that stands.
 */
export const LIST = `SELECT ${COLUMNS} FROM sessions q WHERE plan <> 'free' ORDER BY created_at DESC LIMIT 1000`;

/** The session's quota, which may be another session's, and may have been deleted; no row when the session is not known. */
export const show = (id: string): string =>
  `SELECT ${COLUMNS} FROM sessions q WHERE id = ${quotaOf(id)}`;

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
      subscription_id = NULL, updated_at = unixepoch()
    WHERE id = ${quotaOf(id)} AND deleted_at IS NULL`;
}

/** Back to free, with the free plan's generations. */
export const revoke = (id: string, free: Plan): string =>
  `UPDATE sessions SET plan = 'free', max_generations = ${free.maxGenerations}, generations_used = 0, period = period + 1,
     period_anchor = NULL, period_ends_at = NULL, plan_until = NULL, subscription_id = NULL, updated_at = unixepoch()
   WHERE id = ${quotaOf(id)} AND plan <> 'free'`;

/** What a plan is: the columns that go along when it moves, and what the session that had it has afterwards. */
const leftBehind = (free: Plan): Record<string, string | number> => ({
  plan: "'free'",
  generations_used: 0,
  max_generations: free.maxGenerations,
  period_anchor: 'NULL',
  period_ends_at: 'NULL',
  plan_until: 'NULL',
});

/**
 * Moves the plan of one session's quota to another session, with what was used of it and with everybody who shares it; the first is free again,
 * as one that never generated. For an id that was lost, stolen or deleted. Periods only grow: a reservation that is under way is given back
 * to neither.
 */
export function move(from: string, to: string, free: Plan): string {
  const next = rowOf(to);
  const columns = Object.entries(leftBehind(free)).map(
    ([column, left]) =>
      `${column} = CASE sessions.id WHEN ${next} THEN o.${column} WHEN o.id THEN ${left} ELSE sessions.${column} END`,
  );
  return `UPDATE sessions SET ${columns.join(', ')},
      period = CASE WHEN sessions.id IN (${next}, o.id) THEN max(o.period, sessions.period) + 1 ELSE sessions.period END,
      quota_id = iif(sessions.id = o.id, o.id, ${next}), updated_at = unixepoch()
    FROM (SELECT * FROM sessions WHERE id = ${quotaOf(from)}) AS o
    WHERE (sessions.id = ${next} OR sessions.quota_id = o.id OR sessions.id = o.id) AND o.id <> ${next} AND o.plan <> 'free'
      AND EXISTS (SELECT 1 FROM sessions WHERE id = ${next} AND deleted_at IS NULL AND is_account = 0) AND o.is_account = 0`;
}

/** Has a session use the plan of an account, which is no browser's and stays where it is; of `move` the half that such a plan needs. */
export const link = (account: string, to: string): string =>
  `UPDATE sessions SET quota_id = o.id, joined_at = unixepoch(), updated_at = unixepoch()
   FROM (SELECT id FROM sessions WHERE id = ${quotaOf(account)} AND is_account = 1) AS o
   WHERE sessions.id = ${rowOf(to)} AND sessions.deleted_at IS NULL AND sessions.is_account = 0`;

/** The browsers that use a quota, those that joined last first. */
export const devices = (id: string): string =>
  `SELECT ${inWords('s.account_id')} AS device, coalesce(s.device, '') AS browser, s.id = s.quota_id AS holder,
     datetime(coalesce(s.joined_at, s.created_at), 'unixepoch') AS joined
   FROM sessions s WHERE ${isDevice('s', quotaOf(id))} ORDER BY coalesce(s.joined_at, s.created_at) DESC LIMIT 1000`;

/** Sends a browser back to its own quota; the one whose own row holds the plan stays. */
export const unlink = (device: string): string =>
  `UPDATE sessions SET quota_id = id, joined_at = NULL, updated_at = unixepoch()
   WHERE id = ${rowOf(device)} AND is_account = 0 AND quota_id <> id RETURNING 1 AS gone`;
