/* What a person does with the emails once they are there, by mouse and by keyboard alone. */
import { readEditor, whatHappened } from '../../scripts/lib/browser/gmail.ts';
import { axeFindings } from './axe.ts';
import { answerChecks } from './checks.ts';
import { AT_ONCE, expect, stopAfter, test } from './fixtures.ts';
import { generationsUsed } from './quota.ts';

test('one email is written anew, and the earlier text is one step back', async ({
  openGmail,
  call,
  backend,
  extensionBrowser,
}) => {
  const sidebar = await call(await openGmail());
  await sidebar.generate.click();
  await sidebar.finished();
  const email = await sidebar.openEmail(2);
  const body = email.getByLabel('Body of email 2');
  const before = await body.inputValue();

  await email.getByRole('button', { name: 'Rewrite', exact: true }).click();
  await sidebar.frame.getByRole('menuitem', { name: 'Shorter' }).click();
  await expect(body).not.toHaveValue(before);
  await expect(email.getByText(/^(\d+)\/\1$/)).toBeVisible();

  await email.getByRole('button', { name: 'Previous version' }).click();
  await expect(body).toHaveValue(before);
  await email.getByRole('button', { name: 'Next version' }).click();
  await expect(body).not.toHaveValue(before);

  // One undo takes back a run of typing.
  const anew = await body.inputValue();
  await body.press('Control+End');
  await body.pressSequentially(' hello world foo');
  await expect(body).toHaveValue(`${anew} hello world foo`);
  await body.press('Control+z');
  await expect(body).toHaveValue(anew);
  expect(await generationsUsed(extensionBrowser.background, backend.worker.url)).toBe(1);
});

const FIGURE = 'Teams like yours answer 73% more mails with us.';

test('an invented figure is marked at once, checked before it goes in, asked about once, and can be put aside', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  const asked = await answerChecks(extensionBrowser.context, (text) =>
    text === FIGURE ? { verdict: 'absent', about: 'seller', odd: '73% more' } : {},
  );
  const page = await openGmail(undefined, { reply: 'open' });
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.finished();
  const email = await sidebar.openEmail(1);
  await expect(sidebar.stop).toBeHidden();
  await email.getByLabel('Body of email 1').fill(`Hi Mara,\n\n${FIGURE}\n\nWorth a look?`);
  await expect(email.locator('mark.unsupported')).toHaveText(/73%/);
  await expect(email.getByText('Check the number')).toBeVisible();
  await expect(email.locator('.sources')).toContainText(/not checked/i);

  await sidebar.pressInsert('reply');
  await expect(email.getByText('Check before you insert')).toBeVisible();
  expect(asked).toEqual([[FIGURE, 'Worth a look?']]);
  await expect(email.locator('mark.unsupported')).toHaveText('73% more');
  expect((await readEditor(page, 'reply')).own).toBe('');
  await email.getByRole('button', { name: 'Insert anyway' }).click();
  await expect(email.getByText('Inserted', { exact: true })).toBeVisible();
  expect((await readEditor(page, 'reply')).own).toContain('73%');

  await email.getByRole('button', { name: 'Dismiss: Not in your offer' }).click();
  await sidebar.frame.getByRole('menuitem', { name: 'It’s correct' }).click();
  await expect(email.getByText('Not in your offer')).toBeHidden();
  await expect(email.locator('mark.unsupported')).toHaveCount(0);
});

test('where a sentence comes from is shown under the pointer, and below the text for the one the cursor is in', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  const words = 'hiring six reps';
  await answerChecks(extensionBrowser.context, (text, { prospect }) => {
    const line = prospect?.evidence.find((each) => each.text.includes(words));
    if (!line || !text.includes(words)) return {};
    const start = line.text.indexOf(words);
    return {
      verdict: 'supported',
      about: 'prospect',
      sources: [{ id: line.id, start, end: start + words.length }],
    };
  });
  const page = await openGmail();
  const sidebar = await call(page);
  await sidebar.generate.click();
  await sidebar.finished();
  const email = await sidebar.openEmail(1);
  await expect(sidebar.stop).toBeHidden();
  const body = email.getByLabel('Body of email 1');
  await body.fill('Hi Mara,\n\nYou are hiring six reps.\n\nWorth a look?');
  await body.blur();
  await email.getByRole('button', { name: /^Check (it|again)$/ }).click();
  const mark = email.locator('mark.borne').filter({ hasText: 'six reps' });
  await expect(mark).toBeVisible();

  await mark.hover({ force: true });
  await expect(email.getByRole('tooltip')).toContainText(
    /From the page · Their email of Nov 3.*hiring six reps/su,
  );
  await expect(email.getByRole('tooltip').locator('mark')).toHaveText(words);
  await page.mouse.move(0, 0);
  await expect(email.getByRole('tooltip')).toBeHidden();

  await body.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(email.locator('.sources')).toContainText(/Their email of Nov 3.*hiring six reps/su);
});

