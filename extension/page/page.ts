import { type Browser, browser } from 'wxt/browser';
import type { PageCall, PageCallAnswer, PageRequests, RenewAnswer, RenewRequest } from '../messages.ts';
import type { Place } from '../place.ts';
import { siteFor } from '../sites/registry.ts';
import { watchAddress } from './address.ts';
import { watchEditors } from './composes.ts';
import { newMark } from './mark.ts';
import { mountSidebar, type Sidebar } from './sidebar.ts';
import { newTalk } from './talk.ts';
import { newVerbs } from './verbs.ts';

/** Time the browser takes to invalidate the API of an extension after it closed its ports, milliseconds. */
const UPDATE = 500;

type Sender = Browser.runtime.MessageSender | undefined;

/** Only `background` speaks to a page script: its messages come from our id and from no tab. */
const isBackground = (sender: Sender) => sender?.id === browser.runtime.id && sender?.tab === undefined;

const sidebarAt = (token: string) => `${browser.runtime.getURL('/sidebar.html')}#${token}`;

/**
 * The page script: mounts the sidebar when `background` says so and carries out its verbs. It listens to nothing the page can say or
 * dispatch, but for the address and the coming and going of composes while the sidebar is open.
 */
export const startPage = (): void => {
  let sidebar: Sidebar | null = null;
  let watching = new AbortController();
  let selected: { text: string; at: string } | null = null;
  let orphaned = false;
  let lastRead: { key: string; at: string } | null = null;

  const site = () => siteFor(new URL(location.href));
  const mark = newMark();
  const verbs = newVerbs({
    document,
    site,
    mark,
    sidebar: () => sidebar,
    selection: () => (selected?.at === location.href ? selected.text : undefined),
    read: (reading) => {
      lastRead = { key: reading.key, at: location.href };
    },
    frame: (wish) => frame(wish),
  });
  const talk = newTalk(verbs.execute, () => setTimeout(lookForUpdate, UPDATE));

  const moved = () => {
    const key = lastRead?.at === location.href ? lastRead.key : `address:${location.pathname}${location.hash}`;
    talk.tell({ event: 'moved', key: key.slice(0, 300) });
  };
  const watch = () => {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    watchAddress(moved, signal);
    document.addEventListener('visibilitychange', lookForUpdate, { signal });
    addEventListener('resize', () => sidebar?.settle(), { signal });
    // LinkedIn is left alone: one listener, for the address. There the sidebar asks for the editors when it gets the focus.
    if (site()?.name === 'gmail')
      watchEditors(
        document,
        verbs,
        () => sidebar?.settle(),
        () => talk.tell({ event: 'editors' }),
        signal,
      );
  };
  const lookForUpdate = () => {
    if (browser.runtime?.id !== undefined || orphaned) return;
    orphaned = true;
    watching.abort();
    mark.clear();
    if (sidebar?.isShown()) sidebar.orphaned();
  };
  const hide = () => {
    watching.abort();
    mark.clear();
    sidebar?.hide();
  };
  const frame = ({ hidden, ...place }: PageRequests['frame']) => {
    sidebar?.place(place);
    if (hidden) hide();
    if (hidden === false) show();
  };
  const show = () => {
    sidebar?.show();
    watch();
    if (lastRead && lastRead.at !== location.href) moved();
  };
  const renew = async () => {
    const answer: RenewAnswer | null = await browser.runtime.sendMessage({ renew: 'frame' } satisfies RenewRequest);
    if (!answer?.token) return;
    talk.forget();
    sidebar?.reload(sidebarAt(answer.token));
  };

  const mount = (token: string, place: Place) => {
    sidebar = mountSidebar(
      { document, editors: verbs.editors, main: () => document.querySelector('main, [role="main"]') },
      sidebarAt(token),
      place,
      { placed: (next) => talk.tell({ event: 'placed', ...next }), reloaded: () => void renew() },
    );
    watch();
  };

  const called = (call: PageCall): PageCallAnswer => {
    if (call.selection) selected = { text: call.selection, at: location.href };
    if (call.page === 'mount') {
      if (!sidebar) mount(call.token, { side: call.side, width: call.width });
    } else if (sidebar && call.toggle && sidebar.isShown()) hide();
    else if (sidebar) {
      show();
      talk.tell({ event: 'called' });
    }
    return { mounted: sidebar !== null };
  };

  browser.runtime.onMessage.addListener((message: PageCall, sender, respond) => {
    if (!isBackground(sender) || (message.page !== 'call' && message.page !== 'mount')) return;
    respond(called(message));
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === 'sidebar' && isBackground(port.sender)) talk.connected(port);
  });
};
