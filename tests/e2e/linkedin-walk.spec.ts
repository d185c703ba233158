/* The main job on LinkedIn: from a profile to a connection note that fits, and to a message in the overlay. */
import type { Page } from '@playwright/test';
import { jonas, mara } from '../pages/linkedin/content.ts';
import { LINKEDIN, serveLinkedIn } from '../pages/linkedin/serve.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

async function open(page: Page, path: string, ...presses: string[]): Promise<void> {
  await serveLinkedIn(page.context());
  await page.goto(`${LINKEDIN}${path}`);
  for (const css of presses) await page.locator(css).first().click();
}

test('from a profile to a connection note of 300', async ({ extensionBrowser, call }) => {
  const page = await extensionBrowser.context.newPage();
  await open(page, `/in/${mara.slug}/`, 'main [data-opens="invite"]', '[data-add-note]');
  const sidebar = await call(page);
  const { frame } = sidebar;

  await test.step('shows who it is and what was read', async () => {
    await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
    await expect(frame.getByText('VP of Sales at Northwind Freight')).toBeVisible();
    expect(await axeFindings(frame)).toEqual([]);
  });

  await test.step('is for the note that is open, and says how much too long it is', async () => {
    await sidebar.generate.click();
    await sidebar.finished();
    await sidebar.openEmail(1);
    await expect(frame.getByText(/^Connection note: \d+ of 300, \d+ too many$/)).toBeVisible();
    expect(await axeFindings(frame)).toEqual([]);
  });

  const note = page.locator('#custom-message');
  await test.step('refuses it as it is, with the number, and types nothing', async () => {
    await frame.getByRole('button', { name: 'Insert', exact: true }).click();
    await expect(
      frame.getByText(
        /^The text has \d+ characters; “Connection note” takes 300\. Nothing was inserted\./,
      ),
    ).toBeVisible();
    await expect(note).toHaveValue('');
  });

  await test.step('fits it on request, and the page’s own Send wakes up', async () => {
    await frame.getByRole('button', { name: 'Fit to 300' }).click();
    await expect(frame.getByText(/^Connection note: \d+ of 300$/)).toBeVisible();
    await frame.getByRole('button', { name: 'Insert', exact: true }).click();
    await expect(note).toHaveValue(/^\S/);
    const text = await note.inputValue();
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toContain('Mara');
    await page.locator('[data-send-invite]').click();
    await expect(page.locator('[data-sent-status]')).toHaveText(`Invitation: ${text}`);
  });
});

test('from a profile to a message in the overlay', async ({ extensionBrowser, call }) => {
  const page = await extensionBrowser.context.newPage();
  await open(page, `/in/${jonas.slug}/`, 'main [data-opens="message"]');
  const sidebar = await call(page);
  await expect(sidebar.frame.getByRole('heading', { name: jonas.name })).toBeVisible();
  await sidebar.generate.click();
  await sidebar.finished();
  await sidebar.openEmail(1);
  await expect(sidebar.frame.getByText(/^LinkedIn message: \d+ of 3,000/)).toBeVisible();
  await sidebar.frame.getByRole('button', { name: 'Insert', exact: true }).click();
  const send = page.locator('.msg-form__send-button');
  await expect(send).toBeEnabled();
  await send.click();
  const sent = page.locator('[data-sent] .msg-s-event-listitem__body');
  await expect(sent).toContainText('Jonas');
  await expect(sent).not.toContainText('Sam Okafor');
});

test('without a message box it says so, and offers a note, and Gmail where the address is known', async ({
  extensionBrowser,
  call,
}) => {
  const page = await extensionBrowser.context.newPage();
  await open(page, `/in/${mara.slug}/`, 'main [data-opens="contact"]');
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.finished();
  await sidebar.openEmail(1);
  await expect(sidebar.frame.getByText('Open a message box to insert, or copy.')).toBeVisible();
  const link = sidebar.frame.getByRole('link', { name: 'Open in Gmail' });
  const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
  expect(searchParams.get('to')).toBe('mara.holt@northwind-freight.example');
  expect(searchParams.get('body')).toContain('Mara');
  expect(await axeFindings(sidebar.frame)).toEqual([]);
  await sidebar.frame.getByRole('button', { name: 'Use a connection note' }).click();
  await expect(sidebar.frame.getByText(/^Connection note: \d+ of 300/)).toBeVisible();
  await expect(
    sidebar.frame.getByText('On LinkedIn, click Connect, then “Add a note”.'),
  ).toBeVisible();
});

test('a profile address that shows nobody gives a report to copy, without a word of the page', async ({
  extensionBrowser,
  call,
}) => {
  const page = await extensionBrowser.context.newPage();
  await open(page, `/in/${mara.slug}/?variant=network`);
  const { frame } = await call(page);
  await expect(
    frame.getByRole('heading', { name: 'There’s no one to write to on this page' }),
  ).toBeVisible();
  expect(await axeFindings(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Report a reading problem' }).click();
  await expect(frame.getByText('Report copied')).toBeVisible();
});
