/*
 * What every browser test stands on: the built extension in Chromium, our own Gmail at the true origin, the Worker in workerd
 * with its own D1 and KV, and the stand-in for Claude. Nothing leaves the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type WebError,
} from '@playwright/test';
import type { browser } from 'wxt/browser';
import {
  type ExtensionBrowser,
  openExtensionBrowser,
  store,
} from '../../scripts/lib/browser/browser.ts';
import { extensionFolder } from '../../scripts/lib/browser/extension.ts';
import { openSidebar, type Sidebar } from '../../scripts/lib/browser/sidebar.ts';
import { type RunningWorker, startWorker } from '../../scripts/lib/worker/worker.ts';
import { type Claude, startClaude } from '../claude/server.ts';
import { gmailRoute, gmailUrl } from '../pages/gmail/serve.ts';
import { OFFER, SENDER } from './offer.ts';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

export { AT_ONCE, stopAfter } from '../claude/paces.ts';
export { expect };

/** How many drafts Claude was asked for: three a generation. */
export const draftsAsked = (received: Claude['received']): number =>
  received.filter(({ kind }) => kind === 'draft').length;

export type Backend = {
  worker: RunningWorker;
  claude: Claude;
  state: string;
  /** Log lines of the Worker so far. */
  log: string[];
};

type WorkerFixtures = {
  backend: Backend;
  vars: Record<string, string>;
  sharedBrowser: ExtensionBrowser;
};

type TestFixtures = {
  /** Chromium with the extension, and a user who has saved an offer and agreed to what is sent. */
  extensionBrowser: ExtensionBrowser;
  /** A browser that no other test sees; for tests that end a part of it. */
  ownBrowser: boolean;
  /** Whether the user is set up; false: the first day. */
  settled: boolean;
  /** Console errors a test brings about on purpose. */
  expectedErrors: RegExp[];
  /** Opens our Gmail in a new tab: a path after the `#` (the main thread without one), and how the page behaves. */
  openGmail(path?: string, query?: Record<string, string>): Promise<Page>;
  /** Calls ColdCopy on a page. */
  call(page: Page): Promise<Sidebar>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  vars: [{}, { scope: 'worker', option: true }],
  ownBrowser: [false, { option: true }],
  settled: [true, { option: true }],
  expectedErrors: [[], { option: true }],

  backend: [
    async ({ vars }, use) => {
      const state = mkdtempSync(join(tmpdir(), 'coldcopy-state-'));
      const log: string[] = [];
      const claude = await startClaude({ pace: { firstTokenMs: 50, tokensPerSecond: 4_000 } });
      const worker = await startWorker({
        port: 0,
        state,
        vars: { ANTHROPIC_API_KEY: 'stand-in', ANTHROPIC_BASE_URL: claude.url, ...vars },
        log: (line) => log.push(line),
      });
      await use({ worker, claude, state, log });
      await Promise.all([worker.close(), claude.close()]);
      rmSync(state, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  sharedBrowser: [
    async ({ headless }, use) => {
      const extensionBrowser = await newBrowser(headless);
      await use(extensionBrowser);
      await extensionBrowser.close();
    },
    { scope: 'worker' },
  ],

  extensionBrowser: async (
    { backend, headless, sharedBrowser, ownBrowser, settled, expectedErrors },
    use,
  ) => {
    backend.claude.reset();
    const extensionBrowser = ownBrowser ? await newBrowser(headless) : sharedBrowser;
    const errors = collectErrors(extensionBrowser);
    await store(extensionBrowser.background, {
      workerUrl: backend.worker.url,
      ...(settled && settings(backend.worker.url)),
    });
    await use(extensionBrowser);
    await (ownBrowser ? extensionBrowser.close() : asNew(extensionBrowser));
    errors.stop();
    expect(
      errors.texts.filter((text) => !expectedErrors.some((pattern) => pattern.test(text))),
    ).toEqual([]);
  },

  openGmail: async ({ extensionBrowser }, use) => {
    await gmailRoute(extensionBrowser.context);
    await use(async (path, query) => {
      const page = await extensionBrowser.context.newPage();
      await page.goto(gmailUrl(path, query));
      return page;
    });
  },

  call: async ({ extensionBrowser }, use) => {
    await use((page) => openSidebar(extensionBrowser, page));
  },
});

const settings = (worker: string) => ({
  offers: [OFFER],
  chosenOffer: OFFER.id,
  sender: SENDER,
  consent: { to: worker, at: new Date().toISOString() },
});

const newBrowser = (headless: boolean) =>
  openExtensionBrowser({ extension: extensionFolder('chrome'), headless });

/** As a new profile would be, and sooner there: no page but the first, nothing stored, no route, no cookie. */
async function asNew({ context, background }: ExtensionBrowser): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all([first?.goto('about:blank'), ...others.map((page) => page.close())]);
  await context.unrouteAll();
  await context.clearCookies();
  await background.evaluate(() =>
    Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]),
  );
}

/** Errors of every page, frame and of the service worker, as they come. */
function collectErrors({ context, background }: ExtensionBrowser): {
  texts: string[];
  stop(): void;
} {
  const texts: string[] = [];
  const take = (message: ConsoleMessage): void => {
    if (message.type() === 'error') texts.push(`${message.text()} (${message.location().url})`);
  };
  const thrown = (failure: WebError): void => {
    texts.push(failure.error().stack ?? failure.error().message);
  };
  context.on('console', take).on('weberror', thrown);
  background.on('console', take);
  return {
    texts,
    stop() {
      context.off('console', take).off('weberror', thrown);
      background.off('console', take);
    },
  };
}
