/*
 * `npm run logs -- FILE [--json]`: what a file of the Worker's log lines adds up to: how often, how fast, what went wrong, what it
 * cost. Takes the lines as they are printed, or the output of `wrangler tail --format json`.
 */
import { readFileSync } from 'node:fs';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { bold, fail } from './lib/cli/say.ts';
import { sum } from './lib/worker/log-sum.ts';

class Unreadable extends Error {}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unreadable(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

try {
  const {
    values,
    positionals: [file = ''],
  } = given(COMMANDS.logs);
  const found = sum(read(file));
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else {
    const { requests, from, to, unreadable } = found;
    console.log(
      bold(`${requests} requests from ${from ?? '-'} to ${to ?? '-'}`),
      unreadable > 0 ? `(${unreadable} other lines)` : '',
    );
    console.table(found.routes);
    console.table(found.outcomes);
    console.log(bold('generations'));
    console.table([found.generations]);
    if (found.forOwner.length > 0) console.log(bold('for you to mend'));
    for (const { count, what } of found.forOwner)
      console.log(`${String(count).padStart(6)}  ${what}`);
  }
} catch (error) {
  fail(error);
}
