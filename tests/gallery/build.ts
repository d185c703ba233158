import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Texts } from '../../scripts/lib/get-message.ts';
import { DEFAULT_LOCALE, LOCALES, textsOf } from '../../scripts/lib/locales.ts';
import { PSEUDO, pseudoOf } from './pseudo.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Where the gallery is served to a browser: a name that leads nowhere else. */
export const GALLERY = 'https://gallery.test/';

/** The texts of every language, and of the made-up one. */
const allTexts = (): Record<string, Texts> => ({
  ...Object.fromEntries(LOCALES.map((locale) => [locale, textsOf(locale)])),
  [PSEUDO]: pseudoOf(textsOf(DEFAULT_LOCALE)),
});

/** Builds the gallery into a folder. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: {
      __WORKER__: JSON.stringify('https://coldcopy.relay.example'),
      __TEXTS__: JSON.stringify(allTexts()),
    },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome120' },
  });
}

/** Answers a page's requests for the gallery from that folder. */
export const serveGallery = (page: Page, folder: string): Promise<unknown> =>
  page.route(`${GALLERY}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    const path = pathname === '/' ? '/index.html' : pathname;
    return route.fulfill({
      body: await readFile(join(folder, path)),
      contentType: TYPES[extname(path)] ?? 'application/octet-stream',
    });
  });
