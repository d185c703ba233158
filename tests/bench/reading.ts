import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import {
  CAPTURES,
  type Captured,
  capturedPages,
  serveCaptured,
} from '../../scripts/lib/browser/captured.ts';
import { plainChromium } from '../../scripts/lib/browser/chromium.ts';
import type { PageSummary } from '../../scripts/lib/browser/reader.ts';
import { readerCode } from '../../scripts/lib/browser/reader-code.ts';
import { say } from '../../scripts/lib/cli/say.ts';
import { type Figure, median, repeat } from './figures.ts';

const RUNS = 15;
/** What one frame of a 60 Hz screen has: a reading must not be felt. */
const FRAME_MS = 16;

/** One reading of a freshly loaded page by freshly loaded code, as after a user's call. */
async function timeOf(page: Page, code: string, { url }: Captured): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  const summary: PageSummary = await page.evaluate(`${code};ColdCopyReader.readPage()`);
  return summary.ms;
}

async function figureOf(site: string, captured: Captured, code: string): Promise<Figure> {
  const browser = await chromium.launch(plainChromium());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await serveCaptured(page, captured);
  const times = await repeat(RUNS, () => timeOf(page, code, captured));
  await browser.close();
  const size = Math.round(captured.html.length / 1024);
  const note = `median of ${RUNS}, the page loaded anew each time; ${size} KB of HTML; first in a new browser ${(times[0] ?? 0).toFixed(1)} ms`;
  return {
    what: `reading the largest captured page of ${site}`,
    value: median(times),
    unit: 'ms',
    aim: FRAME_MS,
    note,
  };
}

/** How long the page script holds up the largest page of each site that was captured. */
export async function readingFigures(): Promise<Figure[]> {
  if (!existsSync(CAPTURES)) {
    say(`Skipped: no captured pages at ${CAPTURES}.`);
    return [];
  }
  const pages = capturedPages(CAPTURES).sort((a, b) => b.html.length - a.html.length);
  const code = await readerCode();
  const figures: Figure[] = [];
  for (const site of ['gmail', 'linkedin']) {
    const largest = pages.find(({ name }) => name.startsWith(`${site}/`));
    if (largest)
      figures.push(await figureOf(site === 'gmail' ? 'Gmail' : 'LinkedIn', largest, code));
  }
  return figures;
}
