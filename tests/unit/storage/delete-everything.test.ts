import '../fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { deleteEverything } from '../../../extension/storage/delete-everything.ts';
import { sender, sessionIds, workerUrl } from '../../../extension/storage/items.ts';
import { fakeBrowser } from '../fake-browser.ts';

const ADDRESS = 'https://coldcopy.relay.example';
const SESSION = { [ADDRESS]: '0b7f6d0c-5b8f-4a54-9f0a-3f0f2f6c1d11' };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([
    workerUrl.set(ADDRESS),
    sessionIds.set(SESSION),
    sender.set({ name: 'Sam' }),
    fakeBrowser.storage.local.set({ 'contact:1': { name: 'Mara' } }),
  ]);
});

test('everything goes but the address of the server', async () => {
  await deleteEverything();
  expect(
    Object.keys(await fakeBrowser.storage.local.get(null)).map((key) => key.replace('$', '')),
  ).toEqual(expect.not.arrayContaining(['sender', 'sessionIds', 'contact:1']));
  expect(await workerUrl.get()).toBe(ADDRESS);
});

test('the session stays as long as the server keeps something under it', async () => {
  await deleteEverything({ stillThere: true });
  expect(await sessionIds.get()).toEqual(SESSION);
  expect(await sender.get()).toEqual({});
});
