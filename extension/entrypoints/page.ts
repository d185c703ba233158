import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plural, t } from '../i18n/text.ts';
import { startPage } from '../page/page.ts';
import { nameText, readName } from '../sites/names/person-name.ts';
import type { Site } from '../sites/site.ts';

/** In the page script's own world, which the page cannot see: whether a script of this very extension is at work here already. */
const world = globalThis as {
  coldcopyAtWork?: () => boolean;
  /** Set by the site's own script, before. */
  coldcopySite?: Site;
  /** For the site's script. */
  coldcopyNames?: { nameText: typeof nameText; readName: typeof readName };
  coldcopyTexts?: { t: typeof t; plural: typeof plural };
};

export default defineUnlistedScript(() => {
  if (world.coldcopyAtWork?.()) return;
  // After an update the old script's `runtime.id` is gone: then the new one takes over.
  world.coldcopyAtWork = () => browser.runtime?.id !== undefined;
  world.coldcopyNames = { nameText, readName };
  world.coldcopyTexts = { t, plural };
  startPage(() =>
    world.coldcopySite?.matches(new URL(location.href)) ? world.coldcopySite : undefined,
  );
});
