import type { BrowserContext, Page } from '@playwright/test';
import { MANY } from './contacts.ts';
import { type Figure, median, repeat } from './figures.ts';

/** Contacts that are scrolled through, and the frames it takes: as fast as one still sees names go by. */
const SCROLLED = 1_000;
const FRAMES = 240;
/** A frame of a 60 Hz screen that was not ready in time takes two, milliseconds. */
const LATE = 25;

/** The address of a page of the extension, as its service worker's. */
const pageAt = (background: string, path: string): string => new URL(path, background).href;

/** Notes when the first contact was drawn. Runs in the page, so it stands alone. */
function noteFirst(): void {
  if (!location.pathname.endsWith('/list.html')) return;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.contact')) return;
    observer.disconnect();
    requestAnimationFrame(() => Object.assign(window, { firstAt: performance.now() }));
  }).observe(document, { childList: true, subtree: true });
}

async function openList(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 480, height: 720 });
  await page.goto(url);
  await page.waitForFunction(() => 'firstAt' in window);
  return page;
}

/** How long each frame took while the list was scrolled, milliseconds. */
const scrolled = (page: Page): Promise<number[]> =>
  page.evaluate(
    ({ distance, frames }) =>
      new Promise<number[]>((resolve) => {
        const lengths: number[] = [];
        let before = performance.now();
        const next = () => {
          const now = performance.now();
          lengths.push(now - before);
          before = now;
          if (lengths.length > frames) return resolve(lengths.slice(1));
          window.scrollBy(0, distance / frames);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { distance: SCROLLED * 58, frames: FRAMES },
  );

/** The work list with all contacts in it: `background` is the address of the service worker. */
export async function listFigures(context: BrowserContext, background: string): Promise<Figure[]> {
  const url = pageAt(background, 'list.html');
  await context.addInitScript(noteFirst);
  const runs = await repeat(7, async () => {
    const page = await openList(context, url);
    const opened = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const { domInteractive } = navigation as PerformanceNavigationTiming;
      return Reflect.get(window, 'firstAt') - domInteractive;
    });
    const frames = await scrolled(page);
    const shown = await page.locator('.contact').count();
    if (shown === 0 || shown > 100) throw new Error(`The list draws ${shown} contacts at once.`);
    await page.close();
    return { opened, late: frames.filter((length) => length > LATE).length };
  });
  return [
    {
      what: `the work list of ${MANY} contacts on the screen`,
      value: median(runs.map(({ opened }) => opened)),
      unit: 'ms',
      aim: 150,
      note: 'from the page’s HTML to the first contact drawn; median of 7',
    },
    {
      what: `frames that come late while ${SCROLLED} contacts are scrolled`,
      value: median(runs.map(({ late }) => late)) / FRAMES,
      unit: 'ratio',
      aim: 0.02,
      note: `of ${FRAMES} frames those over ${LATE} ms, which a screen of 60 Hz shows twice; median of 7`,
    },
  ];
}
