import type { Contact } from '../../contacts/index.ts';
import { liveSequence } from '../../contacts/index.ts';
import { mergedWork } from '../../sequence/merge.ts';
import { sameWork, type Work } from '../../storage/work.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { namedBy, sightingOf } from './sighting.ts';

/** Typing is saved this long after the last key, milliseconds, and at once when the sidebar is hidden. */
const PAUSE = 300;

type Watched = { work: string; contact: string; end(): void };

/** While its emails are being written there, a record is not shown here: each keeps to its own until they are whole. */
const isWriting = ({ generation }: Work): boolean => generation?.state === 'writing';

/**
 * Keeps the work in storage as it changes, with its contact, and takes over what another sidebar on the same person made of it: two tabs
 * never undo each other. Ends with the signal.
 */
export function createKeeping(store: PanelStore, deps: CommandDeps, signal: AbortSignal) {
  /** The record as both this sidebar and the storage knew it last: what the work that is shown was made from. */
  let base: Work | null = null;
  /** The record as another sidebar last stored it, where that is not shown here yet. */
  let unseen: Work | null = null;
  /** When that record was stored: news of an earlier one comes late. */
  let storedAt = 0;
  let isSaving = false;
  let saving: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Watched | null = null;

  /** `sent` is stored as `stored`: with what another tab had made of it. More may have been typed here meanwhile. */
  const settled = (sent: Work, stored: Work): void => {
    const { work, writing } = store.get();
    storedAt = stored.updatedAt;
    if (unseen && unseen.updatedAt <= storedAt) unseen = null;
    if (work?.key !== sent.key) return;
    base = sent;
    if (sameWork(sent, stored) || (isWriting(stored) && !writing)) return;
    base = stored;
    const next = work === sent ? stored : mergedWork(sent, work, stored);
    store.dispatch({ type: 'kept-elsewhere', work: next });
  };

  const save = async (): Promise<void> => {
    const { work, contact } = store.get();
    if (!work || !contact || work === base) return;
    isSaving = true;
    try {
      const kept = await deps.contacts.saveWork(contact.id, work, {
        begin: contact,
        named: namedBy(work.edits),
        base: base?.key === work.key ? base : null,
      });
      if (kept) settled(work, kept.work);
      store.dispatch({ type: 'kept', kept: true });
    } catch {
      // Said in a notice that stays until something could be kept again; until then everything is tried anew.
      store.dispatch({ type: 'kept', kept: false });
    } finally {
      isSaving = false;
    }
    if (unseen) takeOver(unseen);
  };

  /** One save after the other, so that each knows what the one before it stored. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    saving = saving.then(save);
    return saving;
  };

  /** `theirs` is null when it was deleted. */
  const takeOver = (theirs: Work | null) => {
    const { work: ours, writing } = store.get();
    if (!ours || (theirs && theirs.updatedAt < storedAt)) return;
    unseen = theirs;
    if (isSaving || writing || (theirs && isWriting(theirs))) return;
    unseen = null;
    const typing = ours !== base;
    if (theirs ? sameWork(ours, theirs) : typing) return;
    const work = theirs ?? deps.works.create(ours.key);
    const next = typing && base?.key === work.key ? mergedWork(base, ours, work) : work;
    base = work;
    // What was deleted may be put back as it was.
    storedAt = theirs?.updatedAt ?? 0;
    store.dispatch({ type: 'kept-elsewhere', work: next });
  };

  /** They were deleted elsewhere: whatever is done about them from now on begins anew, without what was deleted. */
  const forgotten = async (): Promise<void> => {
    const { contact, page, work } = store.get();
    if (!contact || page.kind !== 'read') return;
    const begun = await deps.contacts.begin(sightingOf(page.reading, work?.edits));
    store.dispatch({ type: 'contact', contact: { ...begun, id: contact.id } });
  };

  /** Another sidebar may have begun another sequence: that one goes on here as well. */
  const takeContact = async (theirs: Contact | null): Promise<void> => {
    if (!theirs) return forgotten();
    store.dispatch({ type: 'contact', contact: theirs });
    const live = liveSequence(theirs);
    const { work, writing } = store.get();
    if (!live || !work || writing || live.key === work.key || live.steps.length === 0) return;
    await flush();
    const other = await deps.works.load(live.key);
    if (other && store.get().work?.key === work.key) takeOver(other);
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
    if (work === base) return;
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
      if (!work || !contact || work === base) return;
      const whole = unseen?.key === work.key ? mergedWork(base, work, unseen) : work;
      void deps.works.put(whole).catch(() => store.dispatch({ type: 'kept', kept: false }));
      void flush();
    },
    /** This is as it is stored, or not worth storing: nothing was done yet. */
    opened: (work: Work | null) => {
      base = work;
      unseen = null;
      storedAt = work?.updatedAt ?? 0;
    },
    isDirty: () => store.get().work !== base,
  };
}
