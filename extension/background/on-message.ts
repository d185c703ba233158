import { type Browser, browser } from 'wxt/browser';
import type { OpenAnswer, RenewAnswer } from '../messaging/messages.ts';
import { siteAt } from '../sites/registry.ts';
import { renew } from './frame-token.ts';
import { isOwn } from './hosts.ts';
import { currentTab, open } from './open.ts';
import { inTabQueue } from './tab-queue.ts';

type Sender = Browser.runtime.MessageSender;

const says = (message: unknown, word: 'open' | 'renew' | 'list', what: string | true): boolean =>
  typeof message === 'object' &&
  message !== null &&
  (message as Record<string, unknown>)[word] === what;

/** A script of ours in the top document of a tab: the launcher or the page script. */
const isInPage = (sender: Sender) =>
  sender.tab?.id !== undefined && sender.frameId === 0 && !isOwn(sender.url);

/**
 * What a message from our own parts asks for; undefined for one that asks for nothing or comes from somewhere else. Content scripts
 * live with the page, so the most that their words can do is open the sidebar in their own tab.
 */
export function onMessage(
  message: unknown,
  sender: Sender,
): Promise<OpenAnswer | RenewAnswer> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const tabId = sender.tab?.id;
  if (says(message, 'open', 'sidebar')) {
    if (isInPage(sender) && siteAt(sender.url)?.launcher)
      return open({ id: tabId, url: sender.url }, { toggle: true });
    const call = says(message, 'list', true) ? { list: true } : {};
    return isOwn(sender.url) ? currentTab().then((tab) => open(tab ?? {}, call)) : undefined;
  }
  if (says(message, 'renew', 'frame') && tabId !== undefined && isInPage(sender))
    return inTabQueue(tabId, async () => ({ token: await renew(tabId, sender) }));
  return undefined;
}
