import { type Contact, liveSequence, nextSequenceKey } from '../../contacts/index.ts';
import { offered } from '../../format/languages.ts';
import { t } from '../../i18n/text.ts';
import { withDoubts } from '../../sites/names/doubts.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { isBusy, isRewriting } from '../state/busy.ts';
import { whoOf } from '../state/who.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { sightingOf } from './sighting.ts';
import { withThreadSeen } from './thread-seen.ts';

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : t('sidebar.said.unreadPage');

/** They are answered in the language they wrote in; where they wrote nothing, or the browser is not sure, in the usual one. */
async function languageFor(
  deps: CommandDeps,
  { prospect }: Reading,
): Promise<Pick<Work, 'language'>> {
  const said =
    prospect?.evidence
      .filter(({ kind, from }) => kind === 'message' && from === 'them')
      .map(({ text }) => text) ?? [];
  const language = said.length > 0 ? offered(await deps.languageOf(said.join('\n'))) : undefined;
  return language ? { language } : {};
}

/** Who the page shows, with all that is kept of them. `isStored`: something is. */
type Opened = {
  reading: Reading;
  work: Work | null;
  contact: Contact | null;
  proposed: Contact[];
  isStored: boolean;
};

/** The person of a group thread that was chosen here before. */
async function chosenBefore(deps: CommandDeps, reading: Reading): Promise<string | undefined> {
  if (!reading.candidates) return undefined;
  const { contact } = await deps.contacts.find({ page: reading.key });
  const mailboxes = reading.candidates.map(({ email }) => email.toLowerCase());
  return contact?.addresses.find((address) => mailboxes.includes(address));
}

/** What the page tells of somebody who is known: that they are met here, and which emails were sent. */
const recordSighting = (deps: CommandDeps, contact: Contact, reading: Reading): Promise<Contact> =>
  deps.contacts
    .keep(contact, sightingOf(reading), (each) => withThreadSeen(each, reading))
    // What cannot be kept is shown all the same: the next change says that the storage is full.
    .then(
      (told) => told ?? contact,
      () => contact,
    );

async function workOf(deps: CommandDeps, contact: Contact, reading: Reading): Promise<Work> {
  const key = liveSequence(contact)?.key ?? nextSequenceKey(contact);
  return (
    (await deps.works.load(key)) ?? {
      ...deps.works.create(key),
      ...(await languageFor(deps, reading)),
    }
  );
}

/** Reads the page; a person chosen earlier in a group thread is still the one. */
async function readFor(deps: CommandDeps, candidate: string | undefined): Promise<Opened> {
  const read = async (who: { candidate?: string }): Promise<Reading> =>
    withDoubts((await deps.port.ask('read', who)) as Reading);
  const first = await read(candidate ? { candidate } : {});
  const chosen = candidate ?? (await chosenBefore(deps, first));
  const reading = chosen && !candidate ? await read({ candidate: chosen }) : first;
  const met = sightingOf(reading);
  const { contact: known, proposed } = await deps.contacts.find(met);
  if (!known && !reading.prospect)
    return { reading, work: null, contact: null, proposed: [], isStored: false };
  const contact = known
    ? await recordSighting(deps, known, reading)
    : withThreadSeen(await deps.contacts.begin(met), reading);
  const work = await workOf(deps, contact, reading);
  return {
    reading,
    contact,
    proposed,
    work: { ...work, ...whoOf(reading, work), ...(chosen && { candidate: chosen }) },
    isStored: known !== null,
  };
}

/** Reads the page into the sidebar, with what was saved of it. While emails are written the page stays as it was read. */
export function createReading(
  store: PanelStore,
  deps: CommandDeps,
  then: {
    read(): void;
    flush(): Promise<void>;
    isDirty(): boolean;
    opened(work: Work | null): void;
  },
) {
  const editors = async (): Promise<void> => {
    try {
      store.dispatch({ type: 'editors', editors: await deps.port.ask('editors', {}) });
    } catch (error) {
      store.dispatch({ type: 'editors', editors: [] });
      store.dispatch({ type: 'say', status: sentence(error) });
    }
  };
  const show = async ({ isStored: _, ...opened }: Opened, chosen: boolean): Promise<void> => {
    // Whoever was chosen among several is kept at once; somebody a page was only opened on is not.
    if (!chosen) then.opened(opened.work);
    store.dispatch({ type: 'read', ...opened });
    await editors();
    then.read();
  };
  /** Everything is stored. What the browser could not keep stays in sight: to show anything else would lose it. */
  const isKept = async (): Promise<boolean> => {
    await then.flush();
    // More may have been typed meanwhile.
    if (then.isDirty()) await then.flush();
    return !then.isDirty();
  };
  const read = async (candidate?: string): Promise<void> => {
    if (isBusy(store.get()))
      return store.dispatch({
        type: 'say',
        status: t('sidebar.said.refreshLater'),
      });
    if (!(await isKept()))
      return store.dispatch({
        type: 'say',
        status: t('sidebar.said.staysOpen'),
      });
    store.dispatch({ type: 'reading' });
    try {
      await show(await readFor(deps, candidate), candidate !== undefined);
    } catch (error) {
      return store.dispatch({ type: 'unreadable', why: sentence(error) });
    }
  };

  let moves = 0;
  /** Another page is open now. One of somebody with saved emails is shown by itself; of anybody else it is only said. */
  const moved = async (): Promise<void> => {
    moves += 1;
    const move = moves;
    const before = store.get();
    const isHere = (): boolean => store.get().page === before.page && moves === move;
    const isFree = (): boolean => {
      const state = store.get();
      return isHere() && !isBusy(state) && !isRewriting(state) && !deps.isTyping();
    };
    const say = () => {
      if (isHere()) store.dispatch({ type: 'moved' });
    };
    if (!isFree()) return say();
    try {
      const opened = await readFor(deps, undefined);
      const isSaved = opened.isStored && (opened.work?.steps.length ?? 0) > 0;
      if (!isSaved || !isFree() || !(await isKept()) || !isFree()) return say();
      await show(opened, false);
    } catch {
      // The page did not answer: the user can read it when it does.
      say();
    }
  };
  /** The page that is shown is open again: a move whose page is still being read no longer counts. */
  const cameBack = (): void => {
    moves += 1;
    if (store.get().moved) store.dispatch({ type: 'came-back' });
  };
  return { read, editors, moved, cameBack };
}
