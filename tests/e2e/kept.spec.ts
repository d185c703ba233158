/* Nothing is lost: closing, reloading, stopping, and a stream that goes on behind a closed sidebar. */
import { AT_ONCE, draftsAsked, expect, stopAfter, test } from './fixtures.ts';
import { generationsUsed } from './quota.ts';

// While the first try is being settled the Worker answers 409 with a time to wait; Chromium reports that on the console by itself.
test.use({ expectedErrors: [/^Failed to load resource: .* 409 /] });

const EDITED = 'Mara, one thing I would change before the spring peak.';

test('what was edited is there after closing, and after reloading the page', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail();
  const first = await call(page);
  await first.generate.click();
  await first.finished();
  const email = await first.openEmail(2);
  await email.getByLabel('Body of email 2').fill(EDITED);
  await email.getByRole('radio', { name: /^Subject B/ }).check();

  await page.keyboard.press('Escape');
  await first.closed();
  const again = await call(page);
  await expect((await again.openEmail(2)).getByLabel('Body of email 2')).toHaveValue(EDITED);

  await page.reload();
  const reloaded = await call(page);
  await reloaded.finished();
  const kept = await reloaded.openEmail(2);
  await expect(kept.getByLabel('Body of email 2')).toHaveValue(EDITED);
  await expect(kept.getByRole('radio', { name: /^Subject B/ })).toBeChecked();
});

test('a half-typed brief is there after reloading', async ({ openGmail, call }) => {
  const page = await openGmail();
  const { frame } = await call(page);
  await frame.getByRole('textbox', { name: /mention or avoid/i }).fill('not the price');
  await frame.getByRole('button', { name: 'Remove: Their email of Nov 3' }).click();
  await page.reload();
  const again = await call(page);
  await expect(again.frame.getByRole('textbox', { name: /mention or avoid/i })).toHaveValue(
    'not the price',
  );
  await expect(again.frame.getByRole('textbox', { name: 'Their email of Nov 3' })).toBeHidden();
});

test('closing hides the sidebar, and the writing goes on behind it', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  backend.claude.pace(stopAfter(1));
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.written(1);
  await sidebar.close();
  const again = await call(page);
  backend.claude.pace(AT_ONCE);
  await again.finished();
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
  expect(draftsAsked(backend.claude.received)).toBe(3);
});

test('a page reloaded in the middle takes the writing up again, uncharged', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  backend.claude.pace(stopAfter(1));
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.written(1);
  await page.reload();
  const again = await call(page);
  backend.claude.pace(AT_ONCE);
  await again.finished();
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
});

test('Stop keeps what is there, and the rest is written free', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  backend.claude.pace(stopAfter(2));
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.written(2);
  await sidebar.stop.click();
  await expect(sidebar.stop).toBeHidden();
  expect(await sidebar.emails.count()).toBe(2);
  backend.claude.pace(AT_ONCE);
  await sidebar.frame.getByRole('button', { name: 'Write the rest' }).click();
  await sidebar.finished();
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
});

test('Stop before the first email costs nothing', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  backend.claude.pace(stopAfter(0));
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await expect.poll(() => draftsAsked(backend.claude.received)).toBe(3);
  await sidebar.stop.click();
  await expect(sidebar.generate).toBeVisible();
  await expect
    .poll(() => backend.claude.received.every(({ status }) => status === 'aborted'))
    .toBe(true);
  await expect.poll(() => generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(0);
});
