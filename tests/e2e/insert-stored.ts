import { expect, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

/**
 * Waits until what was inserted is stored with its contact and with the text of its sequence. The sidebar says "Inserted" before that, and
 * a tab closed in between loses one or both: what a test says of later days begins from both.
 */
export const insertStored = (background: Worker): Promise<void> =>
  expect
    .poll(() =>
      background.evaluate(async () => {
        const items = Object.entries(await chrome.storage.local.get(null));
        const holds = (prefix: string, words: string) =>
          items.some(
            ([key, value]) => key.startsWith(prefix) && JSON.stringify(value).includes(words),
          );
        return {
          contact: holds('contact:', '"touches":[{'),
          sequence: holds('sequence:', '"insertedAt"'),
        };
      }),
    )
    .toEqual({ contact: true, sequence: true });
