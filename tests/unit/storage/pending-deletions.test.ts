import '../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../extension/client/index.ts';
import { workerUrl } from '../../../extension/storage/items.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { withBackground } from './tabs.ts';

async function page() {
  vi.resetModules();
  return import('../../../extension/common/pending-deletions.ts');
}

/** A Worker that deletes whatever it is asked to. */
function worker() {
  const asked: string[] = [];
  const deleteSequence: Client['deleteSequence'] = async (id) => {
    asked.push(id);
    return { ok: true, value: undefined };
  };
  return { asked, client: { deleteSequence } as Client };
}

const later = () => new Date(Date.now() + 60_000);

beforeEach(() => {
  fakeBrowser.reset();
  withBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('two pages that delete at the same moment both have it written down', async () => {
  const [options, popup] = [await page(), await page()];
  await Promise.all([
    options.addPending(['a', 'b']),
    popup.addPending(['c']),
    options.addPending(['d']),
    popup.dropPending(['b']),
  ]);
  const { asked, client } = worker();
  await options.deleteLeft(client, later());
  expect(asked.toSorted()).toEqual(expect.arrayContaining(['a', 'c', 'd']));
});

test('what one server has is not asked of another, and not forgotten', async () => {
  const { addPending, deleteLeft } = await page();
  const first = await workerUrl.get();
  await addPending(['a']);
  await workerUrl.set('https://other.example');
  const { asked, client } = worker();
  await deleteLeft(client, later());
  expect(asked).toEqual([]);
  await workerUrl.set(first);
  await deleteLeft(client, later());
  expect(asked).toEqual(['a']);
});
