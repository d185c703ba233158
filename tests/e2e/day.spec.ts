/*
 * An SDR's whole day, and the days after it: a first email from a compose, the thread in which she answers, the reply, her profile on
 * LinkedIn, the list, and the export. One person all along, and one generation.
 */
import { readFileSync } from 'node:fs';
import { MAIN_THREAD } from '../pages/gmail/content.ts';
import { mara } from '../pages/linkedin/content.ts';
import { expect } from './fixtures.ts';
import { test } from './linkedin-page.ts';
import { generationsUsed } from './quota.ts';

// Its clock is not for other tests.
test.use({ ownBrowser: true, vars: { FREE_MAX_GENERATIONS: '5', FREE_PER_HOUR: '5' } });

const ADDRESS = 'mara.holt@northwind-freight.example';
const [, , MY_ANSWER] = MAIN_THREAD.mails;

test('from a bare address to the export, days later, it is one person and one generation', async ({
  extensionBrowser: { context, background },
  backend,
  openGmail,
  openLinkedIn,
  call,
}) => {
  const on = (at: string) => context.clock.setFixedTime(new Date(at));

  await test.step('compose: the name is proposed from the address, email 1 goes in and is sent', async () => {
    await on('2026-10-30T09:00:00');
    const page = await openGmail('inbox');
    await page.locator('.T-I-KE').click();
    await page.keyboard.type(ADDRESS);
    await page.keyboard.press('Enter');
    const sidebar = await call(page);
    const { frame } = sidebar;
    await frame.getByRole('button', { name: 'Yes' }).click();
    await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
    await expect(frame.getByRole('radio', { name: '7 emails' })).toBeChecked();
    await expect(sidebar.generate).toHaveText(/^Generate 7 emails/);
    await sidebar.generate.click();
    await sidebar.finished();
    await sidebar.openEmail(1);
    await sidebar.insertHere();
    await page.getByRole('button', { name: /^Send/ }).click();
    await expect(frame.getByText(/inserted Oct 30 by email/)).toBeVisible();
    await page.close();
  });

  await test.step('her answer comes: nothing is due, and a reply is drafted on what is there', async () => {
    await on('2026-11-03T17:00:00');
    const page = await openGmail(undefined, { reply: 'open' });
    await page.evaluate((id) => {
      for (const email of document.querySelectorAll(`[data-legacy-message-id="${id}"]`))
        email.remove();
    }, MY_ANSWER?.id);
    const { frame } = await call(page);
    await expect(frame.getByRole('heading', { name: 'Mara replied today' })).toBeVisible();
    await expect(frame.getByText('The sequence is paused. 6 emails are left.')).toBeVisible();
    await expect(frame.getByText(/due today|overdue/)).toBeHidden();
    await frame.getByRole('button', { name: /^Draft a reply/ }).click();
    await expect(frame.getByLabel('Body of the reply')).not.toHaveValue('');
    const card = frame.locator('.their-reply');
    await card.getByRole('button', { name: /^Insert/ }).click();
    await expect(card.getByText('Inserted', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.close();
  });

  await test.step('answered, she waits no more, and what is left was written before that', async () => {
    await on('2026-11-12T11:00:00');
    const page = await openGmail();
    const { frame } = await call(page);
    await expect(
      frame.getByText(/^They replied on Nov 3 and you answered\. 6 emails/),
    ).toBeVisible();
    await expect(frame.getByRole('heading', { name: /^Mara replied/ })).toBeHidden();
    await page.close();
  });

  await test.step('LinkedIn: her profile is asked about once, and nothing is written anew', async () => {
    const page = await openLinkedIn(`/in/${mara.slug}/`);
    const sidebar = await call(page);
    const { frame } = sidebar;
    await expect(frame.getByText('Is this the Mara Holt you wrote to on Oct 30?')).toBeVisible();
    await frame.getByRole('button', { name: 'Yes', exact: true }).click();
    await sidebar.finished();
    await expect(frame.getByText('Is this the Mara Holt')).toBeHidden();
    await page.close();
  });

  await test.step('the list: one line of hers, due when she has had her turn, and out as a file', async () => {
    await on('2026-11-18T09:00:00');
    const inbox = await openGmail('inbox');
    const { frame } = await call(inbox);
    const line = frame.getByRole('listitem').filter({ hasText: 'Mara Holt' });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Northwind Freight');
    await expect(line).toContainText(/2 of 7/);
    await line.getByRole('checkbox').check();
    const saving = inbox.waitForEvent('download');
    await frame.getByRole('button', { name: 'Export…' }).click();
    await frame.getByRole('menuitem', { name: 'CSV for Smartlead' }).click();
    const csv = readFileSync(await (await saving).path(), 'utf8');
    expect(csv).toContain(ADDRESS);
  });

  expect(await generationsUsed(background, backend.worker.url)).toBe(1);
});
