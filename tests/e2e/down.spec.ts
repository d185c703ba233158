/* The Worker is not there: what can be read is read, and the way out is said. */
import { store } from '../../scripts/lib/browser/browser.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: [/^Failed to load resource/], ownBrowser: true });

test('a Worker that does not answer is named, with the address', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  const nobody = 'http://127.0.0.1:9';
  await store(extensionBrowser.background, {
    workerUrl: nobody,
    consent: { to: nobody, at: new Date().toISOString() },
  });
  const sidebar = await call(await openGmail());
  await expect(sidebar.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await expect(
    sidebar.frame.getByText('The server at http://127.0.0.1:9 isn’t answering.').first(),
  ).toBeVisible();
});

test('a Worker on this machine is asked, whatever the browser thinks of its connection', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  await extensionBrowser.context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }),
  );
  const sidebar = await call(await openGmail());
  await expect(sidebar.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  expect(await sidebar.frame.evaluate(() => navigator.onLine)).toBe(false);
  await sidebar.generate.click();
  await sidebar.finished();
});
