import { type Place, WIDTH } from '../storage/placement.ts';

/** A rectangle of the viewport, CSS px. */
export type Rect = { left: number; top: number; right: number; bottom: number };
export type Viewport = { width: number; height: number };

/** Where the sidebar may be: its part of the viewport, and the cut-outs that stay open for what lies below. */
export type SidebarLayout = Place & { cutOuts: Rect[] };

const rectOf = ({ side, width }: Place, viewport: Viewport): Rect =>
  side === 'left'
    ? { left: 0, right: width, top: 0, bottom: viewport.height }
    : { left: viewport.width - width, right: viewport.width, top: 0, bottom: viewport.height };

const intersects = (one: Rect, other: Rect) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** The greatest width on this side, at most the one wanted, that intersects none of the boxes; 0 when there is none. */
function freeWidth(
  side: Place['side'],
  width: number,
  boxes: readonly Rect[],
  viewport: Viewport,
): number {
  const inWay = boxes.filter((box) => intersects(box, rectOf({ side, width }, viewport)));
  if (inWay.length === 0) return width;
  const free = inWay.map((box) => (side === 'left' ? box.left : viewport.width - box.right));
  return Math.max(0, Math.floor(Math.min(...free)));
}

export const otherSide = (side: Place['side']): Place['side'] =>
  side === 'left' ? 'right' : 'left';

/** Whether the sidebar at this place would cover none of the boxes. */
export const isClear = (place: Place, viewport: Viewport, boxes: readonly Rect[]): boolean =>
  boxes.every((box) => !intersects(box, rectOf(place, viewport)));

const cutOut = (box: Rect, rect: Rect): Rect => ({
  left: Math.max(box.left, rect.left) - rect.left,
  right: Math.min(box.right, rect.right) - rect.left,
  top: Math.max(box.top, rect.top),
  bottom: Math.min(box.bottom, rect.bottom),
});

/**
 * Finds a place for the sidebar that covers no compose and no dialog of the page: narrower if that is enough, else on the other side,
 * else with cut-outs through which they show and take clicks. Dialogs come and go, so for them nothing moves.
 */
export function findLayout(
  wish: Place,
  viewport: Viewport,
  composes: readonly Rect[],
  dialogs: readonly Rect[],
): SidebarLayout {
  const width = Math.min(wish.width, viewport.width);
  const other = otherSide(wish.side);
  const candidates: Place[] = [
    { side: wish.side, width: freeWidth(wish.side, width, composes, viewport) },
    { side: other, width: freeWidth(other, width, composes, viewport) },
  ];
  const place = candidates.find((each) => each.width >= Math.min(WIDTH.min, viewport.width)) ?? {
    side: wish.side,
    width,
  };
  const rect = rectOf(place, viewport);
  return {
    ...place,
    cutOuts: [...composes, ...dialogs]
      .filter((box) => intersects(box, rect))
      .map((box) => cutOut(box, rect)),
  };
}

const px = (value: number) => `${Math.round(value)}px`;

/** A clip-path that leaves the cut-outs open, in coordinates of the sidebar; 'none' without any. */
export function clipOf({ width, cutOuts }: SidebarLayout, height: number): string {
  if (cutOuts.length === 0) return 'none';
  const ring = (box: Rect) =>
    [
      [box.left, box.top],
      [box.left, box.bottom],
      [box.right, box.bottom],
      [box.right, box.top],
      [box.left, box.top],
    ].map(([x = 0, y = 0]) => `${px(x)} ${px(y)}`);
  const points = [
    ...ring({ left: 0, top: 0, right: width, bottom: height }),
    ...cutOuts.flatMap((each) => [...ring(each), '0px 0px']),
  ];
  return `polygon(evenodd, ${points.join(', ')})`;
}
