import type * as Names from './person-name.ts';

/*
 * The reader of names as the script of a site has it: it lies in the page script, and is shared, because its lists are large. The build puts
 * this module in the place of person-name.ts there (wxt.config.ts).
 */
export type { PersonName } from './person-name.ts';

/** In the page script's own world, which the page cannot see. */
const world = globalThis as { coldcopyNames?: Pick<typeof Names, 'nameText' | 'readName'> };

export const nameText: typeof Names.nameText = (display) =>
  world.coldcopyNames?.nameText(display) ?? '';
export const readName: typeof Names.readName = (display) =>
  world.coldcopyNames?.readName(display) ?? {};
