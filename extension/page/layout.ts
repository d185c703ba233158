import { type Place, WIDTH } from '../storage/placement.ts';

/** A rectangle of the viewport, CSS px. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type Viewport = { width: number; height: number };

/** Where the sidebar may be: its strip of the viewport, and the parts of it that stay open for what lies below. */
export type Room = Place & { holes: Box[] };

const stripOf = ({ side, width }: Place, viewport: Viewport): Box =>
  side === 'left'
    ? { left: 0, right: width, top: 0, bottom: viewport.height }
    : { left: viewport.width - width, right: viewport.width, top: 0, bottom: viewport.height };

const meets = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** The widest strip on this side, at most as wide as wished, that meets none of the boxes; 0 when there is no such strip. */
const freeWidth = (
  side: Place['side'],
  width: number,
  boxes: readonly Box[],
  viewport: Viewport,
): number => {
  const inWay = boxes.filter((box) => meets(box, stripOf({ side, width }, viewport)));
  if (inWay.length === 0) return width;
  const free = inWay.map((box) => (side === 'left' ? box.left : viewport.width - box.right));
  return Math.max(0, Math.floor(Math.min(...free)));
};

export const otherSide = (side: Place['side']): Place['side'] =>
  side === 'left' ? 'right' : 'left';

/** Whether the sidebar at this place would cover none of the boxes. */
export const isClear = (place: Place, viewport: Viewport, boxes: readonly Box[]): boolean =>
  boxes.every((box) => !meets(box, stripOf(place, viewport)));

const hole = (box: Box, strip: Box): Box => ({
  left: Math.max(box.left, strip.left) - strip.left,
  right: Math.min(box.right, strip.right) - strip.left,
  top: Math.max(box.top, strip.top),
  bottom: Math.min(box.bottom, strip.bottom),
});

/**
 * Finds room for the sidebar that covers no compose and no dialog of the page: narrower if that is enough, else on the other side,
 * else with holes through which they show and take clicks. Dialogs come and go, so for them nothing moves.
 */
export const findRoom = (
  wish: Place,
  viewport: Viewport,
  composes: readonly Box[],
  dialogs: readonly Box[],
): Room => {
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
  const strip = stripOf(place, viewport);
  return {
    ...place,
    holes: [...composes, ...dialogs]
      .filter((box) => meets(box, strip))
      .map((box) => hole(box, strip)),
  };
};

const px = (value: number) => `${Math.round(value)}px`;

/** A clip-path that leaves the holes out, in coordinates of the sidebar; 'none' without holes. */
export const clipOf = ({ width, holes }: Room, height: number): string => {
  if (holes.length === 0) return 'none';
  const ring = (box: Box) =>
    [
      [box.left, box.top],
      [box.left, box.bottom],
      [box.right, box.bottom],
      [box.right, box.top],
      [box.left, box.top],
    ].map(([x = 0, y = 0]) => `${px(x)} ${px(y)}`);
  const points = [
    ...ring({ left: 0, top: 0, right: width, bottom: height }),
    ...holes.flatMap((each) => [...ring(each), '0px 0px']),
  ];
  return `polygon(evenodd, ${points.join(', ')})`;
};
