/* What a page can and cannot learn of the sidebar, and do to it. */
import type { browser } from 'wxt/browser';
import { expect, test } from './fixtures.ts';
import { hosts } from './shell-page.ts';
import { lineTo, sidebarsOn } from './shell-port.ts';

declare const chrome: typeof browser;

test('opens on a call, out of the page’s reach', async ({ openGmail, call }) => {
  const page = await openGmail();
  expect(sidebarsOn(page)).toHaveLength(0);
  await call(page);
  expect(sidebarsOn(page)).toHaveLength(1);
  const seen = await page.evaluate(() => ({
    frames: window.length,
    iframes: document.querySelectorAll('iframe').length,
    names: document.documentElement.outerHTML.match(/coldcopy|chrome-extension/gi),
  }));
  expect(seen).toEqual({ frames: 0, iframes: 0, names: null });
  expect((await hosts(page)).map(({ open }) => open)).toEqual([false, false]);
});

test('nothing the page says or dispatches opens, closes or moves anything', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const shout = () =>
    page.evaluate(() => {
      for (const message of [
        { open: 'sidebar' },
        { page: 'call' },
        { page: 'mount', token: 'x' },
        { renew: 'frame' },
        { background: 'ready' },
        { id: 1, verb: 'frame', args: { hidden: true } },
      ]) {
        window.postMessage(message, '*');
        for (const target of [
          window,
          document,
          document.documentElement,
          ...document.documentElement.children,
        ])
          for (const type of [
            'click',
            'pointerdown',
            'pointermove',
            'pointerup',
            'keydown',
            'load',
            'message',
            'coldcopy',
          ])
            target.dispatchEvent(
              Object.assign(new Event(type, { bubbles: true, composed: true }), {
                detail: message,
                data: message,
                key: 'Escape',
              }),
            );
      }
    });
  await shout();
  expect(sidebarsOn(page)).toHaveLength(0);
  const { frame } = await call(page);
  const line = await lineTo(frame);
  const before = await hosts(page);
  await shout();
  await line.ask('editors', {});
  expect(await hosts(page)).toEqual(before);
  expect(await line.events()).toEqual([]);
  expect(sidebarsOn(page)).toEqual([frame]);
});

test('a frame without a pass shows nothing and hears nothing', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const { frame } = await call(page);
  const stolen = new URL(frame.url()).hash;
  const other = await extensionBrowser.context.newPage();
  for (const hash of ['', '#f2b8a5a0-0000-4000-8000-000000000000', stolen]) {
    await other.goto('about:blank');
    await other.goto(frame.url().split('#')[0] + hash);
    await expect(other.locator('#root')).toBeEmpty();
  }
});

test.describe('an address of the sidebar that is tried by a page', () => {
  test.use({ expectedErrors: [/Denying load|chrome-extension:\/\/invalid/] });

  test('is not answered: it is another one in each browser session', async ({
    openGmail,
    call,
    extensionBrowser,
  }) => {
    const page = await openGmail();
    const { frame } = await call(page);
    const address = frame.url().split('#')[0] ?? '';
    await extensionBrowser.context.route('https://mail.google.com/plain', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>plain</p>' }),
    );
    const plain = await extensionBrowser.context.newPage();
    await plain.goto('https://mail.google.com/plain');
    const fate = await plain.evaluate(
      (src) =>
        fetch(src).then(
          () => 'there',
          () => 'blocked',
        ),
      address,
    );
    expect(fate).toBe('blocked');
  });
});

test('keys typed in the sidebar never reach the page', async ({ openGmail, call }) => {
  const page = await openGmail();
  await page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy'])
      window.addEventListener(type, () => document.body.setAttribute('data-heard', type), true);
  });
  const { frame } = await call(page);
  await frame.getByLabel(/mention or avoid/i).fill('');
  await frame.getByLabel(/mention or avoid/i).pressSequentially('e#jk/c?');
  await expect(frame.getByLabel(/mention or avoid/i)).toHaveValue('e#jk/c?');
  expect(await page.evaluate(() => document.body.getAttribute('data-heard'))).toBeNull();
  expect(await page.evaluate(() => window.__gmail.state.shortcuts)).toEqual([]);
});

test('two tabs never mix', async ({ openGmail, call }) => {
  const [first, second] = [await openGmail('inbox'), await openGmail()];
  const [one, two] = [
    await lineTo((await call(first)).frame),
    await lineTo((await call(second)).frame),
  ];
  expect(await one.ask('read', {})).toMatchObject({ page: 'gmail-list', prospect: null });
  expect(await two.ask('read', {})).toMatchObject({
    page: 'gmail-thread',
    prospect: { fullName: 'Mara Holt' },
  });
  await two.ask('frame', { hidden: true });
  expect((await hosts(first)).some(({ width }) => width === 400)).toBe(true);
  expect((await hosts(second)).some(({ width }) => width === 400)).toBe(false);
  expect(await one.events()).toEqual([]);
});

test('what is stored is out of reach of scripts that live with a page', async ({
  extensionBrowser,
  openGmail,
}) => {
  await openGmail();
  const [answer] = await extensionBrowser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () =>
        chrome.storage.local.get(null).then(
          () => 'open',
          () => 'closed',
        ),
    });
  });
  expect(answer?.result).toBe('closed');
});
