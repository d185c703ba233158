import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Where the gallery is served to a browser: a name that leads nowhere else. */
export const GALLERY = 'https://gallery.test/';

/** Builds the gallery into a folder. */
export const buildGallery = (folder: string): Promise<unknown> =>
  build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: { __WORKER__: JSON.stringify('https://coldcopy.relay.example') },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome120' },
  });

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
