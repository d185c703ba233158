import { sameWork, type Work } from '../../storage/work.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** Typing is saved this long after the last key, milliseconds, and at once when the sidebar is hidden. */
const PAUSE = 300;

/** What of the work is the writer's: it is never lost to what another sidebar typed at the same moment. */
const writtenOf = ({ press, steps, before }: Work): Partial<Work> => ({ press, steps, before });

/** Ours and theirs as one, where both were changed at once: the newer emails, and what is typed here. */
const merged = (ours: Work, theirs: Work): Work =>
  theirs.press && theirs.press.idempotencyKey !== ours.press?.idempotencyKey
    ? { ...ours, ...writtenOf(theirs) }
    : ours;

/**
 * Keeps the work in storage as it changes, and takes over what another sidebar on the same thread made of it: two tabs never undo
 * each other. Ends with the signal.
 */
export const createKeeping = (store: PanelStore, deps: CommandDeps, signal: AbortSignal) => {
  let kept: Work | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: { key: string; end(): void } | null = null;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const { work } = store.get();
    if (!work || work === kept) return;
    kept = work;
    await deps.works.save(work);
  };
  const failed = () =>
    store.dispatch({ type: 'say', status: 'The browser couldn’t save this. Copy what you need.' });

  /** `theirs` is null when it was deleted. While emails are written, here or there, each keeps to its own until they are whole. */
  const takeOver = (theirs: Work | null) => {
    const { work: ours, writing } = store.get();
    if (!ours || writing || theirs?.press?.state === 'writing') return;
    const typing = ours !== kept;
    if (theirs ? sameWork(ours, theirs) : typing) return;
    const work = theirs ?? deps.works.create(ours.key);
    const next = typing ? merged(ours, work) : work;
    if (next === ours) return;
    if (!typing) kept = next;
    store.dispatch({ type: 'kept-elsewhere', work: next });
  };

  const watch = (work: Work | null) => {
    if (work?.key === watched?.key) return;
    watched?.end();
    watched = work && { key: work.key, end: deps.works.watch(work.key, takeOver) };
  };

  const soon = () => {
    const { work } = store.get();
    watch(work);
    if (work === kept) return;
    clearTimeout(timer);
    timer = setTimeout(() => flush().catch(failed), PAUSE);
  };
  const end = store.subscribe(soon);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watched?.end();
    end();
  });
  return { flush: () => flush().catch(failed) };
};
