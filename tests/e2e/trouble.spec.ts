/* When it does not work: each failure is told in words, and costs nothing it should not. */
import { draftsAsked, expect, test } from './fixtures.ts';
import { generationsUsed } from './quota.ts';

// Chromium itself reports every answer that is not a success on the console.
test.use({ expectedErrors: [/^Failed to load resource/] });

const FAULTS = [
  ['Claude is overloaded', { fault: '529', times: 0 }, 'Claude is busy'],
  ['the key is wrong', { fault: '401', times: 0 }, 'Claude is busy'],
  ['Claude refuses', { fault: 'refusal', times: 0 }, 'The emails couldn’t be written'],
  [
    'the answer is no JSON',
    { fault: 'invalid-json', afterEmail: 0, times: 0 },
    'The emails couldn’t be written',
  ],
  [
    'the connection breaks before the first email',
    { fault: 'cut', afterEmail: 0, times: 0 },
    'The emails couldn’t be written',
  ],
] as const;

for (const [name, scripted, title] of FAULTS) {
  test(`${name}: said in words, uncharged, and the next try works`, async ({
    openGmail,
    call,
    backend,
    extensionBrowser,
  }) => {
    backend.claude.script(scripted);
    const page = await openGmail();
    const sidebar = await call(page);
    await sidebar.generate.click();
    await expect(sidebar.frame.getByText(title)).toBeVisible();
    expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(0);

    backend.claude.reset();
    await sidebar.frame.getByRole('button', { name: 'Try again' }).click();
    await sidebar.finished();
    expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
  });
}

test('it breaks after the third email: three are kept, and the rest is written free', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  backend.claude.script({ fault: 'error-midstream', afterEmail: 3, times: 0 });
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.written(3);
  const rest = sidebar.frame.getByRole('button', { name: 'Write the rest' });
  await expect(rest).toBeVisible();
  expect(await sidebar.emails.count()).toBe(3);
  backend.claude.reset();
  await rest.click();
  await sidebar.finished();
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
});

test('the plan is used up: what is there stays usable, and the way on is said', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.finished();
  await page.evaluate(() => {
    location.hash = '#inbox/198d33cc00000001';
  });
  await sidebar.frame.getByRole('button', { name: 'Load this one' }).click();
  await expect(sidebar.frame.getByRole('heading', { name: 'Lena Brandt' })).toBeVisible();
  await expect(sidebar.frame.getByText('You’ve used your free sequence')).toBeVisible();
  await expect(sidebar.generate).toBeHidden();
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
  expect(draftsAsked(backend.claude.received)).toBe(3);
});
