import type { Site } from '../../../extension/sites/site.ts';

/** Set by `pageCode` (page-code.ts). */
const world = globalThis as { coldcopySites?: readonly Site[] };

/** Runs in the page: the site it is a page of; undefined for any other. */
export const siteHere = (): Site | undefined =>
  world.coldcopySites?.find((site) => site.matches(new URL(location.href)));
