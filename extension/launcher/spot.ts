import type { Edge } from '../sites/about.ts';

/** A place for the launcher: its centre, CSS px of the viewport. */
export type Spot = { x: number; y: number };

/** The button's size, and the room it keeps to the edge of the window, CSS px. */
export const SIZE = 32;
const EDGE = 12;
/** Distance between two places that are tried. */
const STEP = 44;

/** What a person presses: pages mark their own controls by element, role or tabindex. */
const CONTROL =
  'a[href], button, input, select, textarea, iframe, [contenteditable="true"], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="textbox"], [role="dialog"], [role="row"], [tabindex]:not([tabindex="-1"])';

/** Places along the edges, one edge after the other, from the bottom up. */
export function spots(width: number, height: number, edges: readonly Edge[]): Spot[] {
  const half = SIZE / 2 + EDGE;
  const rows = Array.from(
    { length: Math.floor((height * 0.6) / STEP) },
    (_, row) => height - 72 - half - row * STEP,
  );
  const across = { left: half, right: width - half };
  return edges.flatMap((edge) => rows.map((y) => ({ x: across[edge], y })));
}

/** Nine points of the button at this place. */
function points({ x, y }: Spot): Spot[] {
  const arms = [-SIZE / 2, 0, SIZE / 2];
  return arms.flatMap((dx) => arms.map((dy) => ({ x: x + dx, y: y + dy })));
}

/** Containers take the focus as well; what fills a quarter of the window is none to press. */
function isControl(element: Element): boolean {
  if (!element.matches(CONTROL)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height < (innerWidth * innerHeight) / 4;
}

/** Whether no control lies at this place; the button's own host is none. Looks at what kind of elements are there, never at their text. */
export const isFree = (document: Document, spot: Spot): boolean =>
  points(spot).every(({ x, y }) => !document.elementsFromPoint(x, y).some(isControl));
