/* Some things are seen only after a press or under the pointer: a state, and what is done there. */

const opened = (container: string) => () => document.querySelector(`${container} details`)?.setAttribute('open', '');

/** The pointer on the first row of a mark: React hears a real pointer event. */
const pointedAt = (mark: string) => () => {
  const row = document.querySelector(mark)?.getClientRects()[0];
  const text = document.querySelector('.body-with-marks textarea');
  if (!row || !text) throw new Error(`There is no ${mark}`);
  const at = { clientX: row.left + 4, clientY: row.top + 4, pointerType: 'mouse', bubbles: true };
  text.dispatchEvent(new PointerEvent('pointermove', at));
};

/** By the name the picture has. */
export const ACTS: Record<string, { of: string; act: () => void }> = {
  letter: { of: 'ready', act: opened('.leaving') },
  grounding: { of: 'done', act: pointedAt('mark.borne') },
  ungrounded: { of: 'done', act: pointedAt('mark.doubt') },
  preview: { of: 'done', act: opened('.inbox') },
};