test('a draft written by hand is checked here and sent nowhere', async ({
  openGmail,
  call,
  backend,
}) => {
  const page = await openGmail(undefined, { reply: 'open' });
  const sidebar = await call(page);
  await expect(sidebar.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await page.locator('.M9 [g_editable="true"]').last().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Hi Mara, just checking in.');
  await sidebar.frame.getByRole('button', { name: 'Menu' }).click();
  await sidebar.frame.getByRole('menuitem', { name: 'Check this draft' }).click();
  const draft = sidebar.frame.getByRole('region', { name: 'Your own draft' });
  await expect(draft.getByLabel('Your draft')).toHaveValue(/just checking in/);
  await expect(draft.getByText('Cut the filler')).toBeVisible();
  expect(backend.claude.received).toHaveLength(0);
});

test('with the keyboard alone: generate, choose a subject, edit, insert, close', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  await answerChecks(extensionBrowser.context);
  const page = await openGmail(undefined, { reply: 'open' });
  const { frame, ...sidebar } = await call(page);
  await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await sidebar.finished();

  // The reply has a subject of its own: these are put aside until they are asked for.
  await frame.locator('summary', { hasText: 'Subject lines' }).focus();
  await page.keyboard.press('Enter');
  const subject = frame.getByRole('radio', { name: /^Subject A/ });
  await subject.focus();
  await page.keyboard.press('ArrowDown');
  await expect(frame.getByRole('radio', { name: /^Subject B/ })).toBeChecked();
  const body = frame.getByLabel('Body of email 1');
  await body.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' e#');
  await expect(body).toHaveValue(/ e#$/);
  await frame.getByRole('button', { name: 'Insert', exact: true }).focus();
  await page.keyboard.press('Enter');
  const sure = frame.getByRole('button', { name: 'Insert anyway' });
  await expect(sure.or(frame.getByText('Inserted', { exact: true }))).toBeVisible();
  if (await sure.isVisible()) await sure.press('Enter');
  await expect(frame.getByText('Inserted', { exact: true })).toBeVisible();
  expect((await readEditor(page, 'reply')).own).toMatch(/ e#$/);

  await frame.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('menuitem', { name: 'Refresh' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.getByRole('button', { name: 'Menu' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.getByRole('button', { name: 'Menu' })).toBeHidden();
  expect((await whatHappened(page)).shortcuts).toEqual([]);
});

test('the main job is three presses, and nothing moves while emails arrive', async ({
  openGmail,
  call,
  backend,
}) => {
  backend.claude.pace(stopAfter(1));
  const page = await openGmail(undefined, { reply: 'open' });
  const { frame, ...sidebar } = await call(page);
  await expect(sidebar.generate).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await sidebar.written(1);
  const insert = frame.getByRole('button', { name: 'Insert', exact: true });
  const before = await insert.boundingBox();
  backend.claude.pace(AT_ONCE);
  await sidebar.finished();
  expect(await insert.boundingBox()).toEqual(before);
  await expect(insert).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(frame.getByText('Inserted', { exact: true })).toBeVisible();
});

test('Esc ends the question of a rewrite alone', async ({ openGmail, call }) => {
  const page = await openGmail();
  const { frame, ...sidebar } = await call(page);
  await sidebar.generate.click();
  await sidebar.finished();
  await frame.getByRole('button', { name: 'Rewrite' }).click();
  await frame.getByRole('menuitem', { name: 'Tell it what to change…' }).click();
  await expect(frame.getByLabel('What should change?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.getByLabel('What should change?')).toBeHidden();
  await expect(sidebar.emails.first()).toBeVisible();
});

test('axe finds nothing in the real sidebar, before and after', async ({ openGmail, call }) => {
  const sidebar = await call(await openGmail(undefined, { reply: 'open' }));
  await expect(sidebar.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  expect(await axeFindings(sidebar.frame)).toEqual([]);
  await sidebar.generate.click();
  await sidebar.finished();
  expect(await axeFindings(sidebar.frame)).toEqual([]);
});
