/*
 * `npm run logs [-- FILE] [--json]`: what the Worker's log lines add up to: how often, how fast, what went wrong, what it cost. Takes the
 * lines as they are printed, or the output of `wrangler tail --format json`, from a file or from stdin.
 */
import { readFileSync } from 'node:fs';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given, Misuse } from './lib/cli/given.ts';
import { bold, fail } from './lib/cli/say.ts';
import { type Sum, sum } from './lib/worker/log-sum.ts';

class Unreadable extends Error {}

/** stdin's descriptor, and what stands for it in place of a file. */
const STDIN = 0;
const DASH = '-';

function read(file: string): string {
  if (file === DASH && process.stdin.isTTY)
    throw new Misuse('Which log? Name a FILE, or pipe one in: `cat log.json | npm run logs`.');
  try {
    return readFileSync(file === DASH ? STDIN : file, 'utf8');
  } catch (error) {
    throw new Unreadable(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Throws when there is nothing of the Worker in it: an empty table would say that all is well. */
function summed(file: string): Sum {
  const found = sum(read(file));
  if (found.requests + found.notes > 0) return found;
  throw new Unreadable(
    `${file === DASH ? 'stdin' : file} has no log line of the Worker: take what \`npx wrangler tail --format json\` or \`npm run serve\` prints.`,
  );
}

try {
  const {
    values,
    positionals: [file = DASH],
  } = given(COMMANDS.logs);
  const found = summed(file);
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
