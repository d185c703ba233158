/*
 * Every named state of every screen, alone, in light and dark and in each width: drawn without an error, nothing wider than the
 * screen, no finding of axe, and its picture in docs/screens/. COLDCOPY_PICTURES=write takes the pictures anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type ConsoleMessage, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { SCREENS } from '../../extension/sidebar/state/screen.ts';
import { plainChromium } from '../../scripts/lib/browser/chromium.ts';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { GALLERY } from '../gallery/build.ts';
import { PICTURES } from '../gallery/names.ts';
import { axeRun } from './axe.ts';
import { test } from './gallery-page.ts';
import { smallTargets } from './targets.ts';

const WRITE = process.env.COLDCOPY_PICTURES === 'write';
/** What WCAG 1.4.10 asks of every page, and the least a sidebar has: nothing has to be scrolled sideways at 320 CSS px. */
const REFLOW = 320;
const THEMES = ['light', 'dark'] as const;
/** The themes differ in colour alone, so the second is asked for what depends on it. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };

test.use({ launchOptions: plainChromium('--disable-lcd-text') });

const address = (name: string, theme: string) => `${GALLERY}?screen=${name}&theme=${theme}`;

const pictureOf = (name: string) => inRepository(`docs/screens/${name}.webp`);

/** The same picture a tenth as large. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(
    async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}

/** All widths and themes of one state side by side. */
async function takePicture(page: Page, name: string, widths: readonly number[]) {
  const frames = widths.flatMap((width) => THEMES.map((theme) => ({ width, theme })));
  const total = frames.reduce((sum, { width }) => sum + width + 12, 12);
  await page.setViewportSize({ width: total, height: 900 });
  await page.goto(`${GALLERY}frames.html`);
  await page.evaluate(
    (sources) => {
      for (const { src, width } of sources) {
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.width = String(width);
        document.body.append(frame);
      }
    },
    frames.map(({ width, theme }) => ({ width, src: address(name, theme) })),
  );
  const heights = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame) => {
        await frame.locator('#root > *').first().waitFor();
        return frame.evaluate(() => document.documentElement.scrollHeight);
      }),
  );
  const height = Math.max(...heights, 200);
  await page.evaluate((tall) => {
    for (const frame of document.querySelectorAll('iframe')) frame.height = String(tall);
  }, height);
  await page.setViewportSize({ width: total, height: height + 24 });
  mkdirSync(inRepository('docs/screens'), { recursive: true });
  writeFileSync(pictureOf(name), await asWebp(page, await page.screenshot()));
}

test('every named state has its picture in docs/screens.md', () => {
  const document = readFileSync(inRepository('docs/screens.md'), 'utf8');
  const names = PICTURES.map(({ name }) => name);
  expect(SCREENS.filter((screen) => !names.includes(screen))).toEqual([]);
  expect(names.filter((name) => !document.includes(`(screens/${name}.webp)`))).toEqual([]);
  if (!WRITE) expect(names.filter((name) => !existsSync(pictureOf(name)))).toEqual([]);
});

test.describe('screens', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const { name, widths } of PICTURES) {
    test(name, async ({ gallery: page }) => {
      const errors: string[] = [];
      const failed = (error: Error) => errors.push(error.message);
      const said = (message: ConsoleMessage) =>
        message.type() === 'error' && errors.push(message.text());
      page.on('pageerror', failed).on('console', said);
      await page.setViewportSize({ width: widths[0] ?? 320, height: 800 });
      await page.goto(address(name, 'light'));
      await page.locator('#root > *').first().waitFor();
      await page.evaluate(axe.source);
      for (const theme of THEMES) {
        await page.evaluate(
          (chosen) => document.documentElement.setAttribute('data-theme', chosen),
          theme,
        );
        expect(await axeRun(page, RULES[theme]), `${name}, ${theme}`).toEqual([]);
      }
      expect(await smallTargets(page), `${name} has targets that are too small`).toEqual([]);
      for (const width of [REFLOW, ...widths]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
      }
      if (WRITE) await takePicture(page, name, widths);
      expect(errors).toEqual([]);
      page.off('pageerror', failed).off('console', said);
    });
  }
});
