import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy, unstable_splitSqlQuery as splitSql } from 'wrangler';
import { inRepository } from '../cli/paths.ts';

type Statement = { bind(...values: string[]): Statement; all<Row>(): Promise<{ results: Row[] }> };
type Database = {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
};

/** The table in which `wrangler d1 migrations` keeps its books; the same, so that either may be used on the same state. */
const BOOKS = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

/**
 * Brings the local D1 below the folder `state` up to date with migrations/, as `wrangler d1 migrations apply --local` does in a fifth
 * of the time. Each file is one transaction.
 */
export async function applyMigrations(state: string): Promise<void> {
  const proxy = await getPlatformProxy<{ DB: Database }>({
    configPath: inRepository('wrangler.toml'),
    persist: { path: join(state, 'v3') },
    envFiles: [],
  });
  try {
    const db = proxy.env.DB;
    await db.prepare(BOOKS).all();
    const { results } = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
    const applied = new Set(results.map((row) => row.name));
    for (const name of migrationFiles().filter((file) => !applied.has(file))) {
      const statements = splitSql(readFileSync(inRepository(`migrations/${name}`), 'utf8')).map(
        (sql) => db.prepare(sql),
      );
      await db.batch([
        ...statements,
        db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
      ]);
    }
  } finally {
    await proxy.dispose();
  }
}

const migrationFiles = (): string[] =>
  readdirSync(inRepository('migrations'))
    .filter((file) => file.endsWith('.sql'))
    .sort();
