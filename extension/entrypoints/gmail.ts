import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gmail } from '../sites/gmail/gmail.ts';
import type { Site } from '../sites/site.ts';

/** Read by the page script, which comes right behind; in a world that the page cannot see. */
const world = globalThis as { coldcopySite?: Site };

export default defineUnlistedScript(() => {
  world.coldcopySite ??= gmail;
});
