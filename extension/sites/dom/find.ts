/** One way to find something on a page, and why it should match. Kept as data, so that a change of the page is a change of data. */
export type Selector = { css: string; why: string };

/** What was found, and the selector that found it. */
export type Found<T> = { value: T; by: string };

/** What can be searched: a document, a shadow root, an element. */
export type Root = ParentNode & Node;

/** The first element any of the selectors finds, in their order. */
export function find<E extends Element = HTMLElement>(
  root: Root,
  selectors: readonly Selector[],
  accept?: (element: NoInfer<E>) => boolean,
): Found<E> | undefined {
  for (const { css } of selectors) {
    const value = accept
      ? [...root.querySelectorAll<E>(css)].find(accept)
      : root.querySelector<E>(css);
    if (value) return { value, by: css };
  }
  return undefined;
}

/** Every element of the first selector that finds any. */
export function findAll<E extends Element = HTMLElement>(
  root: Root,
  selectors: readonly Selector[],
  accept?: (element: NoInfer<E>) => boolean,
): Found<E[]> {
  for (const { css } of selectors) {
    const value = [...root.querySelectorAll<E>(css)].filter(
      (element) => !accept || accept(element),
    );
    if (value.length > 0) return { value, by: css };
  }
  return { value: [], by: '' };
}

/** All selectors of a list, to be told when none of them found anything. */
export const tried = (selectors: readonly Selector[]): string =>
  selectors.map(({ css }) => css).join(' | ');

/**
 * Drawn, as far as the document can say: pages keep views they have left in it. Without a window (a copy) only what an element's
 * own style says counts.
 */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], [inert]')) return false;
  const view = element.ownerDocument.defaultView;
  if (view && typeof element.checkVisibility === 'function') return element.checkVisibility();
  for (let node: Element | null = element; node; node = node.parentElement) {
    const display = view
      ? view.getComputedStyle(node).display
      : (node as HTMLElement).style?.display;
    if (display === 'none') return false;
  }
  return true;
}

/** Element `a` stands before `b` in the document. */
export const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** The lowest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element | null {
  let ancestor: Element | null = a;
  while (ancestor && !ancestor.contains(b)) ancestor = ancestor.parentElement;
  return ancestor;
}
