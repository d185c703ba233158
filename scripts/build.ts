/* `npm run build [-- chrome|firefox]`: the extension as it is loaded or handed to a store, in .output/. */

import { type Browser, buildExtension } from './lib/browser/extension.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { fail } from './lib/cli/say.ts';

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

try {
  const { positionals } = given(COMMANDS.build);
  const asked = BROWSERS.filter(
    (browser) => positionals.length === 0 || positionals.includes(browser),
  );
  for (const browser of asked) console.log(await buildExtension(browser));
} catch (error) {
  fail(error);
}
