import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ensureChromium } from './chromium.ts';

/** As the extension's service worker sees it: what is evaluated there may use it. */
declare const chrome: typeof browser;

export type ExtensionBrowser = {
  context: BrowserContext;
  /** The extension's service worker: all of `chrome.*` is in it. */
  background: Worker;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
};

export type ExtensionBrowserOptions = {
  /** Folder of the built extension. It is copied, so that a build in the meantime does not pull it from under the browser. */
  extension: string;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
};

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with the extension in a new profile, third-party cookies blocked, 1280 × 800. */
export async function openExtensionBrowser({
  extension,
  headless,
  colorScheme = 'light',
}: ExtensionBrowserOptions): Promise<ExtensionBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-'));
  const copy = join(folder, 'extension');
  cpSync(extension, copy, { recursive: true });
  blockThirdPartyCookies(join(folder, 'profile'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: ensureChromium(),
    headless,
    colorScheme,
    viewport: { width: 1280, height: 800 },
    args: [...ARGUMENTS, `--disable-extensions-except=${copy}`, `--load-extension=${copy}`],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await closeWelcome(context);
  return {
    context,
    background,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A new profile is shown the welcome page in a tab of its own; it would come to the front at some moment. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = context.pages()[1] ?? (await context.waitForEvent('page'));
  await welcome.waitForURL('**/welcome.html');
  await welcome.close();
}

function blockThirdPartyCookies(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Puts items into the extension's storage, as the options page would have. */
export function store(background: Worker, items: Record<string, unknown>): Promise<void> {
  return background.evaluate((values) => chrome.storage.local.set(values), items);
}

/** Calls ColdCopy on the page in front, as the keyboard command does, which no driver can press. */
export async function pressCommand(background: Worker, page: Page): Promise<void> {
  await page.bringToFront();
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (
      chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }
    ).dispatch('open', tab);
  });
}

const isSidebar = (frame: Frame): boolean => frame.url().includes('/sidebar.html');

/** The sidebar's frame on a page; waits until it is there. It sits in a closed shadow root, so no selector finds it. */
export async function sidebarOf(page: Page): Promise<Frame> {
  const there = page.frames().find(isSidebar);
  return there ?? page.waitForEvent('framenavigated', { predicate: isSidebar });
}
