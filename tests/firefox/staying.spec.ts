/* What lasts and what ends: the focus and Esc, a page that goes on without loading, a background that Firefox has ended. */
import { gmailUrl } from '../pages/gmail/serve.ts';
import { jonas, mara } from '../pages/linkedin/content.ts';
import { LINKEDIN } from '../pages/linkedin/serve.ts';
import { expect, test } from './fixtures.ts';

/** The host of the sidebar's closed shadow root is the widest that ColdCopy puts beside the body. */
const isOpen = () =>
  [...document.documentElement.querySelectorAll(':scope > div')].some(
    (host) => host.getBoundingClientRect().width > 200,
  );

test('has the focus when it is called, keeps its keys from Gmail, and gives the focus back on Esc', async ({
  open,
  call,
  firefox,
}) => {
  const page = await open(gmailUrl(undefined, { reply: 'open' }));
  const body = '[g_editable="true"][role="textbox"]';
  await page.on(body, (element) => element.focus());
  const sidebar = await call();
  await sidebar.says(/Mara Holt/);
  await expect.poll(() => sidebar.run(() => document.hasFocus())).toBe(true);
  await sidebar.type('e#');
  expect(await page.run(() => window.__gmail.state.shortcuts)).toEqual([]);

  await firefox.window.pressEscape();
  await expect.poll(() => page.run(isOpen)).toBe(false);
  await expect.poll(() => page.on(body, (element) => element.matches(':focus'))).toBe(true);

  await call();
  await expect.poll(() => page.run(isOpen)).toBe(true);
});

test('another conversation in Gmail: says so, keeps what is there, and reads on request', async ({
  open,
  call,
}) => {
  const page = await open(gmailUrl());
  const sidebar = await call();
  await sidebar.says(/Mara Holt/);
  await page.run(() => {
    location.hash = '#inbox/198d33cc00000001';
  });
  await sidebar.says(/You opened another conversation/);
  await sidebar.says(/Mara Holt/);
  await sidebar.button('Load this one');
  await sidebar.says(/Lena Brandt/);
});

test('another profile on LinkedIn, by pushState', async ({ open, call }) => {
  const page = await open(`${LINKEDIN}/in/${jonas.slug}/`);
  const sidebar = await call();
  await sidebar.says(new RegExp(jonas.name));
  await page.run((slug: string) => history.pushState({}, '', `/in/${slug}/`), mara.slug);
  await sidebar.says(/Load this one/);
});

test('a background that Firefox has ended: the sidebar goes on, and the next call wakes it', async ({
  open,
  call,
  firefox,
}) => {
  await open(gmailUrl(undefined, { reply: 'open' }));
  const sidebar = await call();
  await sidebar.says(/Mara Holt/);
  // Resolves when it has ended; the sidebar's new port may wake it in the same moment.
  await firefox.window.endBackground();
  await sidebar.written();
  await sidebar.button('Insert');
  await sidebar.says(/It’s in “Reply/);

  await firefox.window.endBackground();
  await open(gmailUrl());
  await (await call()).says(/Mara Holt/);
});
