/*
 * What every test in Firefox stands on: the built extension in one Firefox, our own pages at their true origins, the Worker in workerd and the
 * stand-in for Claude. One tab is used again and again; what is stored is forgotten before each test.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import { extensionFolder } from '../../scripts/lib/browser/extension.ts';
import { type RunningWorker, startWorker } from '../../scripts/lib/worker/worker.ts';
import { type Claude, startClaude } from '../claude/server.ts';
import { OFFER, SENDER } from '../e2e/offer.ts';
import { type BrowserWindow, browserWindow } from './driver/browser-window.ts';
import type { Connection } from './driver/connection.ts';
import { type Context, contextOf, type Json, type Tree, within } from './driver/context.ts';
import { launchFirefox } from './driver/launch.ts';
import { serveSites } from './driver/sites.ts';
import { type FirefoxSidebar, sidebarIn } from './sidebar.ts';

/** As the extension's own pages see it. */
declare const browser: typeof extensionApi;

export { expect };

export type Firefox = {
  connection: Connection;
  window: BrowserWindow;
  /** A page of the extension in a tab behind: what it may, code that is run there may. */
  extension: Context;
  /** The tab in front. */
  tab: Context;
  /** The document whose address matches, in whichever tab; waits until there is one. */
  documentAt(path: RegExp): Promise<Context>;
};

type WorkerFixtures = { backend: { worker: RunningWorker; claude: Claude }; firefox: Firefox };

type TestFixtures = {
  /** Whether the user is set up; false: the first day. */
  settled: boolean;
  fresh: undefined;
  /** Opens an address in the tab, and presses what these selectors name, open shadow roots included. */
  open(url: string, ...presses: string[]): Promise<Context>;
  /** The sidebar of the open page; waits until it is there. */
  sidebar(): Promise<FirefoxSidebar>;
  /** Calls ColdCopy by its key, and waits until it has read the page. */
  call(): Promise<FirefoxSidebar>;
};

const documents = async (connection: Connection): Promise<Tree[]> =>
  within((await connection.send('browsingContext.getTree', {})).contexts);

/** The document whose address ends so; waits until there is one. */
async function documentAt(connection: Connection, path: RegExp): Promise<Context> {
  let found: Tree | undefined;
  await expect
    .poll(async () => {
      found = (await documents(connection)).find(({ url }) => path.test(url));
      return found !== undefined;
    }, `nothing is open at ${path}`)
    .toBe(true);
  return contextOf(connection, found?.context ?? '');
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  settled: [true, { option: true }],

  backend: [
    async ({ playwright: _ }, use) => {
      const state = mkdtempSync(join(tmpdir(), 'coldcopy-state-'));
      const claude = await startClaude({ pace: { firstTokenMs: 50, tokensPerSecond: 4_000 } });
      const worker = await startWorker({
        port: 0,
        state,
        vars: { ANTHROPIC_API_KEY: 'stand-in', ANTHROPIC_BASE_URL: claude.url },
        log: () => undefined,
      });
      await use({ worker, claude });
      await Promise.all([worker.close(), claude.close()]);
      rmSync(state, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  firefox: [
    async ({ playwright: _ }, use) => {
      const { connection, close } = await launchFirefox();
      await serveSites(connection);
      await connection.send('webExtension.install', {
        extensionData: { type: 'path', path: extensionFolder('firefox') },
      });
      const extension = await documentAt(connection, /\/welcome\.html$/);
      const { context } = await connection.send('browsingContext.create', { type: 'tab' });
      const tab = contextOf(connection, context);
      await use({
        connection,
        window: await browserWindow(connection),
        extension,
        tab,
        documentAt: (path) => documentAt(connection, path),
      });
      await close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  fresh: [
    async ({ firefox: { extension, connection, tab }, backend, settled }, use, testInfo) => {
      backend.claude.reset();
      await connection.send('browsingContext.navigate', {
        context: tab.id,
        url: 'about:blank',
        wait: 'complete',
      });
      const { url } = backend.worker;
      const items = {
        workerUrl: url,
        ...(settled && {
          offers: [OFFER],
          chosenOffer: OFFER.id,
          sender: SENDER,
          consent: { to: url, at: new Date().toISOString() },
        }),
      };
      await extension.run(async (values: Json) => {
        await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
        await browser.storage.local.set(values as Record<string, unknown>);
      }, items);
      await use(undefined);
      if (testInfo.status === testInfo.expectedStatus) return;
      const body = Buffer.from(await tab.picture(), 'base64');
      await testInfo.attach('what was seen', { body, contentType: 'image/png' });
    },
    { auto: true },
  ],

  open: async ({ firefox: { connection, tab } }, use) => {
    await use(async (url, ...presses) => {
      await connection.send('browsingContext.navigate', { context: tab.id, url, wait: 'complete' });
      await connection.send('browsingContext.activate', { context: tab.id });
      for (const css of presses) await tab.pressOn(css);
      return tab;
    });
  },

  sidebar: async ({ firefox: { connection } }, use) => {
    await use(async () => sidebarIn(await documentAt(connection, /\/sidebar\.html/)));
  },

  call: async ({ firefox: { window }, sidebar }, use) => {
    await use(async () => {
      await window.pressShortcut();
      return sidebar();
    });
  },
});
