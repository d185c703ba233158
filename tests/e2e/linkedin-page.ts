import type { Page } from '@playwright/test';
import { LINKEDIN, serveLinkedIn } from '../pages/linkedin/serve.ts';
import { test as base } from './fixtures.ts';
import { type Line, lineTo } from './shell-port.ts';

export type Fixtures = {
  /** Opens a path of our LinkedIn in a new tab. */
  openLinkedIn(path: string): Promise<Page>;
  /** Calls ColdCopy on a page and takes hold of its line to the page. */
  lineOn(page: Page): Promise<Line>;
};

export const test = base.extend<Fixtures>({
  openLinkedIn: async ({ extensionBrowser }, use) => {
    await serveLinkedIn(extensionBrowser.context);
    await use(async (path) => {
      const page = await extensionBrowser.context.newPage();
      await page.goto(`${LINKEDIN}${path}`);
      return page;
    });
  },
  lineOn: async ({ call }, use) => {
    await use(async (page) => lineTo((await call(page)).frame));
  },
});
