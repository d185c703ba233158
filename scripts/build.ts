/* `npm run build [-- chrome|firefox]`: the extension as it is loaded or handed to a store, in .output/. */
import { COMMANDS } from './lib/commands.mjs';
import { type Browser, buildExtension } from './lib/extension.ts';
import { given } from './lib/given.ts';
import { fail } from './lib/say.ts';

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

try {
  const { positionals } = given(COMMANDS.build);
  const asked = BROWSERS.filter((browser) => positionals.length === 0 || positionals.includes(browser));
  for (const browser of asked) console.log(await buildExtension(browser));
} catch (error) {
  fail(error);
}
