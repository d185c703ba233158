import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../page/page.ts';

/** In the page script's own world, which the page cannot see: whether a script of this very extension is at work here already. */
const world = globalThis as { coldcopyAtWork?: () => boolean };

export default defineUnlistedScript(() => {
  if (world.coldcopyAtWork?.()) return;
  // After an update the old script's `runtime.id` is gone: then the new one takes over.
  world.coldcopyAtWork = () => browser.runtime?.id !== undefined;
  startPage();
});
