import { useEffect, useRef } from 'react';
import type { Desk } from './actions-context.ts';
import { canGenerate } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

/**
 * The two keys of the whole sidebar: Ctrl/Cmd+Enter generates (or writes the rest), Esc closes. A menu or a small form that is open
 * takes Esc for itself and stops it there.
 */
export const useKeys = (state: PanelState, desk: Desk) => {
  const latest = useRef({ state, desk });
  latest.current = { state, desk };
  useEffect(() => {
    const ended = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape') return now.desk.close();
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      const next = canGenerate(now.state);
      if (next === 'generate') now.desk.generate();
      if (next === 'rest') now.desk.writeRest();
      if (next) event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: ended.signal });
    return () => ended.abort();
  }, []);
};
