/*
 * `npm run store-pictures`: what a store shows, taken from the product itself on the sample pages: five screenshots of 1280 × 800 and the
 * promotional tile of 440 × 280, in store/pictures. The writer is the sample's, or Claude where there is a key.
 */
import { mkdirSync } from 'node:fs';
import { startStage } from './demo/stage.ts';
import { inRepository } from './lib/cli/paths.ts';
import { fail, green, say } from './lib/cli/say.ts';
import { takeScreenshots } from './lib/pictures/screenshots.ts';
import { setScene, VARS, WORKER } from './lib/pictures/setting.ts';
import { takeTile } from './lib/pictures/tile.ts';

try {
  const folder = inRepository('store/pictures');
  mkdirSync(folder, { recursive: true });
  // The build asks for the one address that its pages may reach.
  process.env.COLDCOPY_WORKER = WORKER;
  const stage = await startStage(true, VARS);
  try {
    await setScene(stage);
    for (const name of await takeScreenshots(stage, folder)) say(name);
    say(await takeTile(stage.extensionBrowser.context, folder));
    say(green(`The pictures are in ${folder}. Look at them before they go out.`));
  } finally {
    await stage.close();
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
