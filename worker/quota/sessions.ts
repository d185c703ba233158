import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { DAY_SECONDS, untilMidnight } from '../lib/time.ts';
import { rowsOf, steady } from './d1.ts';
import { planOf } from './plans.ts';

/** How long a browser keeps the cookie: 90 days, renewed by each generation. */
const COOKIE_SECONDS = 7_776_000;
export const COOKIE = 'coldcopy_session';

export function sessionCookie(id: string, seconds = COOKIE_SECONDS): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${seconds}`;
}

export function tooManySessions(): ApiError {
  const message =
    'Too many free accounts were started from your network today. Try again tomorrow, or use the one you have.';
  return new ApiError('network_limit_exceeded', message, { retryAfter: untilMidnight() });
}

/** The statements that make a free session of this id, if its network may have one more today; harmless to repeat. */
export function insertSession(
  db: D1Database,
  config: Config,
  id: string,
  network: string | undefined,
): D1PreparedStatement[] {
  const limit = config.NETWORK_SESSIONS_PER_DAY;
  const counted = network !== undefined && limit !== undefined;
  const insert = db
    .prepare(
      `INSERT INTO sessions (id, plan, generations_used, max_generations, created_at, updated_at, quota_id)
       SELECT ?1, 'free', 0, ?2, unixepoch(), unixepoch(), ?1 WHERE ${counted ? 'changes() > 0' : 'true'} ON CONFLICT DO NOTHING`,
    )
    .bind(id, planOf(config, 'free').maxGenerations);
  if (!counted) return [insert];
  const count = db
    .prepare(
      `INSERT INTO counters (name, day, n)
       SELECT 'sessions:' || ?2, unixepoch() / ${DAY_SECONDS}, 1 WHERE ?3 > 0 AND NOT EXISTS (SELECT 1 FROM sessions WHERE id = ?1)
       ON CONFLICT (name, day) DO UPDATE SET n = n + 1 WHERE n < ?3`,
    )
    .bind(id, network, limit);
  return [count, insert];
}

/** A new free session. Throws `ApiError` when its network had enough of them today. */
export async function mintSession(
  db: D1Database,
  config: Config,
  network: string | undefined,
): Promise<string> {
  const id = crypto.randomUUID();
  const results = await steady(() =>
    db.batch([
      ...insertSession(db, config, id, network),
      db.prepare('SELECT id FROM sessions WHERE id = ?1').bind(id),
    ]),
  );
  if (rowsOf(results, results.length - 1).length === 0) throw tooManySessions();
  return id;
}
