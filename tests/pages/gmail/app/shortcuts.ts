import { state, words } from './state.ts';
import { toast } from './toast.ts';

type Acts = { compose(): void; reply(): void; back(): void; archive(): void };

/** Gmail looks whether the user is typing by the event's target alone, which for a shadow root is its host: so shortcuts fire from there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, button, select, [contenteditable="true"]') !== null;

/** Shortcuts as in Gmail, before anybody else gets the key. */
export function listenForShortcuts({ compose, reply, back, archive }: Acts): void {
  const acts: Record<string, () => void> = {
    c: compose,
    r: reply,
    u: back,
    e: () => {
      archive();
      toast(words.archived);
    },
    '#': () => {
      archive();
      toast(words.deleted);
    },
    s: () => toast(words.starredNow),
    '/': () => document.querySelector<HTMLInputElement>('.gb_search')?.focus(),
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
      if (!act || isTyping(event.target)) return;
      event.preventDefault();
      state.shortcuts.push(event.key);
      act();
    },
    true,
  );
}
