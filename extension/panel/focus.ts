import { type RefObject, useEffect, useRef } from 'react';

/** What takes the focus when the control that had it is gone: the main button, else the first email. */
const NEXT = '[data-main], .step-head';

/** Keeps the focus inside when a press replaces the very button that was pressed: Generate becomes Stop, Stop becomes the emails. */
export const useFocusKept = (root: RefObject<HTMLElement | null>, phase: string): void => {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) root.current?.querySelector<HTMLElement>(NEXT)?.focus();
  }, [root, phase]);
};
