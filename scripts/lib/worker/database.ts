import { globSync } from 'node:fs';
import { join } from 'node:path';

/** The SQLite file of the local D1 below a state folder; there is one as soon as a Worker has run on it. */
export function databaseFile(state: string): string {
  const folder = join(state, 'v3', 'd1', 'miniflare-D1DatabaseObject');
  const files = globSync('*.sqlite', { cwd: folder }).filter((name) => name !== 'metadata.sqlite');
  if (files.length !== 1)
    throw new Error(`Expected one database in ${folder}, found ${files.length}.`);
  return join(folder, files[0] ?? '');
}
