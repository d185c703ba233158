/*
 * The built extension in German, its texts looked up by the browser itself. Browsers take the language of their own surface, for which few
 * machines have the files; where the default language is the only one there is, they take that.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type ExtensionBrowser, openExtensionBrowser } from '../../scripts/lib/browser/browser.ts';
import { buildExtension } from '../../scripts/lib/browser/extension.ts';
import { textsOf } from '../../scripts/lib/locales.ts';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

const german = textsOf('de');

const test = base.extend<{ germanBrowser: ExtensionBrowser }>({
  germanBrowser: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'coldcopy-german-'));
    cpSync(await buildExtension('chrome'), folder, { recursive: true });
    rmSync(join(folder, '_locales/en'), { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, default_locale: 'de' }));
    const opened = await openExtensionBrowser({ extension: folder, headless: true });
    await use(opened);
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

test('pages, manifest and shortcut speak German', async ({ germanBrowser }) => {
  const { background, context } = germanBrowser;
  const told = await background.evaluate(async () => ({
    description: chrome.runtime.getManifest().description,
    commands: (await chrome.commands.getAll()).map(({ description }) => description),
  }));
  expect(told.description).toBe(german.manifest_description);
  expect(told.commands).toContain(german.manifest_open);

  const page = await context.newPage();
  const address = (name: string) =>
    background.evaluate((file) => chrome.runtime.getURL(`/${file}.html` as '/options.html'), name);
  await page.goto(await address('options'));
  await expect(page).toHaveTitle('ColdCopy-Einstellungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { name: 'Schreibprüfungen' })).toBeVisible();
  await page.goto(await address('welcome'));
  await expect(page.getByRole('button', { name: 'Mein Angebot einrichten' })).toBeVisible();
  await page.goto(await address('sample'));
  await expect(page.getByRole('button', { name: /^7 E-Mails erstellen/ })).toBeVisible();
});
