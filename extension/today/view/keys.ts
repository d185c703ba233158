import { useEffect, useRef } from 'react';
import { t } from '../../i18n/text.ts';

/** Keys of the work list, for the list of all shortcuts. */
export const workListKeys = (): readonly [key: string, does: string][] => [
  ['↑ ↓', t('list.keys.upDown')],
  ['Enter', t('list.keys.open')],
  ['S', t('list.keys.snooze')],
  ['D', t('list.keys.done')],
  ['N', t('list.keys.notInterested')],
  ['X', t('list.keys.select')],
  ['U', t('list.keys.undo')],
  ['/', t('list.keys.search')],
];

/** What the keys do, by the name the browser gives them, in small letters. */
export type KeyActs = Record<string, () => void>;

/** Fields take letters for themselves, and an open menu or dialog all keys. */
const ELSEWHERE = 'input:not([type="checkbox"]), textarea, select, [role="menu"], dialog';
/** A button that has the focus is pressed by its own. */
const PRESSES = ['Enter', ' '];

/**
 * Listens for keys of the work list while it is shown. `letters`: also for single characters, which who speaks to their computer presses
 * by accident.
 */
export function useListKeys(acts: KeyActs, letters: boolean): void {
  const latest = useRef({ acts, letters });
  latest.current = { acts, letters };
  useEffect(() => {
    const ended = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(ELSEWHERE)) return;
      if (PRESSES.includes(key) && target instanceof Element && target.closest('button, input, a'))
        return;
      const now = latest.current;
      const act = key.length > 1 || now.letters ? now.acts[key.toLowerCase()] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    // Before the keys of what the list stands in.
    document.addEventListener('keydown', onKey, { signal: ended.signal, capture: true });
    return () => ended.abort();
  }, []);
}
