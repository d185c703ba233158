/*
 * npm run tables
 * Writes the tables the readers look words up in (given names, mail providers, suffixes of registries) anew from the packages they come from.
 * After an update of one of those packages, and after an edit of scripts/data/mail-providers.txt.
 */
import { writeFileSync } from 'node:fs';
import { inRepository } from './lib/cli/paths.ts';
import { sourceOf, TABLES } from './lib/tables.ts';

for (const table of TABLES) {
  const source = sourceOf(table);
  writeFileSync(inRepository(table.path), source);
  console.log(`${table.path}: ${table.words().length} words, ${source.length} characters`);
}
