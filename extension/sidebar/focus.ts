import { type RefObject, useEffect, useRef } from 'react';

/** What takes the focus when the control that had it is gone, the first that is there: so Enter inserts what Ctrl+Enter wrote. */
const NEXT = ['[data-main]', '[data-insert]:enabled', '.step-head'];

/** Keeps the focus inside when a press replaces the very button that was pressed: Generate becomes Stop, Stop becomes the emails. */
export function useFocusKept(root: RefObject<HTMLElement | null>, phase: string): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (!isLost) return;
    const next = NEXT.map((css) => root.current?.querySelector<HTMLElement>(css)).find(Boolean);
    // What one is reading stays where it is.
    next?.focus({ preventScroll: true });
  }, [root, phase]);
}
