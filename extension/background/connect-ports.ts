import { type Browser, browser } from 'wxt/browser';
import type { FromBackground } from '../messaging/messages.ts';
import { claim } from './frame-token.ts';
import { isOwn } from './hosts.ts';
import { inTabQueue } from './tab-queue.ts';

type Port = Browser.runtime.Port;

const say = (port: Port, word: FromBackground['background']) =>
  port.postMessage({ background: word } satisfies FromBackground);

function refuse(port: Port) {
  say(port, 'refused');
  port.disconnect();
}

/** Our own sidebar page, in a frame of a tab. */
const isSidebar = ({ sender }: Port): boolean =>
  sender?.id === browser.runtime.id &&
  sender.tab?.id !== undefined &&
  sender.frameId !== undefined &&
  sender.frameId > 0 &&
  isOwn(sender.url, '/sidebar.html');

const tokenOf = (hello: unknown): string =>
  typeof hello === 'object' && hello !== null && 'token' in hello && typeof hello.token === 'string'
    ? hello.token
    : '';

/**
 * Joins the sidebar's port and one to its page: what one says the other hears, and both end together. The page's first word, `PageHere`,
 * means that a page script is there; only then the sidebar is told to speak.
 */
function join(sidebar: Port, tabId: number) {
  const page = browser.tabs.connect(tabId, { name: 'sidebar', frameId: 0 });
  const here = () => {
    page.onMessage.removeListener(here);
    page.onMessage.addListener((message) => sidebar.postMessage(message));
    say(sidebar, 'ready');
  };
  page.onMessage.addListener(here);
  sidebar.onMessage.addListener((message) => page.postMessage(message));
  sidebar.onDisconnect.addListener(() => page.disconnect());
  page.onDisconnect.addListener(() => {
    void browser.runtime.lastError; // Read, or the browser logs "no receiving end" for a page that has gone.
    say(sidebar, 'gone');
    sidebar.disconnect();
  });
}

/** Connects a sidebar to the page it sits on, once it has shown its token. A frame without one hears nothing. */
export function connectPorts(sidebar: Port): void {
  const tabId = sidebar.sender?.tab?.id;
  if (sidebar.name !== 'sidebar' || tabId === undefined || !isSidebar(sidebar)) {
    refuse(sidebar);
    return;
  }
  let left = false;
  sidebar.onDisconnect.addListener(() => {
    left = true;
  });
  const hello = async (message: unknown) => {
    sidebar.onMessage.removeListener(hello);
    const { sender } = sidebar;
    const welcome =
      sender !== undefined &&
      (await inTabQueue(tabId, () => claim(tabId, tokenOf(message), sender)));
    if (left) return;
    if (welcome) return join(sidebar, tabId);
    refuse(sidebar);
  };
  sidebar.onMessage.addListener(hello);
}
