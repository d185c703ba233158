import { TODAY } from '../ceilings.ts';
import { rowsOf, withRetry } from '../d1.ts';

/** A counter of a day, and how far it may go. */
export type Tries = { name: string; most: number };

/** Counts one more try of each, and says whether any went over. A lost answer may count one twice: to the loss of whoever tries. */
export async function isOverAny(db: D1Database, counted: readonly Tries[]): Promise<boolean> {
  if (counted.length === 0) return false;
  const results = await withRetry(() =>
    db.batch(
      counted.map(({ name }) =>
        db
          .prepare(
            `INSERT INTO counters (name, day, n) VALUES (?1, ${TODAY}, 1)
             ON CONFLICT (name, day) DO UPDATE SET n = n + 1 RETURNING n`,
          )
          .bind(name),
      ),
    ),
  );
  return counted.some(({ most }, at) => (rowsOf<{ n: number }>(results, at)[0]?.n ?? 0) > most);
}
