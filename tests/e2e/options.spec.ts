/* The options and the popup as pages of the built extension. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type ExtensionBrowser, store } from '../../scripts/lib/browser/browser.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

// A server that is not there: one that was typed in, or the built-in one after everything was deleted.
test.use({
  expectedErrors: [/^Failed to load resource: net::ERR_(UNSAFE_PORT|CONNECTION_REFUSED)/],
});

async function open({ context, background }: ExtensionBrowser, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(file, background.url()).href);
  return page;
}

const kept = ({ background }: ExtensionBrowser, item: string): Promise<unknown> =>
  background.evaluate(async (name) => (await chrome.storage.local.get(name))[name], item);

test('offers are added, edited, chosen and deleted', async ({ extensionBrowser }) => {
  const page = await open(extensionBrowser, 'options.html');
  await page.getByRole('button', { name: 'New offer' }).click();
  const form = page.getByRole('form', { name: 'Your offer' });
  await form.getByRole('button', { name: 'Save offer' }).click();
  await expect(form.getByText('Describe what you sell in one sentence.')).toBeVisible();
  await expect(form.getByLabel('What you sell')).toBeFocused();
  await form.getByLabel('Offer name').fill('Depot audit');
  await form.getByLabel('What you sell').fill('An audit of depots');
  await form.getByLabel('The problem you solve').fill('Nobody sees idle bays');
  await form.getByLabel('The main benefit').fill('A list of idle bays');
  await form.getByLabel('Your call to action').fill('Worth a look?');
  await form.getByLabel('Who you sell to (job title)').fill('Head of Depots');
  await form.getByRole('button', { name: 'Save offer' }).click();
  await page.getByRole('radio', { name: /Depot audit/ }).check();
  await expect.poll(() => kept(extensionBrowser, 'chosenOffer')).not.toBe(null);
  const row = page.getByRole('listitem').filter({ hasText: 'Depot audit' });
  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
  // For ten seconds it can be taken back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
});

test('the server’s address is asked for its health before it is kept', async ({
  extensionBrowser,
  backend,
}) => {
  await store(extensionBrowser.background, { workerUrl: 'http://127.0.0.1:9' });
  const page = await open(extensionBrowser, 'options.html');
  const server = page.getByRole('region', { name: 'Advanced' });
  await server.getByLabel('Server address').fill('nonsense here');
  await server.getByRole('button', { name: 'Save' }).click();
  await expect(server.getByText('That isn’t a web address.')).toBeVisible();
  await server.getByLabel('Server address').fill(backend.worker.url);
  await server.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(server.getByText(`Saved. ${backend.worker.url} is up.`)).toBeVisible();
  expect(await kept(extensionBrowser, 'workerUrl')).toBe(backend.worker.url);
});

test('the theme is chosen and kept', async ({ extensionBrowser }) => {
  const page = await open(extensionBrowser, 'options.html');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const popup = await open(extensionBrowser, 'popup.html');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what was written is listed, read again, and deleted here and on the server', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const sidebar = await call(await openGmail());
  await sidebar.generate.click();
  await sidebar.finished();
  const page = await open(extensionBrowser, 'options.html');
  const row = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await row.getByText('Mara Holt', { exact: true }).click();
  await expect(row.getByText(/Subject A:/)).toBeVisible();
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByRole('group').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
  await expect(sidebar.emails).toHaveCount(7);

  // Closed within the ten seconds, it is deleted on the server by whichever page opens next after them.
  await row.getByText('Mara Holt', { exact: true }).click();
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByRole('group').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.close();
  await extensionBrowser.context.clock.setFixedTime(Date.now() + 60_000);
  const again = await open(extensionBrowser, 'options.html');
  const deleting = again.waitForResponse((each) => each.request().method() === 'DELETE');
  await again.reload();
  expect((await deleting).ok()).toBe(true);
});

test('Delete all leaves nothing here', async ({ extensionBrowser }) => {
  const page = await open(extensionBrowser, 'options.html');
  const stored = page.getByRole('region', { name: 'Your data' });
  await stored.getByRole('button', { name: 'Delete all' }).click();
  await stored.getByRole('group').getByRole('button', { name: 'Delete all' }).click();
  await expect(
    stored.getByText('Everything was deleted, in this browser and on the server.'),
  ).toBeVisible();
  expect(await kept(extensionBrowser, 'offers')).toBeUndefined();
});

test('the popup says where things stand, and why it cannot open here', async ({
  extensionBrowser,
}) => {
  const page = await open(extensionBrowser, 'popup.html');
  await expect(page.getByText('of 1 sequence left')).toBeVisible();
  await expect(page.getByRole('meter')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open Gmail' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('the popup opens and deletes what was written, and makes a code', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const sidebar = await call(await openGmail());
  await sidebar.generate.click();
  await sidebar.finished();

  const popup = await open(extensionBrowser, 'popup.html');
  const written = popup.getByRole('region', { name: 'Recent' });
  await expect(written.getByRole('listitem')).toHaveCount(1);
  await popup.getByRole('button', { name: 'Link another computer' }).click();
  await expect(popup.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)).toBeVisible();
  expect(await axeFindings(popup)).toEqual([]);

  const [thread] = await Promise.all([
    extensionBrowser.context.waitForEvent('page'),
    written.getByRole('button', { name: /^Mara Holt/ }).click(),
  ]);
  await expect(thread).toHaveURL(/\/mail\/u\/0\/#all\/[0-9a-f]+$/);

  const again = await open(extensionBrowser, 'popup.html');
  const list = again.getByRole('region', { name: 'Recent' });
  await list.getByRole('button', { name: 'Delete: Mara Holt' }).click();
  await expect(list.getByRole('button', { name: 'Keep' })).toBeFocused();
  await list.getByRole('group').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(list).toBeHidden();
  await expect(sidebar.emails).toHaveCount(0);
});

test('the popup says what is due, counted from the day the email before was inserted', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const gmail = await openGmail(undefined, { reply: 'open' });
  const sidebar = await call(gmail);
  await sidebar.generate.click();
  await sidebar.finished();
  await sidebar.openEmail(1);
  await sidebar.insert('reply');
  await gmail.close();
  const todo = (page: Page) => page.getByRole('region', { name: /^To do/ });
  const today = await open(extensionBrowser, 'popup.html');
  await expect(todo(today).getByText('Nobody is waiting and nothing is due.')).toBeVisible();
  await expect(todo(today).getByRole('button', { name: /^Mara Holt/ })).toBeHidden();
  await today.close();

  const later = await extensionBrowser.context.newPage();
  await later.clock.setFixedTime(Date.now() + 8 * 24 * 3_600_000);
  await later.goto(new URL('popup.html', extensionBrowser.background.url()).href);
  await expect(
    todo(later).getByRole('button', { name: /^Mara Holt .*Northwind Freight · Email 2 of 7/ }),
  ).toBeVisible();
});

test('what the server keeps is saved as a file', async ({ extensionBrowser, openGmail, call }) => {
  const sidebar = await call(await openGmail());
  await sidebar.generate.click();
  await sidebar.finished();
  const page = await open(extensionBrowser, 'options.html#stored');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what the server has' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('coldcopy.json');
  const { sequences } = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    sequences: unknown[];
  };
  expect(sequences).toHaveLength(1);
});
