/*
 * Periods of a quota, in SQL because D1's clock counts. They are counted from their anchor, so that a quota that began on the
 * 31st renews on the last day of each month; months that nobody used are skipped.
 */

const elapsed = `((strftime('%Y', 'now') - strftime('%Y', period_anchor, 'unixepoch')) * 12
  + strftime('%m', 'now') - strftime('%m', period_anchor, 'unixepoch'))`;
const end = (months: string) =>
  `unixepoch(period_anchor, 'unixepoch', '+' || (${months}) || ' months', 'floor')`;

/** The quota of the session ?1: so that whoever reserves need not ask for it first. */
export const QUOTA = '(SELECT quota_id FROM sessions WHERE id = ?1)';

/** When the period that runs now ends, for a row of `sessions` with an anchor. */
export const PERIOD_END = `CASE WHEN ${end(elapsed)} > unixepoch() THEN ${end(elapsed)} ELSE ${end(`${elapsed} + 1`)} END`;

/** A granted plan whose time is over falls back to free. ?1 a session that has the quota, ?2 generations of the free plan. */
const LAPSE = `
  UPDATE sessions SET plan = 'free', max_generations = ?2, generations_used = 0, period = period + 1, period_anchor = NULL,
    period_ends_at = NULL, plan_until = NULL, updated_at = unixepoch()
  WHERE id = ${QUOTA} AND plan_until <= unixepoch()`;

/** A period that is over makes way for the one that runs. ?1 a session that has the quota. */
const ROLL = `
  UPDATE sessions SET generations_used = 0, period = period + 1, period_ends_at = ${PERIOD_END}, updated_at = unixepoch()
  WHERE id = ${QUOTA} AND period_ends_at <= unixepoch()`;

export function rollPeriod(
  db: D1Database,
  sessionId: string,
  freeMaximum: number,
): D1PreparedStatement[] {
  return [db.prepare(LAPSE).bind(sessionId, freeMaximum), db.prepare(ROLL).bind(sessionId)];
}
