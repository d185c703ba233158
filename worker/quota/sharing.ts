import { z } from 'zod';
import { sha256 } from '../lib/hash.ts';
import { CROCKFORD } from './account/id.ts';
import { isDevice } from './account/is-device.ts';
import { withRetry } from './d1.ts';

/*
 * "Use on another computer": a code attaches another session to this one's quota. A code has 50 random bits, lives ten minutes,
 * works once and is stored as a hash.
 */

const LIFETIME = 600;
const LENGTH = 10;

/** Makes a code; an older one of the same session is worthless from now on. */
export async function makeCode(
  db: D1Database,
  sessionId: string,
): Promise<{ code: string; expiresAt: string }> {
  const letters = [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => CROCKFORD[byte % CROCKFORD.length])
    .join('');
  const hash = await sha256(letters);
  const insert = db
    .prepare(
      `INSERT INTO codes (session_id, hash, expires_at) VALUES (?1, ?2, unixepoch() + ${LIFETIME})
       ON CONFLICT (session_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at, used_by = NULL RETURNING expires_at`,
    )
    .bind(sessionId, hash);
  const row = await withRetry(() => insert.first<{ expires_at: number }>());
  return {
    code: `${letters.slice(0, 5)}-${letters.slice(5)}`,
    expiresAt: new Date((row?.expires_at ?? 0) * 1000).toISOString(),
  };
}

export async function revokeCode(db: D1Database, sessionId: string): Promise<void> {
  await withRetry(() =>
    db.prepare('DELETE FROM codes WHERE session_id = ?1').bind(sessionId).run(),
  );
}

/** Ends the sharing: a borrower goes back to its own quota, a lender is alone again. */
export async function detach(db: D1Database, sessionId: string): Promise<void> {
  const update = db
    .prepare(
      'UPDATE sessions SET quota_id = id, joined_at = NULL, updated_at = unixepoch() WHERE (id = ?1 OR quota_id = ?1) AND quota_id <> id',
    )
    .bind(sessionId);
  await withRetry(() => update.run());
}

/** An account's browsers are all alike, so none of them borrows. */
const sharingSchema = z.object({
  account_id: z.string().nullable(),
  borrowed: z.number().transform(Boolean),
  others: z.number(),
});

/** The public id of the quota that a session uses, and with whom; `shared` undefined while with nobody. */
export async function readSharing(
  db: D1Database,
  sessionId: string,
): Promise<{
  accountId: string | undefined;
  shared: { others: number; borrowed: boolean } | undefined;
}> {
  const select = db
    .prepare(
      `SELECT q.account_id, s.quota_id <> s.id AND q.is_account = 0 AS borrowed,
         (SELECT count(*) FROM sessions o WHERE ${isDevice('o', 's.quota_id')} AND o.id <> s.id) AS others
       FROM sessions s JOIN sessions q ON q.id = s.quota_id WHERE s.id = ?1`,
    )
    .bind(sessionId);
  const found = await withRetry(() => select.first());
  if (found === null) return { accountId: undefined, shared: undefined };
  const { account_id: accountId, borrowed, others } = sharingSchema.parse(found);
  return {
    accountId: accountId ?? undefined,
    shared: borrowed || others > 0 ? { others, borrowed } : undefined,
  };
}
