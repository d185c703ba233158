import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dim, say } from '../lib/cli/say.ts';

/** Saves numbered screenshots of a page, and says which step they show. */
export function screenshots(
  page: Page,
  folder: string,
  first = 1,
): (step: string) => Promise<void> {
  let next = first;
  return async (step) => {
    const number = next;
    next += 1;
    await page.screenshot({
      path: join(folder, `${number}-${step.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.png`),
    });
    say(`${dim(String(number))} ${step}`);
  };
}
