/* From the first email to the list days later: who is due, put off, undone, opened where they are written to. */
import { readFileSync } from 'node:fs';
import { MAIN_THREAD } from '../pages/gmail/content.ts';
import { expect, test } from './fixtures.ts';

const DAY = 24 * 3_600_000;

// Its clock is not for other tests.
test.use({ ownBrowser: true });

test('days after the first email the inbox has the list, by keys alone, and Enter opens the thread beside the same sidebar', async ({
  extensionBrowser: { context, background },
  openGmail,
  call,
}) => {
  const before = await openGmail(undefined, { reply: 'open' });
  const first = await call(before);
  await first.generate.click();
  await first.finished();
  await first.openEmail(1);
  await first.insert('reply');
  await before.close();

  await context.clock.setFixedTime(Date.now() + 9 * DAY);
  const inbox = await openGmail('inbox');
  const sidebar = await call(inbox);
  const { frame } = sidebar;
  const mara = frame.getByRole('listitem').filter({ hasText: 'Mara Holt' });
  const open = mara.getByRole('button', { name: /^Mara Holt/ });
  await expect(mara).toContainText(/Email 2 of 7/);
  await expect(frame.getByRole('heading', { name: /^(Overdue|Today) 1/ })).toBeVisible();

  await frame.locator('body').press('ArrowDown');
  await expect(open).toBeFocused();
  await open.press('s');
  const dialog = frame.getByRole('dialog', { name: 'Snooze Mara Holt' });
  await dialog.getByRole('button', { name: /^Next week/ }).press('Enter');
  await expect(frame.getByRole('heading', { name: 'Next 1' })).toBeVisible();
  await open.press('u');
  await expect(frame.getByRole('heading', { name: /^(Overdue|Today) 1/ })).toBeVisible();
  await open.press('d');
  await expect(mara).toBeHidden();
  await frame.getByRole('button', { name: 'Undo' }).click();

  await open.press('x');
  const saving = inbox.waitForEvent('download');
  await frame.getByRole('button', { name: 'Export…' }).click();
  await frame.getByRole('menuitem', { name: 'CSV for Instantly' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv).toContain('mara.holt@northwind-freight.example');
  await open.press('x');

  // From the toolbar's popup it is the same list.
  const popup = await context.newPage();
  await popup.goto(new URL('popup.html', background.url()).href);
  const todo = popup.getByRole('region', { name: /^To do/ });
  await expect(todo.getByRole('button', { name: /^Mara Holt .*Email 2 of 7/ })).toBeVisible();
  await popup.close();

  await inbox.bringToFront();
  await frame.getByRole('searchbox').press('ArrowDown');
  await open.press('Enter');
  await expect(inbox).toHaveURL(new RegExp(`/mail/u/0/#all/${MAIN_THREAD.id}$`));
  await sidebar.finished();
  await expect(frame.locator('.step.there').nth(1).locator('.step-head')).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  expect(context.pages().filter((page) => page.url().includes('mail.google.com'))).toHaveLength(1);
});
