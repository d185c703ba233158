import { useEffect, useRef } from 'react';
import type { Actions } from './actions-context.ts';
import { canDraftReply, canGenerate } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

/**
 * The two keys of the whole sidebar: Ctrl/Cmd+Enter drafts a reply where one is owed, else generates (or writes the rest), Esc closes. A menu or a small form that is open
 * takes Esc for itself and stops it there.
 */
export const useKeys = (state: PanelState, actions: Actions) => {
  const latest = useRef({ state, actions });
  latest.current = { state, actions };
  useEffect(() => {
    const ended = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape') return now.actions.close();
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (canDraftReply(now.state)) {
        event.preventDefault();
        return now.actions.reply.draft();
      }
      const next = canGenerate(now.state);
      if (next === 'generate') now.actions.generate();
      if (next === 'rest') now.actions.writeRest();
      if (next) event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: ended.signal });
    return () => ended.abort();
  }, []);
};
