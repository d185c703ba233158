/* Where the sidebar and the launcher stand on a page, and who has the focus. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hosts } from './shell-page.ts';
import { lineTo, sidebarsOn } from './shell-port.ts';

/** Controls of Gmail at whose centre something of ColdCopy's lies on top: what stands beside the page's body is ours. */
const covered = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
        const hit = document.elementFromPoint(x, y);
        return hit?.parentElement === document.documentElement && hit !== document.body
          ? [control.className]
          : [];
      }),
    selector,
  );

for (const [width, height] of [
  [1280, 800],
  [1024, 700],
] as const)
  test(`at ${width} × ${height} Send and the whole compose stay free`, async ({
    openGmail,
    call,
  }) => {
    const page = await openGmail(undefined, { reply: 'open' });
    await page.setViewportSize({ width, height });
    await page.locator('.T-I.aoO').first().scrollIntoViewIfNeeded();
    const line = await lineTo((await call(page)).frame);
    expect(await covered(page, '.T-I.aoO, .Am.Al.editable')).toEqual([]);
    await line.ask('openCompose', {});
    await expect(page.locator('input[name=subjectbox]:visible')).toHaveCount(1);
    await expect
      .poll(() => covered(page, '.T-I.aoO, .Am.Al.editable, [role=dialog] *'))
      .toEqual([]);
  });

test('moved towards a compose it goes to where there is room, and the page with it', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const line = await lineTo((await call(page)).frame);
  const edges = () =>
    page.evaluate(() => [
      document.body.getBoundingClientRect().left,
      innerWidth - document.body.getBoundingClientRect().right,
    ]);
  await line.ask('frame', { side: 'right' });
  expect(await edges()).toEqual([0, 400]);
  await line.ask('openCompose', {});
  await expect.poll(edges).toEqual([400, 0]);
  expect(await covered(page, '.T-I.aoO, .Am.Al.editable, [role=dialog] *')).toEqual([]);
});

test('closing gives the page its room and the focus back', async ({ openGmail, call }) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const body = page.locator('.Am.Al.editable');
  await body.click();
  const { frame } = await call(page);
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  expect(await page.evaluate(() => document.body.getBoundingClientRect().left)).toBe(400);
  await frame.locator('body').press('Escape');
  await expect(body).toBeFocused();
  expect(await page.evaluate(() => document.body.getBoundingClientRect().left)).toBe(0);
});

test('the focus goes to the sidebar, unless the user went somewhere else meanwhile', async ({
  extensionBrowser,
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const { frame } = await call(page);
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);

  const other = await openGmail(undefined, { reply: 'open' });
  await expect.poll(() => hosts(other)).toHaveLength(1); // The launcher is there: what comes next is the sidebar.
  await other.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The moment the frame is put in: long before its page is there.
    new MutationObserver(() =>
      document.querySelector<HTMLElement>('.Am.Al.editable')?.focus(),
    ).observe(document.documentElement, {
      childList: true,
    });
  });
  const second = await call(other);
  await expect(second.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await second.frame.waitForLoadState('load');
  await expect(other.locator('.Am.Al.editable')).toBeFocused();
  expect(extensionBrowser.context.pages()).toHaveLength(3);
});

test('the edge can be dragged, and the width is kept', async ({ openGmail, call }) => {
  const page = await openGmail();
  await call(page);
  await page.mouse.move(399, 300);
  await page.mouse.down();
  await page.mouse.move(460, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).toContain(460);
  await page.reload();
  await call(page);
  expect((await hosts(page)).map(({ width }) => width)).toContain(460);
});

test('the meant compose is marked without touching it', async ({ openGmail, call }) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const line = await lineTo((await call(page)).frame);
  const [reply] = await line.ask('editors', {});
  const before = await page.evaluate(() => document.body.outerHTML);
  await line.ask('highlight', { editorId: reply?.id ?? '' });
  expect(await hosts(page)).toHaveLength(3);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  await line.ask('highlight', {});
  expect(await hosts(page)).toHaveLength(2);
});

test.describe('the launcher', () => {
  const CONTROLS = 'a[href], button, input, [role=button], [role=link], [role=tab], [tabindex="0"]';
  const centre = async (page: Page) => {
    const [host] = await hosts(page);
    if (!host) throw new Error('There is no launcher.');
    return [host.x + host.width / 2, host.y + host.height / 2] as const;
  };

  for (const path of [undefined, 'inbox'])
    test(`covers none of Gmail's controls (${path ?? 'thread'})`, async ({ openGmail }) => {
      const page = await openGmail(path);
      await expect.poll(() => hosts(page)).toHaveLength(1);
      expect(await covered(page, CONTROLS)).toEqual([]);
      await page.setViewportSize({ width: 900, height: 600 });
      expect(await covered(page, CONTROLS)).toEqual([]);
    });

  test('opens and closes on a real click alone', async ({ openGmail }) => {
    const page = await openGmail();
    await expect.poll(() => hosts(page)).toHaveLength(1);
    await page.evaluate(() => {
      const host = [...document.documentElement.children].find(({ tagName }) => tagName === 'DIV');
      (host as HTMLElement).click();
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const at = await centre(page);
    expect(sidebarsOn(page)).toHaveLength(0);
    await page.mouse.click(...at);
    await expect.poll(() => sidebarsOn(page).length).toBe(1);
    await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).toContain(400);
    await page.mouse.click(...at);
    await expect.poll(async () => (await hosts(page)).map(({ width }) => width)).not.toContain(400);
  });
});
