import { browser } from 'wxt/browser';
import { type Work, workSchema } from './work.ts';

/* Saved work in the browser's storage, an item a sequence. It is written together with its contact (extension/contacts). */

const PREFIX = 'sequence:';

/** The item a record is kept in. */
export const workItem = (key: string): string => PREFIX + key;

/** A record as it came from the storage; null for what is of no known shape. */
export function parseWork(value: unknown): Work | null {
  const work = workSchema.safeParse(value);
  return work.success ? work.data : null;
}

/** The record of this key; null when there is none. */
export async function loadWork(key: string): Promise<Work | null> {
  const item = workItem(key);
  return parseWork((await browser.storage.local.get(item))[item]);
}

/** Stores a record by itself, in one call: for a page that is about to go, which answers no second one. Rejects when the browser cannot keep it. */
export const putWork = (work: Work): Promise<void> =>
  browser.storage.local.set({ [workItem(work.key)]: work });

/** Calls back when the record of this key changes, by whomever. */
export function watchWork(key: string, changed: (work: Work | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[workItem(key)] : undefined;
    if (change) changed(parseWork(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The records of these keys, in their order; one that is not there is left out. */
export async function loadWorks(keys: readonly string[]): Promise<Work[]> {
  if (keys.length === 0) return [];
  const items = await browser.storage.local.get(keys.map(workItem));
  return keys.map((key) => parseWork(items[workItem(key)])).filter((work) => work !== null);
}
