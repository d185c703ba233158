/*
 * The main job as a screen reader has it: names, roles and states, and what is said meanwhile.
 * The tree is the browser's own, of the sidebar's frame.
 */
import { expect, test } from './fixtures.ts';

test('the main job can be done by names and roles, and its news are said', async ({
  openGmail,
  call,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const sidebar = await call(page);
  const body = sidebar.frame.locator('body');
  const said = sidebar.frame.getByRole('status').first();

  await test.step('who it is, what was read, and the one button', async () => {
    await expect(body).toMatchAriaSnapshot(`
      - main:
        - region "Who it is for":
          - heading "Mara Holt" [level=2]
          - list "What was read":
            - listitem:
              - textbox "Their email of Nov 3"
              - 'button "Remove: Their email of Nov 3"'
        - region "What to write"
        - button /Generate 7 emails/
      - status: "Read: Mara Holt."
    `);
    await expect(said).toHaveText('Read: Mara Holt.');
  });

  await test.step('that the emails are there, and the open one by its parts', async () => {
    await sidebar.generate.click();
    await sidebar.finished();
    await expect(said).toHaveText(/^All emails are ready/);
    const email = await sidebar.openEmail(1);
    await expect(email.getByRole('button', { expanded: true }).first()).toBeVisible();
    await expect(email.getByRole('textbox', { name: 'Body of email 1' })).toBeVisible();
    await expect(email.getByRole('button', { name: 'Insert', exact: true })).toBeEnabled();
    await expect(sidebar.frame.getByRole('combobox', { name: 'Into' })).toBeVisible();
  });

  await test.step('that it was inserted, and where', async () => {
    await sidebar.insert('reply');
    await expect(said).toHaveText(/^Email 1 is in “Reply to mara\.holt@/);
  });
});
