import { z } from 'zod';
import type { Device } from '../../../shared/contract/billing.ts';
import type { Config } from '../../env.ts';
import { rowsOf, withRetry } from '../d1.ts';
import { plansOf } from '../plans.ts';
import { accountId, accountWords } from './id.ts';
import { isDevice } from './is-device.ts';

/* The browsers that use one quota. An account's own row is none. */

/** More are never listed. */
const LISTED = 100;

/** SQL: how many browsers the quota `q` may have; `seats` is the plan table as JSON. A plan whose time is over counts as free. */
export const seatsOf = (q: string, seats: string): string =>
  `coalesce(json_extract(${seats}, '$."' || iif(${q}.plan_until <= unixepoch(), 'free', ${q}.plan) || '"'), json_extract(${seats}, '$.free'))`;

/** The browsers of each plan, for SQL. */
export const seatTable = (config: Config): string =>
  JSON.stringify(Object.fromEntries(plansOf(config).map(({ name, devices }) => [name, devices])));

const rowSchema = z.object({
  account_id: z.string().nullable(),
  device: z.string().nullable(),
  joined_at: z.number().nullable(),
  used_at: z.number().nullable(),
  is_this: z.number().transform(Boolean),
  is_holder: z.number().transform(Boolean),
});

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

function viewOf(row: unknown): Device[] {
  const {
    account_id: id,
    device,
    joined_at: joined,
    used_at: used,
    is_this,
    is_holder,
  } = rowSchema.parse(row);
  if (id === null) return [];
  return [
    {
      id: accountWords(id),
      name: device ?? '',
      ...(joined !== null && { joinedAt: iso(joined) }),
      ...(used !== null && { usedAt: iso(used) }),
      isThis: is_this,
      isHolder: is_holder,
    },
  ];
}

/** SQL of the browsers of quota ?1; ?2 is the session that asks. */
const LIST = `SELECT s.account_id, s.device, coalesce(s.joined_at, s.created_at) AS joined_at, s.id = ?2 AS is_this, s.id = s.quota_id AS is_holder,
    (SELECT max(created_at) FROM sequences WHERE session_id = s.id AND state = 'committed' AND deleted_at IS NULL) AS used_at
  FROM sessions s WHERE ${isDevice('s', '?1')} ORDER BY joined_at DESC, s.id LIMIT ${LISTED}`;

/** The browsers of a quota, those that joined last first. */
export async function listDevices(
  db: D1Database,
  config: Config,
  quotaId: string,
  sessionId: string,
): Promise<{ devices: Device[]; most: number }> {
  const results = await withRetry(() =>
    db.batch([
      db.prepare(LIST).bind(quotaId, sessionId),
      db
        .prepare(`SELECT ${seatsOf('q', '?2')} AS most FROM sessions q WHERE q.id = ?1`)
        .bind(quotaId, seatTable(config)),
    ]),
  );
  const most = rowsOf<{ most: number }>(results, 1)[0]?.most ?? 1;
  return { devices: rowsOf(results, 0).flatMap(viewOf), most };
}

/** The statement that sends a browser back to its own quota. The browser whose own row holds the quota stays. */
export function dropDevice(db: D1Database, quotaId: string, device: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE sessions SET quota_id = id, joined_at = NULL, updated_at = unixepoch()
       WHERE account_id = ?2 AND ${isDevice('sessions', '?1')} AND id <> ?1`,
    )
    .bind(quotaId, accountId(device) ?? '');
}

/** Takes a browser off a quota: what it has is its own free plan. False: there is no such browser to take off. */
export async function removeDevice(
  db: D1Database,
  quotaId: string,
  device: string,
): Promise<boolean> {
  const { meta } = await withRetry(() => dropDevice(db, quotaId, device).run());
  return meta.changes > 0;
}
