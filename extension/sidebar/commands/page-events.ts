import type { PageEvent } from '../../messaging/sidebar-port.ts';
import { siteNamed } from '../../sites/registry.ts';
import { isBusy } from '../state/busy.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import type { createReading } from './read.ts';

type Reading = Pick<ReturnType<typeof createReading>, 'read' | 'editors' | 'moved' | 'cameBack'>;

/** What an event of the page sets going. */
function onPageEvent(event: PageEvent, store: PanelStore, reading: Reading): void {
  const { page } = store.get();
  if (event.event === 'editors') return void reading.editors();
  if (event.event === 'called') store.dispatch({ type: 'list', shown: false });
  if (event.event === 'called' && !isBusy(store.get())) return void reading.read();
  if (event.event !== 'moved' || page.kind !== 'read') return;
  if (event.key === page.reading.key) return void reading.cameBack();
  const site = siteNamed(page.reading.site);
  if (site?.readsAfterLists && !page.reading.prospect && !page.reading.candidates)
    return void reading.read();
  void reading.moved();
}

/** Listens to the page until the signal ends. */
export function listen(
  store: PanelStore,
  { port }: CommandDeps,
  reading: Reading,
  signal: AbortSignal,
): void {
  const ends = [
    port.onEvent((event) => onPageEvent(event, store, reading)),
    port.onState((state) => {
      if (state === 'orphaned') store.dispatch({ type: 'orphaned' });
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
}
