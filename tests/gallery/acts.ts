/* Some things are seen only after a press or under the pointer: a state, and what is done there. */

const opened = (container: string) => () =>
  document.querySelector(`${container} details`)?.setAttribute('open', '');

/** The pointer on the first row of a mark, the first of its kind or a later one: React hears a real pointer event. */
const pointedAt =
  (mark: string, place = 0) =>
  () => {
    const piece = document.querySelectorAll(mark)[place];
    const row = piece?.getClientRects()[0];
    const text = piece?.closest('.text-with-marks');
    if (!row || !text) throw new Error(`There is no ${mark}`);
    const at = { clientX: row.left + 4, clientY: row.top + 4, pointerType: 'mouse', bubbles: true };
    text.dispatchEvent(new PointerEvent('pointermove', at));
  };

/** By the name the picture has. */
export const ACTS: Record<string, { of: string; act: () => void }> = {
  letter: { of: 'ready', act: opened('.leaving') },
  grounding: { of: 'done', act: pointedAt('.mail-body mark.borne') },
  'from-offer': { of: 'done', act: pointedAt('.mail-body mark.borne', 1) },
  ungrounded: { of: 'done', act: pointedAt('.mail-body mark.unsupported') },
  'said-otherwise': { of: 'contradicted', act: pointedAt('.mail-body mark.against') },
  shortcuts: {
    of: 'done',
    act: () => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' })),
  },
  preview: { of: 'done', act: opened('.inbox') },
};
