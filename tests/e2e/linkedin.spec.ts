/* ColdCopy on LinkedIn, in the built extension: what is read, what follows the address, and writing into every editor so that Send wakes up. */
import { jonas, mara } from '../pages/linkedin/content.ts';
import { expect } from './fixtures.ts';
import { test } from './linkedin-page.ts';
import { lineTo, sidebarsOn } from './shell-port.ts';

test('nothing of ColdCopy is on LinkedIn before it is called', async ({ openLinkedIn, call }) => {
  const page = await openLinkedIn(`/in/${mara.slug}/`);
  const state = () =>
    page.evaluate(() => ({
      extension: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith('chrome-extension:')).length,
      beside: [...document.documentElement.children].filter(
        (child) => !['HEAD', 'BODY'].includes(child.tagName),
      ).length,
    }));
  expect(await state()).toEqual({ extension: 0, beside: 0 });
  await call(page);
  expect(sidebarsOn(page)).toHaveLength(1);
});

test('the page moves aside, so that its own buttons stay in reach, and back again', async ({
  openLinkedIn,
  call,
}) => {
  const page = await openLinkedIn(`/in/${mara.slug}/`);
  const leftOf = () =>
    page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().left ?? 0);
  const before = await leftOf();
  const sidebar = await call(page);
  expect(await leftOf()).toBeGreaterThanOrEqual(400);
  // Playwright clicks only what nothing covers.
  await page.locator('main [data-opens="invite"]').first().click({ trial: true });
  await sidebar.close();
  expect(await leftOf()).toBe(before);
});

test('the sidebar shows who is on the page, and what Experience adds once it is reached', async ({
  openLinkedIn,
  call,
}) => {
  const page = await openLinkedIn(`/in/${mara.slug}/`);
  const { frame } = await call(page);
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await expect(frame.getByText('VP of Sales at Northwind Freight')).toBeVisible();
  const line = await lineTo(frame);
  const before = await line.ask('read', {});
  expect(before.missing.map(({ field }) => field)).toContain('experience');
  await page.mouse.move(400, 600);
  await page.mouse.wheel(0, 900);
  await expect(page.locator('[componentkey$="ExperienceTopLevelSection"]').first()).toBeAttached();
  const after = await line.ask('read', {});
  expect(after.prospect).toMatchObject({ jobTitle: 'VP of Sales', company: 'Northwind Freight' });
  expect(after.missing).toEqual([]);
});

test('another person at the same page is noticed and read anew', async ({
  openLinkedIn,
  lineOn,
}) => {
  const page = await openLinkedIn(`/in/${mara.slug}/`);
  const line = await lineOn(page);
  expect((await line.ask('read', {})).prospect?.fullName).toBe(mara.name);
  await page.evaluate((slug) => {
    const link = document.createElement('a');
    link.href = `/in/${slug}/`;
    document.body.append(link);
    link.click();
  }, jonas.slug);
  await expect
    .poll(() => line.events())
    .toContainEqual(expect.objectContaining({ event: 'moved' }));
  const reading = await line.ask('read', {});
  expect(reading.prospect).toMatchObject({
    fullName: jonas.name,
    firstName: 'Jonas',
    company: jonas.company,
  });
  expect(JSON.stringify(reading.prospect)).not.toContain('Northwind');
});

test('a page without a person says why', async ({ openLinkedIn, lineOn }) => {
  const page = await openLinkedIn(`/in/${mara.slug}/?variant=network`);
  const reading = await (await lineOn(page)).ask('read', {});
  expect(reading.prospect).toBeNull();
  expect(reading.reason).toContain('doesn’t show the profile');
});
