/* They answer in the middle of a sequence: their email comes first, the sequence rests, and the next thing is a reply. */
import { readEditor } from '../../scripts/lib/browser/gmail.ts';
import { ANSWERED } from '../pages/gmail/content.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

test.use({ vars: { FREE_MAX_GENERATIONS: '5', FREE_PER_HOUR: '5' } });

test('a reply arrives: nothing is due, a reply is drafted and inserted, and what is left goes on from there', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail(`inbox/${ANSWERED.thread}`, { reply: 'open' });
  await page.evaluate((id) => {
    for (const email of document.querySelectorAll(`[data-legacy-message-id="${id}"]`))
      email.remove();
  }, ANSWERED.answer);
  const before = await call(page);
  await before.generate.click();
  await before.written(6);
  await expect(before.stop).toBeHidden();
  await before.frame.getByRole('button', { name: 'Insert in a new email' }).click();
  await expect(before.frame.getByText('Inserted', { exact: true })).toBeVisible();
  await expect(before.frame.getByText(/\d words · inserted /)).toBeVisible();

  await page.reload();
  const { frame } = await call(page);
  await expect(frame.getByRole('heading', { name: /^Priya replied/ })).toBeVisible();
  await expect(frame.getByText('How much is it for 40 seats?').first()).toBeVisible();
  await expect(frame.getByText(/The sequence is paused\. 5 emails are left\./)).toBeVisible();
  expect(await axeFindings(frame)).toEqual([]);

  await frame.getByRole('button', { name: /^Draft a reply/ }).click();
  const body = frame.getByLabel('Body of the reply');
  await expect(body).toHaveValue(/I don't want to guess, so I'll check and get back to you\./);
  const card = frame.locator('.their-reply');
  await card.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(card.getByText('Inserted', { exact: true })).toBeVisible();
  expect((await readEditor(page, 'reply')).own).toContain("I'll check and get back to you");

  await frame.getByRole('button', { name: 'End sequence' }).click();
  await expect(frame.getByText(/The sequence is paused/)).toBeHidden();
  await expect(body).toHaveValue(/I'll check and get back to you/);
});
