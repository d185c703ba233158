import type { Place } from '../storage/placement.ts';

/** Least width left for the page beside the sidebar, CSS px: below it Gmail's own layout has no room for a thread. */
const LEAST = 760;

/**
 * Moves the page beside the sidebar by a margin on its root. A page that lays itself out by its own script may not follow; then the margin is
 * taken back at once and the sidebar lies over the page. `main` is the part that must stay in view.
 */
export function setPageMargin(
  document: Document,
  place: Place | null,
  main: () => Element | null,
): void {
  const root = document.documentElement;
  const take = () => {
    for (const side of ['left', 'right']) root.style.removeProperty(`margin-${side}`);
  };
  const hasMargin =
    place && root.style.getPropertyValue(`margin-${place.side}`) === `${place.width}px`;
  if (hasMargin && fits(main(), place)) return;
  if (root.style.marginLeft || root.style.marginRight) take();
  if (!place || innerWidth - place.width < LEAST) return;
  root.style.setProperty(`margin-${place.side}`, `${place.width}px`, 'important');
  if (!fits(main(), place)) take();
}

function fits(main: Element | null, place: Place): boolean {
  if (!main) return false;
  const box = main.getBoundingClientRect();
  const left = place.side === 'left' ? place.width : 0;
  const right = innerWidth - (place.side === 'right' ? place.width : 0);
  return box.left >= left - 1 && box.right <= right + 1;
}
