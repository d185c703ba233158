/* What axe finds in Firefox: each page of the extension, and the sidebar during the main job. */
import { gmailUrl } from '../pages/gmail/serve.ts';
import { axeIn } from './axe.ts';
import { expect, test } from './fixtures.ts';

for (const path of ['options', 'welcome', 'popup', 'list', 'sample'])
  test(`the page ${path}`, async ({ open, firefox: { extension } }) => {
    const origin = await extension.run(() => location.origin);
    const page = await open(`${origin}/${path}.html`);
    await expect
      .poll(() => page.run(() => document.querySelector('main, h1, h2')?.checkVisibility()))
      .toBe(true);
    expect(await axeIn(page)).toEqual([]);
  });

test('the sidebar, before and after the emails are there', async ({ open, call }) => {
  await open(gmailUrl(undefined, { reply: 'open' }));
  const sidebar = await call();
  await sidebar.says(/Mara Holt/);
  expect(await axeIn(sidebar)).toEqual([]);
  await sidebar.written();
  expect(await axeIn(sidebar)).toEqual([]);
});
