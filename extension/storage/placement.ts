/** Where the sidebar sits on the page and how wide it is, in CSS px. */
export type Place = { side: 'left' | 'right'; width: number };

/** Narrowest, widest and first width of the sidebar, CSS px. */
export const WIDTH = { min: 320, max: 720, first: 400 } as const;

/** Gmail's compose and LinkedIn's overlay sit at the bottom right, so the sidebar starts at the left. */
export const DEFAULT_PLACE: Place = { side: 'left', width: WIDTH.first };

/** Key in storage.local: `background` reads it by itself, since the page script has no storage. */
export const PLACE_KEY = 'sidebarPlace';

export const widthWithin = (width: number) =>
  Math.round(Math.min(WIDTH.max, Math.max(WIDTH.min, width)));

/** A stored or received place, put right: anything that is not one becomes the default. */
export function placeOf(value: unknown): Place {
  if (typeof value !== 'object' || value === null) return DEFAULT_PLACE;
  const { side, width } = value as Partial<Record<keyof Place, unknown>>;
  return {
    side: side === 'right' ? 'right' : DEFAULT_PLACE.side,
    width:
      typeof width === 'number' && Number.isFinite(width)
        ? widthWithin(width)
        : DEFAULT_PLACE.width,
  };
}
