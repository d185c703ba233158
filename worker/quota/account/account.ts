import type { Config } from '../../env.ts';
import { sha256 } from '../../lib/hash.ts';
import { rowsOf, withRetry } from '../d1.ts';
import { planOf } from '../plans.ts';
import { CROCKFORD, NEW_ACCOUNT_ID, RESTORE_LETTERS } from './id.ts';

/*
 * An account that is no browser's: a row of sessions whose id nobody is given. A plan that is paid for lies there, so that no browser can lose it: browsers come and go, and each
 * of them only borrows. A plan that the owner granted lies in a browser's own row until that browser asks for something an account is needed for.
 */

export type Account = {
  /** Its row. Whoever knows this knows the restore code. */
  quotaId: string;
  /** Public. */
  accountId: string;
  restoreVersion: number;
};

/** The code that follows from an account's row: it need not be stored to be shown again, and is on receipts before anybody has paid. */
async function restoreLetters({ quotaId, restoreVersion }: Account): Promise<string> {
  const digest = await sha256(`restore ${quotaId} ${restoreVersion}`);
  const bytes = digest.match(/../g) ?? [];
  return bytes
    .slice(0, RESTORE_LETTERS)
    .map((byte) => CROCKFORD[Number.parseInt(byte, 16) % CROCKFORD.length])
    .join('');
}

/** The account that a session's quota lies in, if it is one. */
function selectAccount(db: D1Database, sessionId: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT q.id AS quotaId, q.account_id AS accountId, q.restore_version AS restoreVersion FROM sessions s JOIN sessions q ON q.id = s.quota_id
       WHERE s.id = ?1 AND s.deleted_at IS NULL AND q.is_account = 1`,
    )
    .bind(sessionId);
}

/** Undefined: the session's quota lies in a browser's own row. */
export const readAccount = async (
  db: D1Database,
  sessionId: string,
): Promise<Account | undefined> =>
  (await withRetry(() => selectAccount(db, sessionId).first<Account>())) ?? undefined;

/** The columns that go along to an account, and what the browser that had them has afterwards: a free session that was used. */
const MOVED: Record<string, string> = {
  plan: "'free'",
  generations_used: '?3',
  max_generations: '?3',
  period: 'period + 1',
  period_anchor: 'NULL',
  period_ends_at: 'NULL',
  plan_until: 'NULL',
};

/**
 * The account that a session's quota lies in; where it lies in a browser's row, it moves to an account with all that was used and everybody who shares it, in one batch: nothing is
 * gained or lost, and a generation that is under way is given back where it belongs. `device`: what the caller's browser is.
 */
export async function ensureAccount(
  db: D1Database,
  config: Config,
  sessionId: string,
  quotaId: string,
  device: string,
): Promise<Account | undefined> {
  const id = crypto.randomUUID();
  const columns = Object.keys(MOVED).join(', ');
  // All depend on the row of this very account: it comes only from a browser's quota that is still the session's.
  const made = 'EXISTS (SELECT 1 FROM sessions WHERE id = ?1)';
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `INSERT INTO sessions (id, quota_id, account_id, is_account, created_at, updated_at, ${columns})
           SELECT ?1, ?1, coalesce(q.account_id, ${NEW_ACCOUNT_ID}), 1, unixepoch(), unixepoch(), ${columns
             .split(', ')
             .map((column) => `q.${column}`)
             .join(', ')}
           FROM sessions s JOIN sessions q ON q.id = s.quota_id
           WHERE s.id = ?2 AND s.id = q.id AND s.deleted_at IS NULL AND q.id = ?3 AND q.is_account = 0 AND q.deleted_at IS NULL
           ON CONFLICT DO NOTHING`,
        )
        .bind(id, sessionId, quotaId),
      db
        .prepare('UPDATE sequences SET quota_id = ?1 WHERE quota_id = ?2 AND changes() > 0')
        .bind(id, quotaId),
      db
        .prepare(
          `UPDATE sessions SET ${Object.entries(MOVED)
            .map(([column, left]) => `${column} = ${left}`)
            .join(', ')}, account_id = ${NEW_ACCOUNT_ID}
           WHERE id = ?2 AND quota_id = ?2 AND ${made}`,
        )
        .bind(id, quotaId, planOf(config, 'free').maxGenerations),
      db
        .prepare(
          `UPDATE sessions SET quota_id = ?1, joined_at = coalesce(joined_at, created_at), updated_at = unixepoch(),
             device = iif(id = ?3, ?4, device) WHERE quota_id = ?2 AND ${made}`,
        )
        .bind(id, quotaId, sessionId, device),
      selectAccount(db, sessionId),
    ]),
  );
  return rowsOf<Account>(results, 4)[0];
}

/** Makes the code valid, if it is not, and tells it, in groups of five. */
export async function restoreCode(db: D1Database, account: Account): Promise<string> {
  const letters = await restoreLetters(account);
  const hash = await sha256(letters);
  const update = db
    .prepare(
      'UPDATE sessions SET restore_hash = ?2 WHERE id = ?1 AND restore_version = ?3 AND restore_hash IS NOT ?2',
    )
    .bind(account.quotaId, hash, account.restoreVersion);
  await withRetry(() => update.run());
  return letters.match(/.{5}/g)?.join('-') ?? letters;
}

/** The code is worthless from now on, on receipts too; the next one is another. */
export async function revokeRestoreCode(db: D1Database, account: Account): Promise<void> {
  const update = db
    .prepare(
      'UPDATE sessions SET restore_version = ?2 + 1, restore_hash = NULL WHERE id = ?1 AND restore_version = ?2',
    )
    .bind(account.quotaId, account.restoreVersion);
  await withRetry(() => update.run());
}
