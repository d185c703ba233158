import { useEffect, useRef } from 'react';
import type { Actions } from './actions-context.ts';
import { shortcutOf } from './shortcuts.tsx';
import { canDraftReply, canGenerate } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

/**
 * The keys of the whole sidebar: Ctrl/Cmd+Enter drafts a reply where one is owed, else generates (or writes the rest), Esc closes, and single
 * keys where nothing is typed (shortcuts.tsx). A menu or a small form that is open takes Esc for itself and stops it there.
 */
export function useKeys(state: PanelState, actions: Actions, onList: () => void) {
  const latest = useRef({ state, actions, onList });
  latest.current = { state, actions, onList };
  useEffect(() => {
    const ended = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape') return now.actions.close();
      const shortcut = shortcutOf(event);
      if (shortcut === 'help') return now.onList();
      // The list has keys of its own, and an email that is not seen is not inserted.
      if (shortcut && now.state.settings?.singleKeys && !now.state.list)
        return shortcut.run(now.state, now.actions);
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
}
