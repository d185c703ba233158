/*
 * `npm run demo [-- --headless]`: the main job in a real browser, on a sample thread: read, generate, choose a subject, insert
 * into the reply and into a new mail; then on LinkedIn, a connection note and a message. Prints the sequence; leaves a screenshot of each step and result.json in .output/demo.
 * Exit code 0 only if all of it held. With a display the browser stays open to play in.
 */

import { printSequence } from './demo/print.ts';
import { startStage } from './demo/stage.ts';
import { walk } from './demo/walk.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { askedToEnd } from './lib/cli/ending.ts';
import { given } from './lib/cli/given.ts';
import { bold, fail, green, say } from './lib/cli/say.ts';

const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) ||
  ['darwin', 'win32'].includes(process.platform);
try {
  const { values } = given(COMMANDS.demo);
  const headless = values.headless || Boolean(process.env.CI) || !hasDisplay;
  const ending = askedToEnd();
  const stage = await startStage(headless);
  try {
    const result = await Promise.race([walk(stage), ending.then(() => process.exit(130))]);
    printSequence(result);
    say(
      green(
        '\nAll of it held: read, written, chosen, inserted into two mails, a note and a message; nothing was sent.',
      ),
    );
    say(`Screenshots and result.json are in ${stage.folder}`);
    say(`Written by: ${stage.backend.writerInWords}`);
    if (!headless) {
      say(bold('\nThe browser stays open to play in. Close it, or press Ctrl+C here, to end.'));
      await Promise.race([ending, stage.closed]);
    }
  } finally {
    await stage.close();
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
