/* How the sidebar gets onto a page, and what the page can and cannot do about it. */
import type { browser } from 'wxt/browser';
import { pressCommand } from '../../scripts/lib/browser/browser.ts';
import { expect, test } from './fixtures.ts';
import { hosts } from './shell-page.ts';
import { hiddenButton, killBackground, lineTo, sidebarsOn } from './shell-port.ts';

declare const chrome: typeof browser;

test('the page is asked and answers over the port: it reads, and inserts into the reply', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const line = await lineTo((await call(page)).frame);
  expect(await line.ask('read', {})).toMatchObject({
    site: 'gmail',
    prospect: { fullName: 'Mara Holt' },
  });
  const editors = await line.ask('editors', {});
  expect(editors.map(({ kind }) => kind)).toEqual(['reply']);
  const [reply] = editors;
  if (!reply) throw new Error('There is no reply.');
  const draft = { channel: 'email' as const, body: 'Hi Mara,\n\nOne question.' };
  expect(await line.ask('insert', { editorId: reply.id, draft, mode: 'ask' })).toMatchObject({
    kind: 'inserted',
    text: draft.body,
  });
  expect(await line.ask('insert', { editorId: 'editor-99', draft, mode: 'ask' })).toMatchObject({
    kind: 'gone',
  });
  expect(await line.ask('toString' as 'read', {})).toBe('ColdCopy does not know this request.');
});

test('a second call calls the sidebar that is there', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const { frame } = await call(page);
  const line = await lineTo(frame);
  await Promise.all([
    pressCommand(extensionBrowser.background, page),
    pressCommand(extensionBrowser.background, page),
  ]);
  await expect
    .poll(async () => (await line.events()).map(({ event }) => event))
    .toEqual(['called', 'called']);
  expect(sidebarsOn(page)).toHaveLength(1);
});

test('two calls at once mount one sidebar', async ({ extensionBrowser, openGmail }) => {
  const page = await openGmail();
  await Promise.all([
    pressCommand(extensionBrowser.background, page),
    pressCommand(extensionBrowser.background, page),
    pressCommand(extensionBrowser.background, page),
  ]);
  await expect.poll(() => sidebarsOn(page).length).toBe(1);
  const [frame] = sidebarsOn(page);
  if (!frame) throw new Error('There is no sidebar.');
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  expect(sidebarsOn(page)).toHaveLength(1);
});

test.describe('when the service worker has died', () => {
  test.use({ ownBrowser: true });

  test('the sidebar finds its page again', async ({ openGmail, call }) => {
    const page = await openGmail();
    const line = await lineTo((await call(page)).frame);
    await killBackground(page);
    expect(await line.ask('read', {})).toMatchObject({ prospect: { fullName: 'Mara Holt' } });
    expect(await line.words()).toEqual(['ready', 'lost', 'ready']);
  });

  test('a call still finds the sidebar', async ({ openGmail, call }) => {
    const page = await openGmail();
    const line = await lineTo((await call(page)).frame);
    await line.ask('frame', { hidden: true });
    await killBackground(page);
    const [launcher] = await hosts(page);
    if (!launcher) throw new Error('There is no launcher.');
    await page.mouse.click(launcher.x + 16, launcher.y + 16);
    // What is told goes to whichever port is there again first, the sidebar's own or the test's: so it is seen, not heard.
    await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).toContain(400);
    expect(sidebarsOn(page)).toHaveLength(1);
  });
});

test.describe('when the extension was taken away by an update', () => {
  test.use({
    ownBrowser: true,
    expectedErrors: [/Extension context invalidated|ERR_FAILED|net::ERR/],
  });

  test('the page says so, what was written can be read, and it can be closed', async ({
    extensionBrowser,
    openGmail,
    call,
  }) => {
    const page = await openGmail(undefined, { reply: 'open' });
    const { frame } = await call(page);
    await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
    await extensionBrowser.background
      .evaluate(() => chrome.runtime.reload())
      .catch(() => 'gone with it');
    await expect.poll(() => hiddenButton(page, 'Refresh')).not.toBeNull();
    await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
    const close = await hiddenButton(page, 'Close');
    if (!close) throw new Error('There is no way to close.');
    await page.mouse.click(close.x, close.y);
    await expect.poll(() => sidebarsOn(page)).toHaveLength(0);
    expect(await page.evaluate(() => document.body.getBoundingClientRect().left)).toBe(0);
  });
});

test('another address on the same page is told; coming back is told by the name of what was read', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const { frame } = await call(page);
  // The sidebar reads by itself when it is called: done here, before the address changes under it.
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  const line = await lineTo(frame);
  const { key } = await line.ask('read', {});
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await expect.poll(line.events).toEqual([{ event: 'moved', key: 'address:/mail/u/0/#inbox' }]);
  await page.goBack();
  await expect.poll(async () => (await line.events()).at(-1)).toEqual({ event: 'moved', key });
});

test('a page that throws the frame out gets it back, with a new pass', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const { frame } = await call(page);
  const first = frame.url();
  await page.evaluate(() => {
    for (const host of [...document.documentElement.children].filter(
      ({ tagName }) => tagName === 'DIV',
    ))
      document.documentElement.append(host);
  });
  await expect.poll(() => sidebarsOn(page).map((each) => each.url() !== first)).toEqual([true]);
  const [again] = sidebarsOn(page);
  if (!again) throw new Error('There is no sidebar.');
  await expect(again.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
});

test('selected text comes along from the context menu as evidence', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const line = await lineTo((await call(page)).frame);
  await extensionBrowser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: unknown, tab: unknown): void;
    };
    clicked.dispatch({ menuItemId: 'write', selectionText: 'hiring six reps for Rotterdam' }, tab);
  });
  await expect.poll(async () => (await line.events()).length).toBe(1);
  const { prospect } = await line.ask('read', {});
  expect(
    prospect?.evidence.filter(({ kind }) => kind === 'selection').map(({ text }) => text),
  ).toEqual(['hiring six reps for Rotterdam']);
});
