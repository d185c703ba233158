import { sha256 } from '../lib/hash.ts';
import { withRetry } from '../quota/d1.ts';

/** Seconds within which a proof gives its session. */
const LIFETIME = 600;

/** A person stood behind this claim: the hash of a secret that gives one session. */
export async function acceptProof(db: D1Database, hash: string): Promise<void> {
  const insert = db
    .prepare(
      `INSERT INTO proofs (hash, expires_at) VALUES (?1, unixepoch() + ${LIFETIME}) ON CONFLICT DO NOTHING`,
    )
    .bind(hash);
  await withRetry(() => insert.run());
}

/**
 * Spends the proof of a secret on a session that is about to be minted; the id is that of the session it gave before where the request is
 * repeated. Undefined: nobody has proved anything, or it is too long ago.
 */
export async function spendProof(
  db: D1Database,
  secret: string,
  sessionId: string,
): Promise<string | undefined> {
  const update = db
    .prepare(
      `UPDATE proofs SET session_id = coalesce(session_id, ?2) WHERE hash = ?1 AND expires_at > unixepoch() RETURNING session_id`,
    )
    .bind(await sha256(secret), sessionId);
  const row = await withRetry(() => update.first<{ session_id: string }>());
  return row?.session_id;
}
