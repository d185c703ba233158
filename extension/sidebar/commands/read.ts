import { fieldOf } from '../../brief/brief.ts';
import { NO_EDITS } from '../../brief/edits.ts';
import { offered } from '../../format/languages.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : 'Couldn’t read the page.';

/** For lists of saved work: whom it is about. */
const whoOf = (reading: Reading, work: Work): Pick<Work, 'who'> => {
  const who =
    fieldOf(reading, work.edits ?? NO_EDITS, 'fullName') ?? reading.prospect?.email ?? work.who;
  return who ? { who: who.slice(0, 200) } : {};
};

/** They are answered in the language they wrote in; where they wrote nothing, or the browser is not sure, in the usual one. */
const languageFor = async (
  deps: CommandDeps,
  { prospect }: Reading,
): Promise<Pick<Work, 'language'>> => {
  const said =
    prospect?.evidence
      .filter(({ kind, from }) => kind === 'message' && from === 'them')
      .map(({ text }) => text) ?? [];
  const language = said.length > 0 ? offered(await deps.languageOf(said.join('\n'))) : undefined;
  return language ? { language } : {};
};

/** Reads the page; a person chosen earlier in a group thread is still the one. */
const readFor = async (
  deps: CommandDeps,
  candidate: string | undefined,
): Promise<{ reading: Reading; work: Work | null }> => {
  const first = (await deps.port.ask('read', candidate ? { candidate } : {})) as Reading;
  const saved = await deps.works.load(first.key);
  const chosen = candidate ?? (first.candidates ? saved?.candidate : undefined);
  const reading =
    chosen && !candidate
      ? ((await deps.port.ask('read', { candidate: chosen })) as Reading)
      : first;
  const work =
    saved ??
    (reading.prospect
      ? { ...deps.works.create(reading.key), ...(await languageFor(deps, reading)) }
      : null);
  if (!work) return { reading, work };
  return {
    reading,
    work: { ...work, ...whoOf(reading, work), ...(chosen && { candidate: chosen }) },
  };
};

/** Reads the page into the sidebar, with what was saved of it. While emails are written the page stays as it was read. */
export const createReading = (
  store: PanelStore,
  deps: CommandDeps,
  then: { read(): void; flush(): Promise<void> },
) => {
  const editors = async (): Promise<void> => {
    try {
      store.dispatch({ type: 'editors', editors: await deps.port.ask('editors', {}) });
    } catch (error) {
      store.dispatch({ type: 'editors', editors: [] });
      store.dispatch({ type: 'say', status: sentence(error) });
    }
  };
  const read = async (candidate?: string): Promise<void> => {
    if (store.get().writing)
      return store.dispatch({
        type: 'say',
        status: 'The page is refreshed once these emails are written.',
      });
    await then.flush();
    store.dispatch({ type: 'reading' });
    try {
      store.dispatch({ type: 'read', ...(await readFor(deps, candidate)) });
    } catch (error) {
      return store.dispatch({ type: 'unreadable', why: sentence(error) });
    }
    await editors();
    then.read();
  };
  return { read, editors };
};
