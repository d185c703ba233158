import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { buildGallery, serveGallery } from '../gallery/build.ts';

/** One browser page a worker, which every state of the gallery is drawn in anew. */
export const test = base.extend<object, { gallery: Page }>({
  gallery: [
    async ({ browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'coldcopy-gallery-'));
      await buildGallery(folder);
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      await serveGallery(page, folder);
      await use(page);
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
