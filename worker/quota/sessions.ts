import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { DAY_SECONDS, untilMidnight } from '../lib/time.ts';
import { NEW_ACCOUNT_ID } from './account/id.ts';
import { rowsOf, withRetry } from './d1.ts';
import type { Network } from './network.ts';
import { planOf } from './plans.ts';
import { COOKIE } from './session-id.ts';

/** How long a browser keeps the cookie: 90 days, renewed by each generation. */
const COOKIE_SECONDS = 7_776_000;

export function sessionCookie(id: string, seconds = COOKIE_SECONDS): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${seconds}`;
}

export function tooManySessions(): ApiError {
  const message =
    'Too many free accounts were started from your network today. Try again tomorrow, or use the one you have.';
  return new ApiError('network_limit_exceeded', message, { retryAfter: untilMidnight() });
}

/** Where the owner wants to know that a person asks: nobody has shown it yet. */
export const verificationRequired = () =>
  new ApiError(
    'verification_required',
    'Before your first free emails we check that you are a person. Nothing was used.',
  );

/**
 * The statements that make a free session of this id, if each of its networks may have one more today; harmless to repeat.
 */
export function insertSession(
  db: D1Database,
  config: Config,
  id: string,
  network: Network,
): D1PreparedStatement[] {
  const limit = config.NETWORK_SESSIONS_PER_DAY;
  const prefixes = limit === undefined ? [] : network;
  const counted = JSON.stringify(
    prefixes.map(({ hash, times }) => ({ name: `sessions:${hash}`, most: (limit ?? 0) * times })),
  );
  const insert = db
    .prepare(
      `INSERT INTO sessions (id, plan, generations_used, max_generations, created_at, updated_at, quota_id, account_id)
       SELECT ?1, 'free', 0, ?2, unixepoch(), unixepoch(), ?1, ${NEW_ACCOUNT_ID}
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?3) p WHERE p.value ->> 'most' <=
         coalesce((SELECT n FROM counters WHERE name = p.value ->> 'name' AND day = unixepoch() / ${DAY_SECONDS}), 0))
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, planOf(config, 'free').maxGenerations, counted);
  if (prefixes.length === 0) return [insert];
  const count = db
    .prepare(
      `INSERT INTO counters (name, day, n)
       SELECT p.value ->> 'name', unixepoch() / ${DAY_SECONDS}, 1 FROM json_each(?1) p WHERE changes() > 0
       ON CONFLICT (name, day) DO UPDATE SET n = n + 1`,
    )
    .bind(counted);
  return [insert, count];
}

/** A new free session of this id, or the one that has it already. Throws `ApiError` when its network had enough of them today. */
export async function mintSession(
  db: D1Database,
  config: Config,
  network: Network,
  id: string,
): Promise<string> {
  const results = await withRetry(() =>
    db.batch([
      ...insertSession(db, config, id, network),
      db.prepare('SELECT id FROM sessions WHERE id = ?1').bind(id),
    ]),
  );
  if (rowsOf(results, results.length - 1).length === 0) throw tooManySessions();
  return id;
}
