/* The sidebar beside Gmail: nothing typed in it reaches the page, it covers no Send, and two tabs never mix. */
import type { Page } from '@playwright/test';
import { store } from '../../scripts/lib/browser/browser.ts';
import { whatHappened } from '../../scripts/lib/browser/gmail.ts';
import { expect, test } from './fixtures.ts';

const RUSSIAN = 'inbox/198d22bb00000001';

/** What lies on top at the middle of each Send on the page. */
const onTopOfSends = (page: Page): Promise<boolean[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.T-I.aoO')].map((send) => {
      send.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = send.getBoundingClientRect();
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
      return onTop !== null && send.contains(onTop);
    }),
  );

test('keys typed in the sidebar never reach the page, whose listeners come first', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'])
      window.addEventListener(
        type,
        (event) => heard.push(`${type} ${event instanceof KeyboardEvent ? event.key : ''}`),
        true,
      );
  });
  const { frame } = await call(page);
  const angle = frame.getByRole('textbox', { name: /mention or avoid/i });
  await angle.click();
  // Compose, reply, archive, delete, star, back: as shortcuts each would act on the page.
  await page.keyboard.type('cre#su/');
  await expect(angle).toHaveValue('cre#su/');
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  expect(await whatHappened(page)).toEqual({ sent: [], shortcuts: [], archived: [] });

  // The same keys on the page itself do act: the test would see them.
  await page.locator('h2.hP').click();
  await page.keyboard.press('s');
  expect((await whatHappened(page)).shortcuts).toEqual(['s']);
});

const PLACES = [
  { side: 'left', width: 320 },
  { side: 'left', width: 720 },
  { side: 'right', width: 400 },
] as const;

for (const width of [1280, 1024]) {
  for (const compose of ['reply', 'new'] as const) {
    test(`covers no Send of a ${compose} at ${width} pixels, narrow or wide, left or right`, async ({
      openGmail,
      call,
      extensionBrowser,
    }) => {
      for (const place of PLACES) {
        await store(extensionBrowser.background, { sidebarPlace: place });
        const page = await openGmail(undefined, compose === 'reply' ? { reply: 'open' } : {});
        await page.setViewportSize({ width, height: 800 });
        if (compose === 'new') await page.locator('.T-I-KE').click();
        const { frame } = await call(page);
        await frame.getByRole('heading', { name: 'Mara Holt' }).waitFor();
        expect(await onTopOfSends(page), `${place.side}, ${place.width} pixels`).toEqual([true]);
        await page.close();
      }
    });
  }
}

test.describe('a page that is curious', () => {
  // Chromium says on the console that it did not let the page have the frame.
  test.use({ expectedErrors: [/^Denying load of chrome-extension:/] });

  test('the page cannot find the sidebar, and cannot mount it itself', async ({
    openGmail,
    call,
    extensionBrowser,
  }) => {
    const page = await openGmail();
    await call(page);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    const id = new URL(extensionBrowser.background.url()).host;
    const other = await openGmail(RUSSIAN);
    await other.evaluate((extension) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${extension}/sidebar.html#11111111-1111-4111-8111-111111111111`;
      document.body.append(frame);
    }, id);
    const mounted = other.frames().filter((frame) => frame.url().includes('sidebar.html'));
    for (const frame of mounted) await expect(frame.locator('body')).toHaveText('');
  });
});
