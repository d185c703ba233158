import { useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import type { CoachFinding } from '../coach/index.ts';
import { createStore } from '../common/store.ts';
import { forgetExpired } from '../contacts/expiry.ts';
import type { Row } from '../contacts/index.ts';
import { migrated } from '../contacts/migrate.ts';
import { t } from '../i18n/text.ts';
import type { FrameRequest } from '../messaging/messages.ts';
import { connectToPage, type PagePort } from '../messaging/sidebar-port.ts';
import { asText } from '../sequence/versions.ts';
import {
  chosenOffer,
  coachSettings,
  emailCount,
  MAX_DISMISSED,
  offerDraft,
  offers,
  sidebarPlace,
  singleKeys,
} from '../storage/items.ts';
import { widthWithin } from '../storage/placement.ts';
import { addressOfRow } from '../today/address.ts';
import { OpenWorkList } from '../today/open-list.tsx';
import { type Actions, ActionsProvider } from './actions-context.ts';
import { browserDeps, watchSettings } from './commands/browser-deps.ts';
import { type Commands, createCommands } from './commands/create.ts';
import type { PanelStore } from './commands/deps.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Panel } from './panel.tsx';
import { createPayment } from './payment.ts';
import { asideId } from './state/coaching.ts';
import { reduce } from './state/reducer.ts';
import { INITIAL } from './state/state.ts';

/** How much one press of "Wider" or "Narrower" changes, CSS px. */
const STRIDE = 80;

const saveOffer: Actions['saveOffer'] = async (offer) => {
  const others = (await offers.get()).filter((each) => each.id !== offer.id);
  await Promise.all([
    offers.set([...others, offer]),
    chosenOffer.set(offer.id),
    offerDraft.remove(),
  ]);
};

async function dismiss(key: string, finding: CoachFinding, reason: string) {
  const kept = await coachSettings.get();
  const { rule, title } = finding;
  const id = asideId(key, finding.id);
  const dismissed = [
    ...kept.dismissed.filter((each) => each.id !== id),
    { id, rule, quote: title, reason },
  ].slice(-MAX_DISMISSED);
  await coachSettings.set({ ...kept, dismissed });
}

async function moveFrame(
  port: PagePort,
  change: (place: { side: 'left' | 'right'; width: number }) => {
    side: 'left' | 'right';
    width: number;
  },
) {
  const place = change(await sidebarPlace.get());
  await sidebarPlace.set(place);
  await port.ask('frame', place);
}

function actionsFor(
  store: PanelStore,
  port: PagePort,
  commands: Commands,
  signal: AbortSignal,
): Actions {
  const failed = (error: unknown) =>
    store.dispatch({
      type: 'say',
      status: error instanceof Error ? error.message : t('sidebar.didNotWork'),
    });
  return {
    ...commands,
    payment: createPayment(store, commands.askAgain, signal),
    saveOffer: (offer) => {
      store.dispatch({ type: 'options-chosen', change: { offerId: offer.id } });
      void saveOffer(offer);
    },
    dismiss: (finding, reason) => void dismiss(store.get().work?.key ?? '', finding, reason),
    keepOfferDraft: (draft) => void offerDraft.set(draft),
    setEmailCount: (count) => void emailCount.set(count).catch(failed),
    setSingleKeys: (on) => void singleKeys.set(on),
    openOptions: (part) =>
      void browser.runtime
        .sendMessage({ options: part ?? '' } satisfies FrameRequest)
        .catch(failed),
    close: () =>
      void commands.flush().then(() => port.ask('frame', { hidden: true }).catch(failed)),
    moveAcross: () =>
      void moveFrame(port, (place) => ({
        ...place,
        side: place.side === 'left' ? 'right' : 'left',
      })).catch(failed),
    resize: (by) =>
      void moveFrame(port, (place) => ({
        ...place,
        width: widthWithin(place.width + (by === 'wider' ? STRIDE : -STRIDE)),
      })).catch(failed),
  };
}

function listen(store: PanelStore, commands: Commands, signal: AbortSignal) {
  // That the connection is gone is not listened for: a Worker on this machine needs none, and of any other a request tells.
  addEventListener('online', () => store.dispatch({ type: 'online' }), { signal });
  addEventListener('online', () => commands.askAgain(), { signal });
  addEventListener('pagehide', commands.leave, { signal });
  document.addEventListener('visibilitychange', () => void commands.flush(), { signal });
  // Another tab may have written meanwhile: what is left is asked anew whenever this one is come back to.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) commands.askAgain();
    },
    { signal },
  );
  watchSettings(() => void commands.settingsChanged(), signal);
}

/** Opens the page of a contact: here where that needs no loading, so that the sidebar stays, else in a tab of its own. */
const openContact = (store: PanelStore, port: PagePort) => async (row: Row) => {
  const url = addressOfRow(row);
  if (!url)
    return store.dispatch({
      type: 'say',
      status: t('sidebar.noPage'),
    });
  const { gone } = await port.ask('goTo', { url }).catch(() => ({ gone: false })); // The page has gone: a tab can be opened all the same.
  if (gone) store.dispatch({ type: 'list', shown: false });
  else window.open(url, '_blank', 'noopener');
};

/** The sidebar with everything it reaches out to. Shows nothing in a frame that ColdCopy did not mount itself. */
function begin(port: PagePort) {
  const ended = new AbortController();
  const store: PanelStore = createStore(reduce, INITIAL);
  const commands = createCommands(store, browserDeps(port), ended.signal);
  listen(store, commands, ended.signal);
  // It may be the first thing said, before anything is read.
  port.onEvent(({ event }) => {
    if (event === 'list') store.dispatch({ type: 'list', shown: true });
  });
  void migrated()
    .then((kept) => store.dispatch({ type: 'kept', kept }))
    .then(() => commands.start())
    .then(() => forgetExpired(new Date()));
  const open = openContact(store, port);
  return { store, actions: actionsFor(store, port, commands, ended.signal), open };
}

function ConnectedPanel({ store, actions, open }: ReturnType<typeof begin>) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  return (
    <ActionsProvider value={actions}>
      <Panel
        state={state}
        now={new Date()}
        list={(empty) => <OpenWorkList open={open} empty={empty} />}
      />
    </ActionsProvider>
  );
}

export function Sidebar({ port, shown }: { port: PagePort; shown: ReturnType<typeof begin> }) {
  const state = useSyncExternalStore(
    (changed) => port.onState(changed),
    () => port.state(),
  );
  if (state === 'refused') return null;
  return (
    <ErrorBoundary
      textOf={() => asText(shown.store.get().work?.steps ?? [])}
      onReload={() => location.reload()}
    >
      <ConnectedPanel {...shown} />
    </ErrorBoundary>
  );
}

/** Connects to the page and begins. Call once. */
export function openSidebar() {
  const port = connectToPage();
  return { port, shown: begin(port) };
}
