/* How the sidebar gets onto a page, and what the page can and cannot do about it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { pressCommand } from '../../scripts/lib/browser/browser.ts';
import { extensionFolder } from '../../scripts/lib/browser/extension.ts';
import { expect, test } from './fixtures.ts';
import { hiddenButton, killBackground, lineTo, sidebarsOn } from './shell-port.ts';

declare const chrome: typeof browser;

/** Controls of Gmail at whose centre something of ColdCopy's lies on top: what stands beside the page's body is ours. */
const covered = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
        const hit = document.elementFromPoint(x, y);
        return hit?.parentElement === document.documentElement && hit !== document.body
          ? [control.className]
          : [];
      }),
    selector,
  );

/** Hosts of closed shadow roots that ColdCopy put beside the page's body: all that the page can see of it. */
const hosts = (page: Page) =>
  page.evaluate(() =>
    [...document.documentElement.children]
      .filter((child) => child.tagName === 'DIV')
      .map((host) => ({
        html: host.cloneNode(true),
        root: host.shadowRoot,
        box: host.getBoundingClientRect().toJSON(),
      }))
      .map(({ root, box }) => ({
        open: root !== null,
        ...(box as { x: number; y: number; width: number; height: number }),
      })),
  );

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

test('keys typed in the sidebar never reach the page', async ({ openGmail, call }) => {
  const page = await openGmail();
  await page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy'])
      window.addEventListener(type, () => document.body.setAttribute('data-heard', type), true);
  });
  const { frame } = await call(page);
  await frame.getByLabel(/angle/i).fill('');
  await frame.getByLabel(/angle/i).pressSequentially('e#jk/c?');
  await expect(frame.getByLabel(/angle/i)).toHaveValue('e#jk/c?');
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

for (const [width, height] of [
  [1280, 800],
  [1024, 700],
] as const)
  test(`at ${width} × ${height} Send and the whole compose stay free`, async ({
    openGmail,
    call,
  }) => {
    const page = await openGmail(undefined, { reply: 'open' });
    await page.setViewportSize({ width, height });
    await page.locator('.T-I.aoO').first().scrollIntoViewIfNeeded();
    const line = await lineTo((await call(page)).frame);
    expect(await covered(page, '.T-I.aoO, .Am.Al.editable')).toEqual([]);
    await line.ask('openCompose', {});
    await expect(page.locator('input[name=subjectbox]:visible')).toHaveCount(1);
    await expect
      .poll(() => covered(page, '.T-I.aoO, .Am.Al.editable, [role=dialog] *'))
      .toEqual([]);
  });

test('moved towards a compose it goes to where there is room, and the page with it', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const line = await lineTo((await call(page)).frame);
  const edges = () =>
    page.evaluate(() => [
      document.body.getBoundingClientRect().left,
      innerWidth - document.body.getBoundingClientRect().right,
    ]);
  await line.ask('frame', { side: 'right' });
  expect(await edges()).toEqual([0, 400]);
  await line.ask('openCompose', {});
  await expect.poll(edges).toEqual([400, 0]);
  expect(await covered(page, '.T-I.aoO, .Am.Al.editable, [role=dialog] *')).toEqual([]);
});

test('closing gives the page its room and the focus back', async ({ openGmail, call }) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const body = page.locator('.Am.Al.editable');
  await body.click();
  const { frame } = await call(page);
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  expect(await page.evaluate(() => document.body.getBoundingClientRect().left)).toBe(400);
  await frame.locator('body').press('Escape');
  await expect(body).toBeFocused();
  expect(await page.evaluate(() => document.body.getBoundingClientRect().left)).toBe(0);
});

test('the focus goes to the sidebar, unless the user went somewhere else meanwhile', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const { frame } = await call(page);
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);

  const other = await openGmail(undefined, { reply: 'open' });
  await expect.poll(() => hosts(other)).toHaveLength(1); // The launcher is there: what comes next is the sidebar.
  await other.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The moment the frame is put in: long before its page is there.
    new MutationObserver(() =>
      document.querySelector<HTMLElement>('.Am.Al.editable')?.focus(),
    ).observe(document.documentElement, {
      childList: true,
    });
  });
  const second = await call(other);
  await expect(second.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await second.frame.waitForLoadState('load');
  await expect(other.locator('.Am.Al.editable')).toBeFocused();
  expect(extensionBrowser.context.pages()).toHaveLength(3);
});

test('the edge can be dragged, and the width is kept', async ({ openGmail, call }) => {
  const page = await openGmail();
  await call(page);
  await page.mouse.move(399, 300);
  await page.mouse.down();
  await page.mouse.move(460, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).toContain(460);
  await page.reload();
  await call(page);
  expect((await hosts(page)).map(({ width }) => width)).toContain(460);
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

test('the meant compose is marked without touching it', async ({ openGmail, call }) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const line = await lineTo((await call(page)).frame);
  const [reply] = await line.ask('editors', {});
  const before = await page.evaluate(() => document.body.outerHTML);
  await line.ask('highlight', { editorId: reply?.id ?? '' });
  expect(await hosts(page)).toHaveLength(3);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  await line.ask('highlight', {});
  expect(await hosts(page)).toHaveLength(2);
});

test.describe('the launcher', () => {
  const CONTROLS = 'a[href], button, input, [role=button], [role=link], [role=tab], [tabindex="0"]';
  const centre = async (page: Page) => {
    const [host] = await hosts(page);
    if (!host) throw new Error('There is no launcher.');
    return [host.x + host.width / 2, host.y + host.height / 2] as const;
  };

  for (const path of [undefined, 'inbox'])
    test(`covers none of Gmail's controls (${path ?? 'thread'})`, async ({ openGmail }) => {
      const page = await openGmail(path);
      await expect.poll(() => hosts(page)).toHaveLength(1);
      expect(await covered(page, CONTROLS)).toEqual([]);
      await page.setViewportSize({ width: 900, height: 600 });
      expect(await covered(page, CONTROLS)).toEqual([]);
    });

  test('opens and closes on a real click alone', async ({ openGmail }) => {
    const page = await openGmail();
    await expect.poll(() => hosts(page)).toHaveLength(1);
    await page.evaluate(() => {
      const host = [...document.documentElement.children].find(({ tagName }) => tagName === 'DIV');
      (host as HTMLElement).click();
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const at = await centre(page);
    expect(sidebarsOn(page)).toHaveLength(0);
    await page.mouse.click(...at);
    await expect.poll(() => sidebarsOn(page).length).toBe(1);
    await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).toContain(400);
    await page.mouse.click(...at);
    await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).not.toContain(400);
  });
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

test.describe('the build', () => {
  const file = (name: string) => readFileSync(join(extensionFolder('chrome'), name), 'utf8');

  test('asks for nothing more than it needs', () => {
    const manifest = JSON.parse(file('manifest.json'));
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    expect(manifest.host_permissions).toEqual([
      'https://mail.google.com/*',
      'https://www.linkedin.com/*',
      'http://127.0.0.1/*',
    ]);
    expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([
      ['https://mail.google.com/*'],
    ]);
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['sidebar.html'],
        matches: ['https://mail.google.com/*', 'https://www.linkedin.com/*'],
        use_dynamic_url: true,
      },
    ]);
  });

  test('adds at most 5 KB to Gmail before any call, and no framework to a page', () => {
    expect(gzipSync(file('launcher.js')).length).toBeLessThan(5 * 1024);
    for (const script of ['page.js', 'gmail.js', 'linkedin.js', 'background.js', 'launcher.js'])
      expect(file(script)).not.toMatch(/ZodError|react\.element|\bfetch\(/);
  });
});
