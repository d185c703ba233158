import { ApiError } from '../errors.ts';
import { sha256 } from '../lib/hash.ts';
import { untilMidnight } from '../lib/time.ts';
import { rowsOf, withRetry } from './d1.ts';

/*
 * "Use on another computer": a code attaches another session to this one's quota. A code has 50 random bits, lives ten minutes,
 * works once and is stored as a hash; a session may try ten a day.
 */

const LIFETIME = 600;
const GUESSES = 10;
/** Crockford's letters: none is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

const normal = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Makes a code; an older one of the same session is worthless from now on. */
export async function makeCode(
  db: D1Database,
  sessionId: string,
): Promise<{ code: string; expiresAt: string }> {
  const letters = [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => LETTERS[byte % LETTERS.length])
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

/** Counts a guess; throws `ApiError` when there were too many today. A lost answer may count one twice: to the guesser's loss. */
async function countGuess(db: D1Database, sessionId: string): Promise<void> {
  const count = db
    .prepare(
      `INSERT INTO counters (name, day, n) VALUES ('guesses:' || ?1, unixepoch() / 86400, 1)
       ON CONFLICT (name, day) DO UPDATE SET n = n + 1 RETURNING n`,
    )
    .bind(sessionId);
  const row = await withRetry(() => count.first<{ n: number }>());
  if ((row?.n ?? 1) <= GUESSES) return;
  throw new ApiError('rate_limit_exceeded', 'Too many wrong codes. Try again tomorrow.', {
    retryAfter: untilMidnight(),
  });
}

/** Lets a session use the quota of the session that made the code, and spends the code. Throws `ApiError`. */
export async function attach(db: D1Database, sessionId: string, code: string): Promise<void> {
  await countGuess(db, sessionId);
  const hash = await sha256(normal(code));
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE codes SET used_by = ?1 WHERE hash = ?2 AND expires_at > unixepoch() AND session_id <> ?1 AND (used_by IS NULL OR used_by = ?1)
             AND EXISTS (SELECT 1 FROM sessions m WHERE m.id = codes.session_id AND m.deleted_at IS NULL AND m.quota_id <> ?1)`,
        )
        .bind(sessionId, hash),
      db
        .prepare(
          `UPDATE sessions SET updated_at = unixepoch(),
             quota_id = (SELECT m.quota_id FROM codes c JOIN sessions m ON m.id = c.session_id WHERE c.hash = ?2)
           WHERE id = ?1 AND changes() > 0`,
        )
        .bind(sessionId, hash),
      db
        .prepare(
          'SELECT 1 FROM codes WHERE hash = ?1 AND used_by = ?2 AND expires_at > unixepoch()',
        )
        .bind(hash, sessionId),
    ]),
  );
  if (rowsOf(results, 2).length > 0) return;
  throw new ApiError(
    'invalid_request',
    'This code is wrong, already used, or expired. Get a new one on the other computer.',
    { field: 'code' },
  );
}

/** Ends the sharing: a borrower goes back to its own quota, a lender is alone again. */
export async function detach(db: D1Database, sessionId: string): Promise<void> {
  const update = db
    .prepare(
      'UPDATE sessions SET quota_id = id, updated_at = unixepoch() WHERE (id = ?1 OR quota_id = ?1) AND quota_id <> id',
    )
    .bind(sessionId);
  await withRetry(() => update.run());
}

/** Undefined while nothing is shared. */
export async function readSharing(
  db: D1Database,
  sessionId: string,
): Promise<{ others: number; borrowed: boolean } | undefined> {
  const select = db
    .prepare(
      `SELECT s.quota_id <> s.id AS borrowed,
         (SELECT count(*) FROM sessions o WHERE o.quota_id = s.quota_id AND o.id <> s.id AND o.deleted_at IS NULL) AS others
       FROM sessions s WHERE s.id = ?1`,
    )
    .bind(sessionId);
  const row = await withRetry(() => select.first<{ borrowed: number; others: number }>());
  if (!row || (!row.borrowed && row.others === 0)) return undefined;
  return { others: row.others, borrowed: row.borrowed === 1 };
}
