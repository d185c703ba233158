import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { OFFER, SENDER } from '../../tests/e2e/offer.ts';
import { gmailRoute, gmailUrl } from '../../tests/pages/gmail/serve.ts';
import { type ExtensionBrowser, openExtensionBrowser, store } from '../lib/browser/browser.ts';
import { ensureChromium } from '../lib/browser/chromium.ts';
import { buildExtension } from '../lib/browser/extension.ts';
import { inRepository } from '../lib/cli/paths.ts';
import { say } from '../lib/cli/say.ts';
import { type Backend, startBackend } from '../lib/worker/backend.ts';
import { settingsFrom } from '../lib/worker/settings.ts';

/** All that the demo is played with. */
export type Stage = {
  /** Where screenshots and result.json go. */
  folder: string;
  backend: Backend;
  extensionBrowser: ExtensionBrowser;
  page: Page;
  /** Resolves when the user closed the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
};

/** Quick enough to watch: about four seconds for seven emails. */
const PACE = { firstTokenMs: 400, tokensPerSecond: 250 };
/** Enough to play with afterwards, unless the environment says otherwise. */
const PLENTY = { FREE_MAX_GENERATIONS: '1000', FREE_PER_HOUR: '1000' };

/** Builds what is not built, starts the Worker on a new state and opens Chromium on the sample thread. */
export async function startStage(
  headless: boolean,
  limits: Record<string, string> = PLENTY,
): Promise<Stage> {
  const folder = inRepository('.output/demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  ensureChromium();
  const { vars } = settingsFrom(process.env);
  const [extension, backend] = await Promise.all([
    buildExtension('chrome'),
    startDemoBackend(folder, { ...limits, ...vars }),
  ]);
  say(`Worker at ${backend.url} · ${backend.writerInWords}`);
  const extensionBrowser = await openExtensionBrowser({ extension, headless });
  const closed = new Promise<void>((resolve) =>
    extensionBrowser.context.once('close', () => resolve()),
  );
  await gmailRoute(extensionBrowser.context);
  await store(extensionBrowser.background, {
    workerUrl: backend.url,
    offers: [OFFER],
    chosenOffer: OFFER.id,
    sender: SENDER,
  });
  const page = extensionBrowser.context.pages()[0] ?? (await extensionBrowser.context.newPage());
  await page.goto(gmailUrl(undefined, { reply: 'open', quote: 'expanded' }));
  return {
    folder,
    backend,
    extensionBrowser,
    page,
    closed,
    async close() {
      await extensionBrowser.close();
      await backend.close();
    },
  };
}

function startDemoBackend(folder: string, vars: Record<string, string>): Promise<Backend> {
  say('Starting the Worker with a new D1 and KV …');
  const log = (line: string): void => appendFileSync(join(folder, 'worker.log'), `${line}\n`);
  return startBackend({ port: 0, state: join(folder, 'state'), vars, log }, PACE);
}
