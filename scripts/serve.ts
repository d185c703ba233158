/*
 * `npm run serve`: the Worker alone, on PORT (8787), with its D1 and KV under COLDCOPY_STATE (.coldcopy). Prints one line on
 * stdout when it is ready, and the Worker's log lines on stderr. Ctrl+C ends it.
 */

import { askedToEnd } from './lib/cli/ending.ts';
import { fail } from './lib/cli/say.ts';
import { startBackend } from './lib/worker/backend.ts';
import { settingsFrom } from './lib/worker/settings.ts';
import { StartFailure } from './lib/worker/worker.ts';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const ending = askedToEnd();
  const starting = startBackend({ ...settingsFrom(process.env), log });
  const backend = await Promise.race([starting, ending.then(() => process.exit(0))]);
  console.log(`ColdCopy Worker ready at ${backend.url} · ${backend.writerInWords}`);
  const outcome = await Promise.race([
    ending.then(() => 'asked'),
    backend.ended.then(() => 'broke'),
  ]);
  if (outcome === 'broke')
    throw new StartFailure('The Worker ended by itself; its last lines are above.');
  await backend.close();
  process.exit(0);
} catch (error) {
  fail(error);
}
