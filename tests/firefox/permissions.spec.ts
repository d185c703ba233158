/* In Firefox a user can take back what an extension may reach at any time: what happens then is said, with the way back. */
import { gmailUrl } from '../pages/gmail/serve.ts';
import { expect, test } from './fixtures.ts';
import { sidebarIn } from './sidebar.ts';

const GMAIL = 'https://mail.google.com';

test('the site’s permission taken away: the call itself is enough, and given back the launcher shows', async ({
  open,
  call,
  firefox,
}) => {
  await firefox.window.withdraw(GMAIL);
  try {
    const page = await open(gmailUrl());
    await (await call()).says(/Mara Holt/);
    expect(
      await page.run(() => document.documentElement.querySelectorAll(':scope > div').length),
    ).toBe(1);
  } finally {
    await firefox.window.grant(GMAIL);
  }
  const page = await open(gmailUrl());
  await expect
    .poll(() => page.run(() => document.documentElement.querySelectorAll(':scope > div').length))
    .toBe(1);
  await (await call()).says(/Mara Holt/);
});

test('the Worker’s permission taken away: the sidebar says so and leads to where it is given', async ({
  open,
  call,
  backend,
  firefox: { window, documentAt },
}) => {
  const host = `http://${new URL(backend.worker.url).hostname}`;
  await window.withdraw(host);
  try {
    await open(gmailUrl());
    const sidebar = await call();
    // Nothing has to be pressed: how much is left was asked for already.
    await sidebar.says(/This browser doesn’t allow ColdCopy to reach http:\/\/127\.0\.0\.1/);
    expect(await sidebar.text()).not.toContain('isn’t answering');
    await sidebar.button('Allow access');

    const options = sidebarIn(await documentAt(/\/options\.html#server$/));
    await options.says(/ColdCopy isn’t allowed to reach http:\/\/127\.0\.0\.1/);
    await options.button('Allow access');
    await window.allowWhatIsAsked();
    await expect.poll(options.text).not.toContain('isn’t allowed to reach');
    await options.run(() => globalThis.close());
    await sidebar.button(/^(Try again|Generate \d)/);
    await expect.poll(sidebar.emails).toBe(7);
  } finally {
    await window.grant(host);
  }
});
