import type { Work } from '../../work.ts';
import type { Around, PanelStore } from './around.ts';

/** Typing is saved this long after the last key, milliseconds, and at once when the sidebar is hidden. */
const PAUSE = 300;

/** Keeps the work in storage as it changes. Ends with the signal. */
export const createKeeping = (store: PanelStore, around: Around, signal: AbortSignal) => {
  let kept: Work | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const { work } = store.get();
    if (!work || work === kept) return;
    kept = work;
    await around.works.save(work);
  };
  const failed = () => store.dispatch({ type: 'say', status: 'The browser could not keep this. Copy what you need.' });
  const soon = () => {
    const { work } = store.get();
    if (work === kept) return;
    clearTimeout(timer);
    timer = setTimeout(() => flush().catch(failed), PAUSE);
  };
  const end = store.subscribe(soon);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    end();
  });
  return { flush: () => flush().catch(failed) };
};
