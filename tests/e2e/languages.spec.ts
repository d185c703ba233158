/*
 * Every state of every screen in other languages, at the narrowest width: in German, whose words are long, and in a made-up language that
 * is written from right to left. Nothing is wider than the screen, no text is cut off, and none is left out.
 */
import { type ConsoleMessage, expect, type Page } from '@playwright/test';
import { plainChromium } from '../../scripts/lib/browser/chromium.ts';
import { GALLERY } from '../gallery/build.ts';
import { PICTURES } from '../gallery/names.ts';
import { PSEUDO } from '../gallery/pseudo.ts';
import { test } from './gallery-page.ts';

test.use({ launchOptions: plainChromium('--disable-lcd-text') });

/** CSS px: the least a sidebar has. */
const NARROW = 320;

/** What holds the user's own words, or words of the page, which may be cut: by the class of its element. */
const OWN_WORDS = [
  ...['one-line', 'contact-who', 'contact-company', 'contact-last', 'folded-words', 'list-open'],
  ...['history-head', 'mirror', 'letter', 'seen-by-readers-only'],
  // The beginning of a list that opens.
  'to-look-at-first',
];

/** Elements with a text of their own that has no room in them: the first words of each. */
const clippedIn = (page: Page): Promise<string[]> =>
  page.evaluate((own) => {
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const runsOut = (element: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].some(
        ({ left, right, width }) => width > 1 && (left < -0.5 || right > innerWidth + 0.5),
      );
    };
    return [...document.querySelectorAll<HTMLElement>('#root *')]
      .filter(
        (element) =>
          hasText(element) &&
          element.clientWidth > 0 &&
          (element.scrollWidth > element.clientWidth + 1 || runsOut(element)) &&
          !own.some((name) => element.closest(`.${name}`)),
      )
      .map(
        (element) =>
          `${element.className || element.tagName}: ${element.textContent?.slice(0, 60)}`,
      );
  }, OWN_WORDS);

/** What is wrong with one state: how much wider than the screen, which texts are cut off. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const wide = await page.evaluate((state) => {
    (globalThis as unknown as { draw(name: string): void }).draw(state);
    return document.documentElement.scrollWidth - innerWidth;
  }, name);
  return [
    ...(wide > 0 ? [`${name} is ${wide} px too wide`] : []),
    ...(await clippedIn(page)).map((text) => `${name} cuts off ${text}`),
  ];
}

for (const [lang, direction] of [
  ['de', 'ltr'],
  [PSEUDO, 'rtl'],
])
  test(`every screen has room for its texts at ${NARROW} px: ${lang}`, async ({
    gallery: page,
  }) => {
    const errors: string[] = [];
    const failed = (error: Error) => errors.push(error.message);
    // A text that is missing is a warning.
    const said = (message: ConsoleMessage) =>
      ['error', 'warning'].includes(message.type()) && errors.push(message.text());
    page.on('pageerror', failed).on('console', said);
    await page.setViewportSize({ width: NARROW, height: 800 });
    await page.goto(`${GALLERY}?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('dir', direction ?? '');
    const faults: string[] = [];
    for (const { name } of PICTURES) faults.push(...(await faultsOf(page, name)));
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    page.off('pageerror', failed).off('console', said);
  });
