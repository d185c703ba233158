import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { clipOf, findLayout, type Rect } from '../../../extension/page/layout.ts';
import { placeOf, WIDTH } from '../../../extension/storage/placement.ts';

const SCREEN = { width: 1280, height: 800 };
const WISH = { side: 'left', width: 400 } as const;
const POPUP = { left: 700, right: 1240, top: 300, bottom: 800 };

describe('layout for the sidebar', () => {
  test('where the user wished it when nothing is in the way', () => {
    expect(findLayout(WISH, SCREEN, [POPUP], [])).toEqual({ ...WISH, cutOuts: [] });
  });

  test('narrower when that is enough', () => {
    expect(
      findLayout(WISH, SCREEN, [{ left: 330, right: 1200, top: 400, bottom: 700 }], []),
    ).toEqual({
      side: 'left',
      width: 330,
      cutOuts: [],
    });
  });

  test('on the other side when it would be too narrow', () => {
    expect(
      findLayout(WISH, SCREEN, [{ left: 200, right: 800, top: 400, bottom: 700 }], []),
    ).toMatchObject({
      side: 'right',
      width: 400,
      cutOuts: [],
    });
  });

  test('with cutOuts when both sides are taken, and for dialogs, for which nothing moves', () => {
    const wide = { left: 100, right: 1200, top: 400, bottom: 700 };
    expect(findLayout(WISH, SCREEN, [wide], [])).toEqual({
      ...WISH,
      cutOuts: [{ left: 100, right: 400, top: 400, bottom: 700 }],
    });
    const dialog = { left: 340, right: 940, top: 300, bottom: 500 };
    expect(findLayout(WISH, SCREEN, [], [dialog])).toEqual({
      ...WISH,
      cutOuts: [{ left: 340, right: 400, top: 300, bottom: 500 }],
    });
  });

  const box = fc
    .record({
      left: fc.integer({ min: 0, max: 1279 }),
      top: fc.integer({ min: 0, max: 799 }),
      w: fc.integer({ min: 1, max: 800 }),
      h: fc.integer({ min: 1, max: 600 }),
    })
    .map(
      ({ left, top, w, h }): Rect => ({
        left,
        top,
        right: Math.min(1280, left + w),
        bottom: Math.min(800, top + h),
      }),
    );
  const wish = fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    width: fc.integer({ min: WIDTH.min, max: WIDTH.max }),
  });

  property.prop([wish, fc.array(box, { maxLength: 4 }), fc.array(box, { maxLength: 2 })])(
    'no point of a compose or a dialog is ever covered',
    (wished, composes, dialogs) => {
      const layout = findLayout(wished, SCREEN, composes, dialogs);
      const from = layout.side === 'left' ? 0 : SCREEN.width - layout.width;
      const covers = (x: number, y: number) =>
        x >= from &&
        x < from + layout.width &&
        !layout.cutOuts.some(
          (h) => x - from >= h.left && x - from < h.right && y >= h.top && y < h.bottom,
        );
      for (const each of [...composes, ...dialogs])
        for (const x of [each.left, each.right - 1, (each.left + each.right) >> 1])
          for (const y of [each.top, each.bottom - 1, (each.top + each.bottom) >> 1])
            expect(covers(x, y)).toBe(false);
      expect(layout.width).toBeGreaterThanOrEqual(WIDTH.min);
    },
  );

  test('a clip path leaves the cutOuts out', () => {
    expect(clipOf({ ...WISH, cutOuts: [] }, 800)).toBe('none');
    expect(
      clipOf({ ...WISH, cutOuts: [{ left: 340, right: 400, top: 300, bottom: 500 }] }, 800),
    ).toBe(
      'polygon(evenodd, 0px 0px, 0px 800px, 400px 800px, 400px 0px, 0px 0px, 340px 300px, 340px 500px, 400px 500px, 400px 300px, 340px 300px, 0px 0px)',
    );
  });
});

describe('a place from outside', () => {
  property.prop([fc.anything()])('is always one the sidebar can take', (value) => {
    const { side, width } = placeOf(value);
    expect(['left', 'right']).toContain(side);
    expect(width).toBeGreaterThanOrEqual(WIDTH.min);
    expect(width).toBeLessThanOrEqual(WIDTH.max);
  });
});
