import type { Editor } from '../editor/editor.ts';

/** Time for the page to open or close a compose after a click, milliseconds. */
const SETTLED = 250;

/**
 * Tells when composes come and go, and lets the sidebar make room for them and for dialogs. It listens to the user's clicks and focus
 * and to what is added to the body itself; the page's inside is not observed.
 */
export function watchEditors(
  document: Document,
  verbs: { editors(): Editor[]; idOf(element: HTMLElement): string },
  layOut: () => void,
  changed: () => void,
  signal: AbortSignal,
): void {
  const nameAll = () =>
    verbs
      .editors()
      .map(({ element, kind, recipients }) => [verbs.idOf(element), kind, ...recipients].join(' '))
      .join('\n');
  let known = nameAll();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    layOut();
    const now = nameAll();
    if (now === known) return;
    known = now;
    changed();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  };
  const act = (event: Event) => {
    if (event.isTrusted) soon();
  };
  document.addEventListener('click', act, { signal, capture: true, passive: true });
  document.addEventListener('focusin', act, { signal, passive: true });
  const added = new MutationObserver(soon);
  added.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    added.disconnect();
  });
}
