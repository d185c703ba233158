/* `npm run build [-- chrome|firefox]`: the extension as it is loaded or handed to a store, in .output/. */
import { type Browser, buildExtension } from './lib/extension.ts';
import { fail } from './lib/say.ts';

const asked = process.argv.slice(2).filter((word): word is Browser => word === 'chrome' || word === 'firefox');
try {
  for (const browser of asked.length > 0 ? asked : (['chrome', 'firefox'] as const)) console.log(await buildExtension(browser));
} catch (error) {
  fail(error);
}
