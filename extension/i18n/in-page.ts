import type * as Texts from './text.ts';

/*
 * The texts as the script of a site has them: how they are looked up lies in the page script, and is shared, since both weigh on the
 * same page. The build puts this module in the place of text.ts there (wxt.config.ts).
 */

/** In the page script's own world, which the page cannot see. */
const world = globalThis as { coldcopyTexts?: Pick<typeof Texts, 't' | 'plural'> };

export const t: typeof Texts.t = (key, ...values) => world.coldcopyTexts?.t(key, ...values) ?? '';
export const plural: typeof Texts.plural = (key, count, ...values) =>
  world.coldcopyTexts?.plural(key, count, ...values) ?? '';
