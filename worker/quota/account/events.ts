import { withRetry } from '../d1.ts';

/** Whether this event was dealt with already. */
export async function wasHandled(db: D1Database, id: string): Promise<boolean> {
  const select = db.prepare('SELECT 1 FROM billing_events WHERE id = ?1').bind(id);
  return (await withRetry(() => select.first())) !== null;
}

/** It has been dealt with. */
export async function rememberEvent(db: D1Database, id: string): Promise<void> {
  const insert = db
    .prepare('INSERT INTO billing_events (id, at) VALUES (?1, unixepoch()) ON CONFLICT DO NOTHING')
    .bind(id);
  await withRetry(() => insert.run());
}
