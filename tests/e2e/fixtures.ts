/*
 * What every browser test stands on: the built extension in Chromium, our own Gmail at the true origin, the Worker in workerd
 * with its own D1 and KV, and the stand-in for Claude. Nothing leaves the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { type Desk, openDesk, store } from '../../scripts/lib/browser.ts';
import { extensionFolder } from '../../scripts/lib/extension.ts';
import { openSidebar, type Sidebar } from '../../scripts/lib/sidebar.ts';
import { type RunningWorker, startWorker } from '../../scripts/lib/worker.ts';
import { type Claude, startClaude } from '../claude/server.ts';
import { gmailRoute, gmailUrl } from '../pages/gmail/serve.ts';
import { OFFER, SENDER } from './offer.ts';

export { expect };

/** Slow enough that a test can act between two emails however busy the machine is; `AT_ONCE` lets the rest of a running answer go. */
export const SLOW = { firstTokenMs: 50, tokensPerSecond: 60 };
export const AT_ONCE = { tokensPerSecond: 0 };

export type Backend = {
  worker: RunningWorker;
  claude: Claude;
  state: string;
  /** Log lines of the Worker so far. */
  log: string[];
};

type WorkerFixtures = { backend: Backend; vars: Record<string, string> };

type TestFixtures = {
  /** Chromium with the extension, and a user who has saved an offer and agreed to what is sent. */
  desk: Desk;
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

  desk: async ({ backend, settled, expectedErrors }, use) => {
    backend.claude.reset();
    const desk = await openDesk({ extension: extensionFolder('chrome'), headless: true });
    const errors = collectErrors(desk);
    await store(desk.background, { workerUrl: backend.worker.url, ...(settled && settings(backend.worker.url)) });
    await use(desk);
    await desk.close();
    expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
  },

  openGmail: async ({ desk }, use) => {
    await gmailRoute(desk.context);
    await use(async (path, query) => {
      const page = await desk.context.newPage();
      await page.goto(gmailUrl(path, query));
      return page;
    });
  },

  call: async ({ desk }, use) => {
    await use((page) => openSidebar(desk, page));
  },
});

const settings = (worker: string) => ({
  offers: [OFFER],
  chosenOffer: OFFER.id,
  sender: SENDER,
  consent: { to: worker, at: new Date().toISOString() },
});

/** Errors of every page, frame and of the service worker, as they come. */
function collectErrors({ context, background }: Desk): string[] {
  const errors: string[] = [];
  const take = (message: ConsoleMessage): void => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  };
  context.on('console', take);
  context.on('weberror', (failure) => errors.push(failure.error().stack ?? failure.error().message));
  background.on('console', take);
  return errors;
}
