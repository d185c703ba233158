import type { Site } from './site.ts';

/** The world of our content scripts, which the page cannot see. */
const world = globalThis as { coldcopySite?: Site };

/**
 * The script that brings a site's reader into its page; the page script, which comes right behind,
 * uses it. The framework takes it as the default export of a site's `reader.ts`.
 */
export const siteScript = (site: Site) => ({
  main: () => {
    world.coldcopySite ??= site;
  },
});
