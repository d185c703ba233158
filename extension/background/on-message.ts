import { type Browser, browser } from 'wxt/browser';
import type { OpenAnswer, RenewAnswer } from '../messaging/messages.ts';
import { siteAt } from '../sites/registry.ts';
import { renew } from './frame-token.ts';
import { isOwn } from './hosts.ts';
import { currentTab, open } from './open.ts';
import { inTabQueue } from './tab-queue.ts';

type Sender = Browser.runtime.MessageSender;

const says = (
  message: unknown,
  word: 'open' | 'renew' | 'list' | 'options',
  what: string | true,
): boolean =>
  typeof message === 'object' &&
  message !== null &&
  (message as Record<string, unknown>)[word] === what;

/** A script of ours in the top document of a tab: the launcher or the page script. */
const isInPage = (sender: Sender) =>
  sender.tab?.id !== undefined && sender.frameId === 0 && !isOwn(sender.url);

/** Opens the options, or one part of them in a tab of its own. */
async function openOptions(part: string): Promise<boolean> {
  if (part === '') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${part}` });
  return true;
}

async function isAllowed(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * What the sidebar asks for that its frame cannot do in Firefox, where it has the API of a page's script. Looked at by hand as the rest of the
 * background is: the schemas would be five times its size.
 */
function forFrame(message: unknown): Promise<boolean> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if ('allowed' in message && typeof message.allowed === 'string' && URL.canParse(message.allowed))
    return isAllowed(message.allowed);
  if (says(message, 'options', '')) return openOptions('');
  return says(message, 'options', 'server') ? openOptions('server') : undefined;
}

/**
 * What a message from our own parts asks for; undefined for one that asks for nothing or comes from somewhere else. Content scripts
 * live with the page, so the most that their words can do is open the sidebar in their own tab.
 */
export function onMessage(
  message: unknown,
  sender: Sender,
): Promise<OpenAnswer | RenewAnswer | boolean> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const tabId = sender.tab?.id;
  if (says(message, 'open', 'sidebar')) {
    if (isInPage(sender) && siteAt(sender.url)?.launcher)
      return open({ id: tabId, url: sender.url }, { toggle: true });
    const call = says(message, 'list', true) ? { list: true } : {};
    return isOwn(sender.url) ? currentTab().then((tab) => open(tab ?? {}, call)) : undefined;
  }
  const done = isOwn(sender.url) && forFrame(message);
  if (done) return done;
  if (says(message, 'renew', 'frame') && tabId !== undefined && isInPage(sender))
    return inTabQueue(tabId, async () => ({ token: await renew(tabId, sender) }));
  return undefined;
}
