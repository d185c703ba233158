import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('the first sequence is there before anything is set up, and costs nothing', async ({
  extensionBrowser,
}) => {
  const { context, background } = extensionBrowser;
  const welcome = await context.newPage();
  await welcome.goto(new URL('welcome.html', background.url()).href);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    welcome.getByRole('button', { name: 'Try it on a sample' }).click(),
  ]);
  await page.setViewportSize({ width: 1280, height: 720 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/u.test(request.url())) asked.push(request.url());
  });
  const generate = page.getByRole('button', { name: /^Generate 7 emails/ });
  await expect(generate).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page)).toEqual([]);
  await generate.click();
  await expect(page.locator('.step.there').nth(3)).toBeVisible();
  await expect(page.getByRole('button', { name: / Stop$/ })).toBeHidden();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(page.getByLabel('Reply to Dana')).toHaveValue(/Aloha/);
  expect(asked).toEqual([]);
});
