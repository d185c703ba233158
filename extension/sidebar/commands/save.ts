import type { Contact } from '../../contacts/index.ts';
import { liveSequence } from '../../contacts/index.ts';
import { sameWork, type Work } from '../../storage/work.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { namedBy } from './sighting.ts';

/** Typing is saved this long after the last key, milliseconds, and at once when the sidebar is hidden. */
const PAUSE = 300;

/** What of the work is the writer's: it is never lost to what another sidebar typed at the same moment. */
const writtenOf = ({ generation, steps, before }: Work): Partial<Work> => ({
  generation,
  steps,
  before,
});

/** Ours and theirs as one, where both were changed at once: the newer emails, and what is typed here. */
const merged = (ours: Work, theirs: Work): Work =>
  theirs.generation && theirs.generation.idempotencyKey !== ours.generation?.idempotencyKey
    ? { ...ours, ...writtenOf(theirs), key: theirs.key }
    : ours;

type Watched = { work: string; contact: string; end(): void };

/**
 * Keeps the work in storage as it changes, with its contact, and takes over what another sidebar on the same person made of it: two tabs
 * never undo each other. Ends with the signal.
 */
export function createKeeping(store: PanelStore, deps: CommandDeps, signal: AbortSignal) {
  let kept: Work | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Watched | null = null;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const { work, contact } = store.get();
    if (!work || !contact || work === kept) return;
    const before = kept;
    kept = work;
    try {
      await deps.contacts.saveWork(contact.id, work, {
        begin: contact,
        named: namedBy(work.edits),
      });
      store.dispatch({ type: 'kept', kept: true });
    } catch {
      // Said in a notice that stays until something could be kept again; until then everything is tried anew.
      if (kept === work) kept = before;
      store.dispatch({ type: 'kept', kept: false });
    }
  };

  /** `theirs` is null when it was deleted. While emails are written, here or there, each keeps to its own until they are whole. */
  const takeOver = (theirs: Work | null) => {
    const { work: ours, writing } = store.get();
    if (!ours || writing || theirs?.generation?.state === 'writing') return;
    const typing = ours !== kept;
    if (theirs ? sameWork(ours, theirs) : typing) return;
    const work = theirs ?? deps.works.create(ours.key);
    const next = typing ? merged(ours, work) : work;
    if (next === ours) return;
    if (!typing) kept = next;
    store.dispatch({ type: 'kept-elsewhere', work: next });
  };

  /** Another sidebar may have begun another sequence: that one goes on here as well. */
  const takeContact = async (theirs: Contact | null): Promise<void> => {
    if (!theirs) return;
    store.dispatch({ type: 'contact', contact: theirs });
    const live = liveSequence(theirs);
    const { work, writing } = store.get();
    if (!live || !work || writing || live.key === work.key || live.steps.length === 0) return;
    const other = await deps.works.load(live.key);
    if (other && store.get().work === work) takeOver(other);
  };

  const watch = () => {
    const { work, contact } = store.get();
    if (work?.key === watched?.work && contact?.id === watched?.contact) return;
    watched?.end();
    watched = null;
    if (!work || !contact) return;
    const ends = [
      deps.works.watch(work.key, takeOver),
      deps.contacts.watch(contact.id, (theirs) => void takeContact(theirs)),
    ];
    const endAll = () => {
      for (const each of ends) each();
    };
    watched = { work: work.key, contact: contact.id, end: endAll };
  };

  const soon = () => {
    const { work } = store.get();
    watch();
    if (work === kept) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };
  const end = store.subscribe(soon);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watched?.end();
    end();
  });
  return {
    flush,
    /** The page goes: what is typed is stored before anything is read, since nothing is answered any more. */
    leave: () => {
      const { work, contact } = store.get();
      if (!work || !contact || work === kept) return;
      void deps.works.put(work).catch(() => store.dispatch({ type: 'kept', kept: false }));
      void flush();
    },
    /** This is as it is stored, or not worth storing: nothing was done yet. */
    opened: (work: Work | null) => {
      kept = work;
    },
    isDirty: () => store.get().work !== kept,
  };
}
