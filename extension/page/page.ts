import { type Browser, browser } from 'wxt/browser';
import type {
  PageCall,
  PageCallAnswer,
  PageRequests,
  RenewAnswer,
  RenewRequest,
} from '../messaging/messages.ts';
import { newSidebarConnection, type SidebarConnection } from '../messaging/page-port.ts';
import type { Site } from '../sites/site.ts';
import type { Place } from '../storage/placement.ts';
import { newLastRead } from './last-read.ts';
import { newMark } from './mark.ts';
import { mountSidebar, type Sidebar } from './sidebar.ts';
import { newVerbs } from './verbs.ts';
import { watchAddress } from './watch-address.ts';
import { watchEditors } from './watch-editors.ts';

/** Time the browser takes to invalidate the API of an extension after it closed its ports, milliseconds. */
const UPDATE = 500;

type Sender = Browser.runtime.MessageSender | undefined;

/** Only `background` speaks to a page script: its messages come from our id and from no tab. */
const isBackground = (sender: Sender) =>
  sender?.id === browser.runtime.id && sender?.tab === undefined;

const sidebarAt = (token: string) => `${browser.runtime.getURL('/sidebar.html')}#${token}`;

/** What the page script does between the user's first call and the end of the document. */
class PageController {
  readonly #site: () => Site | undefined;
  readonly #lastRead = newLastRead();
  readonly #mark = newMark();
  readonly #verbs = newVerbs({
    document,
    site: () => this.#site(),
    mark: this.#mark,
    sidebar: () => this.#sidebar,
    selection: this.#lastRead.selection,
    read: this.#lastRead.read,
    frame: (wish) => this.#frame(wish),
  });
  readonly #connection: SidebarConnection = newSidebarConnection(this.#verbs.execute, () =>
    setTimeout(() => this.#lookForUpdate(), UPDATE),
  );
  #sidebar: Sidebar | null = null;
  #watching = new AbortController();
  #orphaned = false;

  constructor(site: () => Site | undefined) {
    this.#site = site;
  }

  called(call: PageCall): PageCallAnswer {
    if (call.selection) this.#lastRead.select(call.selection);
    if (call.list) this.#connection.tell({ event: 'list' });
    if (call.page === 'mount') {
      if (!this.#sidebar) this.#mount(call.token, { side: call.side, width: call.width });
    } else if (call.toggle && this.#sidebar?.isShown()) this.#hide();
    else if (this.#sidebar) {
      this.#show();
      if (!call.list) this.#connection.tell({ event: 'called' });
    }
    return { mounted: this.#sidebar !== null };
  }

  connected(port: Browser.runtime.Port) {
    this.#connection.connected(port);
  }

  #mount(token: string, place: Place) {
    this.#sidebar = mountSidebar(
      {
        document,
        editors: this.#verbs.editors,
        main: () => document.querySelector('main, [role="main"]'),
      },
      sidebarAt(token),
      place,
      {
        placed: (next) => this.#connection.tell({ event: 'placed', ...next }),
        reloaded: () => void this.#renew(),
      },
    );
    this.#watch();
  }

  #show() {
    this.#sidebar?.show();
    this.#watch();
    if (this.#lastRead.isStale()) this.#moved();
  }

  #hide() {
    this.#unwatch();
    this.#sidebar?.hide();
  }

  #frame({ hidden, ...place }: PageRequests['frame']) {
    this.#sidebar?.place(place);
    if (hidden) this.#hide();
    if (hidden === false) this.#show();
  }

  #watch() {
    this.#watching.abort();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const layOut = () => this.#sidebar?.layOut();
    watchAddress(() => this.#moved(), signal);
    document.addEventListener('visibilitychange', () => this.#lookForUpdate(), { signal });
    addEventListener('resize', layOut, { signal });
    if (this.#site()?.observesEditors)
      watchEditors(
        document,
        this.#verbs,
        layOut,
        () => this.#connection.tell({ event: 'editors' }),
        signal,
      );
  }

  #unwatch() {
    this.#watching.abort();
    this.#mark.clear();
  }

  #moved() {
    this.#connection.tell({ event: 'moved', key: this.#lastRead.key() });
  }

  #lookForUpdate() {
    if (browser.runtime?.id !== undefined || this.#orphaned) return;
    this.#orphaned = true;
    this.#unwatch();
    if (this.#sidebar?.isShown()) this.#sidebar.orphaned();
  }

  /** The frame's page was loaded anew by the page's doing: its token is used up. */
  async #renew() {
    const answer: RenewAnswer | null = await browser.runtime.sendMessage({
      renew: 'frame',
    } satisfies RenewRequest);
    if (!answer?.token) return;
    this.#connection.forget();
    this.#sidebar?.reload(sidebarAt(answer.token));
  }
}

/**
 * The page script, for the site whose reader was loaded before it: mounts the sidebar when `background` says so and carries out its verbs. It listens to nothing the page can say or
 * dispatch, but for the address and the coming and going of composes while the sidebar is open.
 */
export function startPage(site: () => Site | undefined): void {
  const controller = new PageController(site);
  browser.runtime.onMessage.addListener((message: PageCall, sender, respond) => {
    if (!isBackground(sender) || (message.page !== 'call' && message.page !== 'mount')) return;
    respond(controller.called(message));
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === 'sidebar' && isBackground(port.sender)) controller.connected(port);
  });
}
