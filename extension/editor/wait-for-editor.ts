/** A page in the background draws no frames: then this many milliseconds count as two. */
const WITHOUT_FRAMES = 150;
/** Timers of "as soon as possible" have run by then, milliseconds. */
const AFTER_FRAMES = 20;

/** Resolves when the page has had two frames and its own short timers to react: frameworks put their own state back at the latest then. */
export function pageSettled(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, WITHOUT_FRAMES);
    view.requestAnimationFrame(() =>
      view.requestAnimationFrame(() => {
        view.clearTimeout(timer);
        view.setTimeout(resolve, AFTER_FRAMES);
      }),
    );
  });
}
