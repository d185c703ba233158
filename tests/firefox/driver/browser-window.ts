/*
 * Firefox's own window: the toolbar, keys that the browser itself takes, its permissions, the clipboard, an extension's background. A page cannot
 * reach any of it; code is run in the window as the browser's own.
 */
import { expect } from '@playwright/test';
import type { Commands } from 'webdriver-bidi-protocol';
import type { Connection } from './connection.ts';
import { type Context, contextOf } from './context.ts';

const ID = 'coldcopy@coldcopy.app';
/** Firefox makes the ids of an extension's widgets from the extension's own. */
const WIDGET = 'coldcopy_coldcopy_app-browser-action';
const BUTTON = 'coldcopy_coldcopy_app-BAP';

export type BrowserWindow = {
  /** Presses Alt+Shift+C where the focus is, as a keyboard would: the browser has it before the page. */
  pressShortcut(): Promise<void>;
  /** Presses Esc where the focus is; a frame that closes on it never sees the key go up. */
  pressEscape(): Promise<void>;
  /** Area of the window that ColdCopy's button is in. */
  buttonArea(): Promise<string | undefined>;
  pressToolbarButton(): Promise<void>;
  /** What the popup shows; '' while there is none. */
  popupText(): Promise<string>;
  /** Presses a button of the popup by its text. */
  pressInPopup(label: string): Promise<void>;
  /** Chooses an entry of the context menu that is open. */
  chooseInMenu(label: string): Promise<void>;
  /** Takes an origin's permission away as the add-on manager does, or gives it. */
  withdraw(origin: string): Promise<void>;
  grant(origin: string): Promise<void>;
  /** Says yes to the browser's question whether a permission is granted. */
  allowWhatIsAsked(): Promise<void>;
  /** Ends the background as Firefox does with one that is idle. */
  endBackground(): Promise<void>;
  copy(text: string): Promise<void>;
  clipboard(): Promise<string>;
};

type Browsing = Commands['browsingContext.getTree']['params'] & { 'moz:scope': 'chrome' };
type Given = 'add' | 'remove';

async function changePermission(window: Context, change: Given, origin: string): Promise<void> {
  await window.run(
    async (id: string, how: Given, host: string) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      const permissions = { permissions: [], origins: [host], data_collection: [] };
      await ExtensionPermissions[how](id, permissions, extension);
    },
    ID,
    change,
    origin,
  );
}

/**
 * Runs an expression in the popup, which is in another process; '' while there is no popup, and when none answers within some hundred frames:
 * Firefox exchanges the popup's browser while it opens, and the first one never answers.
 */
const inPopup = (window: Context, expression: string): Promise<string> =>
  window.run((source: string) => {
    const popup = document.querySelector<PopupBrowser>('browser[webextension-view-type="popup"]');
    if (!popup?.currentURI.spec.endsWith('/popup.html')) return '';
    const answer = new Promise<string>((resolve) => {
      const name = `coldcopy:${Math.random()}`;
      popup.messageManager.addMessageListener(name, ({ data }) => resolve(data));
      const script = `sendAsyncMessage(${JSON.stringify(name)}, String(${source}))`;
      popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    });
    const none = (frames: number): Promise<string> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => resolve(frames > 0 ? none(frames - 1) : '')),
      );
    return Promise.race([answer, none(100)]);
  }, expression);

/** Waits until there is such an element in the window, and clicks it: presses by the protocol reach pages alone. */
const clickIn = (window: Context, css: string): Promise<void> =>
  expect
    .poll(() =>
      window.run((selector: string) => {
        const found = document.querySelector<HTMLElement>(selector);
        found?.click();
        return found !== null;
      }, css),
    )
    .toBe(true);

type Key = { key: string; code: string; keyCode: number };
const SHORTCUT: Key[] = [
  { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  { key: 'C', code: 'KeyC', keyCode: 67 },
];

/** Presses keys together as a keyboard would. */
const strike = (window: Context, keys: Key[]): Promise<void> =>
  window.run((together: Key[]) => {
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(
      Ci.nsITextInputProcessor,
    );
    input.beginInputTransactionForTests(globalThis.window);
    const events = together.map((key) => new KeyboardEvent('', key));
    for (const key of events) input.keydown(key);
    for (const key of events.reverse()) input.keyup(key);
  }, keys);

export async function browserWindow(connection: Connection): Promise<BrowserWindow> {
  // Firefox's own addition to the protocol: its windows instead of its pages.
  const windows: Browsing = { 'moz:scope': 'chrome' };
  const tree = await connection.send('browsingContext.getTree', windows);
  const [first] = tree.contexts;
  if (!first) throw new Error('Firefox shows no window.');
  const window = contextOf(connection, first.context);
  return {
    pressShortcut: () => strike(window, SHORTCUT),
    pressEscape: () => strike(window, [{ key: 'Escape', code: 'Escape', keyCode: 27 }]),
    buttonArea: () =>
      window.run((id: string) => CustomizableUI.getPlacementOfWidget(id)?.area, WIDGET),
    pressToolbarButton: () => clickIn(window, `#${BUTTON}`),
    popupText: () => inPopup(window, 'content.document.body.innerText'),
    async pressInPopup(label) {
      const find = `[...content.document.querySelectorAll('button')].find((each) => each.innerText.trim().startsWith(${JSON.stringify(label)}))`;
      await expect
        .poll(() =>
          inPopup(
            window,
            `(() => { const found = ${find}; found?.click(); return Boolean(found); })()`,
          ),
        )
        .toBe('true');
    },
    async chooseInMenu(label) {
      await expect
        .poll(() =>
          window.run((wanted: string) => {
            const menu = document.getElementById('contentAreaContextMenu') as
              | (Element & { state: string; activateItem(item: Element): void })
              | null;
            const items = [...(menu?.querySelectorAll('menuitem') ?? [])];
            const found = items.find((item) => item.getAttribute('label') === wanted);
            if (menu?.state !== 'open' || !found) return false;
            menu.activateItem(found);
            return true;
          }, label),
        )
        .toBe(true);
    },
    withdraw: (origin) => changePermission(window, 'remove', `${origin}/*`),
    grant: (origin) => changePermission(window, 'add', `${origin}/*`),
    allowWhatIsAsked: () =>
      clickIn(window, '#notification-popup .popup-notification-primary-button'),
    endBackground: () =>
      window.run(async (id: string) => {
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs',
        );
        await ExtensionParent.GlobalManager.getExtension(id).terminateBackground();
      }, ID),
    copy: (text) =>
      window.run((words: string) => {
        Cc['@mozilla.org/widget/clipboardhelper;1']
          .getService(Ci.nsIClipboardHelper)
          .copyString(words);
      }, text),
    clipboard: () =>
      window.run(() => {
        const data = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        data.init(null);
        data.addDataFlavor('text/plain');
        Services.clipboard.getData(data, Services.clipboard.kGlobalClipboard, null);
        const into: TransferredData = {};
        data.getTransferData('text/plain', into);
        return into.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
      }),
  };
}
