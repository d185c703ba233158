import { useEffect, useRef } from 'react';

/** Keys of the work list, for the list of all shortcuts. */
export const WORK_LIST_KEYS = [
  { keys: '↑ ↓', does: 'Previous or next contact' },
  { keys: 'Enter', does: 'Open the contact' },
  { keys: 'S', does: 'Snooze' },
  { keys: 'D', does: 'Done' },
  { keys: 'N', does: 'Not interested' },
  { keys: 'X', does: 'Select' },
  { keys: 'U', does: 'Undo' },
  { keys: '/', does: 'Search contacts' },
] as const;

/** What the keys do, by the name the browser gives them, in small letters. */
export type KeyActs = Record<string, () => void>;

/** Fields take letters for themselves, and an open menu or dialog all keys. */
const ELSEWHERE = 'input:not([type="checkbox"]), textarea, select, [role="menu"], dialog';
/** A button that has the focus is pressed by its own. */
const PRESSES = ['Enter', ' '];

/** Listens for keys of the work list while it is shown. */
export const useListKeys = (acts: KeyActs): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const ended = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(ELSEWHERE)) return;
      if (PRESSES.includes(key) && target instanceof Element && target.closest('button, input, a'))
        return;
      const act = latest.current[key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey, { signal: ended.signal });
    return () => ended.abort();
  }, []);
};
