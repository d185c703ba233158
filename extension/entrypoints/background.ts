import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { connectPorts } from '../background/connect-ports.ts';
import { forget } from '../background/frame-token.ts';
import { HOSTS } from '../background/hosts.ts';
import { lendLock } from '../background/lock.ts';
import { onMessage } from '../background/on-message.ts';
import { currentTab, open } from '../background/open.ts';
import { t } from '../i18n/text.ts';
import { LOCK_PORT } from '../messaging/lock.ts';

type Tab = Browser.tabs.Tab;

const MENU = 'write';

/** Opens on this page; elsewhere the popup says where ColdCopy works, if the browser can show it. */
async function openOn(tab: Tab | undefined) {
  const answer = await open(tab ?? (await currentTab()) ?? {}, {});
  if (!answer.opened) await browser.action.openPopup?.();
}

/** The entry in the menu on selected text; made anew with each version, since an old one may be there. */
async function offerMenu() {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: t('page.menu'),
    contexts: ['selection'],
    documentUrlPatterns: HOSTS,
  });
}

export default defineBackground(() => {
  // Content scripts live with hostile pages: what is stored is for our own pages alone. Firefox has no such setting.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void offerMenu();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void open(tab ?? {}, { selection: info.selectionText });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open') void openOn(tab);
  });
  browser.runtime.onConnect.addListener((port) =>
    port.name === LOCK_PORT ? lendLock(port) : connectPorts(port),
  );
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = onMessage(message, sender);
    if (!answer) return false;
    answer.then(respond, () => respond(null));
    return true;
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
});
