import { type Found, findAll, type Root, type Selector } from '../dom/find.ts';

/** Text of a mail. Its sender chose what is in there: classes, attributes and all. */
const MAIL_TEXT = '.a3s';

/** As findAll, of Gmail's own elements: what a mail's text imitates does not count. */
export const findOwn = <E extends Element = HTMLElement>(
  root: Root,
  selectors: readonly Selector[],
): Found<E[]> =>
  findAll<E>(root, selectors, (element) => !element.parentElement?.closest(MAIL_TEXT));
