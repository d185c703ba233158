import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const sessionSchema = z.object({
  id: z.string(),
  used: z.number(),
  max: z.number(),
  committed: z.number(),
  held: z.number(),
});
const sequenceSchema = z.object({
  session_id: z.string(),
  idempotency_key: z.string().nullable(),
  state: z.enum(['reserved', 'committed', 'released']),
  emails: z.string().nullable(),
  finished_at: z.number().nullable(),
  completions: z.number(),
  brief: z.string().nullable(),
});
export type SequenceRow = z.infer<typeof sequenceSchema>;

const storedSchema = z.array(z.object({ step: z.number(), body: z.string() }));

/** The bodies that are stored of a sequence, by step. */
export const emailsOf = ({ emails }: SequenceRow): Map<number, string> =>
  new Map(storedSchema.parse(JSON.parse(emails ?? '[]')).map(({ step, body }) => [step, body]));

/** D1's own file, read beside the running Worker. Times are only ever set back, as if they had passed. */
export class Ledger {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { timeout: 5_000 });
  }

  sessions(): z.infer<typeof sessionSchema>[] {
    const sql = `SELECT s.id, s.generations_used AS used, s.max_generations AS max,
      (SELECT count(*) FROM sequences WHERE quota_id = s.id AND state = 'committed' AND period = s.period) AS committed,
      (SELECT count(*) FROM sequences WHERE quota_id = s.id AND state = 'reserved' AND period = s.period) AS held FROM sessions s`;
    return z.array(sessionSchema).parse(this.#db.prepare(sql).all());
  }

  sequences(): SequenceRow[] {
    const sql =
      'SELECT session_id, idempotency_key, state, emails, finished_at, completions, brief FROM sequences';
    return z.array(sequenceSchema).parse(this.#db.prepare(sql).all());
  }

  /** Reservations, charged sequences that are still written, and those of them whose emails are all there: the best is being chosen. */
  underWay(): { reserved: number; unfinished: number; choosing: number } {
    const rows = this.sequences().filter((row) => row.finished_at === null);
    return {
      reserved: rows.filter((row) => row.state === 'reserved').length,
      unfinished: rows.filter((row) => row.state === 'committed').length,
      choosing: rows.filter((row) => row.state === 'committed' && emailsOf(row).size === 7).length,
    };
  }

  allow(session: string, generations: number): void {
    this.#db
      .prepare('UPDATE sessions SET max_generations = ? WHERE id = ?')
      .run(generations, session);
  }

  /** Lets seconds pass for everything that is under way. */
  age(seconds: number): void {
    const sql =
      'UPDATE sequences SET created_at = created_at - ?1, resumed_at = resumed_at - ?1 WHERE finished_at IS NULL';
    this.#db.prepare(sql).run(seconds);
  }

  close(): void {
    this.#db.close();
  }
}
