import type { Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { sessionStatusSchema } from '../../shared/contract/session.ts';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

/** How many generations the user's session has used, as the Worker says. */
export async function generationsUsed(background: Worker, url: string): Promise<number> {
  const ids = await background.evaluate(async () => {
    const { sessionIds } = await chrome.storage.local.get('sessionIds');
    return sessionIds as Record<string, string>;
  });
  const answer = await fetch(`${url}/api/session`, {
    headers: { authorization: `Bearer ${ids[url]}` },
  });
  return sessionStatusSchema.parse(await answer.json()).generationsUsed;
}
