/* What is particular to Gmail's composes: subject, recipients, several at once, and editors that do not behave. */
import type { Page } from '@playwright/test';
import { browserOptions, expect, FIRST, insert, SECOND, test } from './contract.ts';
import { newMail, openGmail, openNew, openReply, reply } from './editors.ts';

test.use(browserOptions());

const composes = (page: Page) => page.evaluate(() => window.__gmail.state.composes);

test.describe('subject', () => {
  test('is filled in a new mail where it is empty', async ({ page }) => {
    await openNew(page);
    expect(await insert(page, newMail, FIRST)).toMatchObject({
      kind: 'inserted',
      subject: 'filled',
    });
    expect(await composes(page)).toMatchObject([{ subject: FIRST.subject, kind: 'new' }]);
  });

  test('is kept where the user has written one', async ({ page }) => {
    await openNew(page);
    await page.locator('[name="subjectbox"]').fill('My own');
    expect(await insert(page, newMail, FIRST)).toMatchObject({ kind: 'inserted', subject: 'kept' });
    await expect(page.locator('[name="subjectbox"]')).toHaveValue('My own');
  });

  test('of a reply is never touched', async ({ page }) => {
    await openReply(page);
    const before = await page.locator('[name="subjectbox"]').inputValue();
    expect(await insert(page, reply, FIRST)).toMatchObject({ kind: 'inserted', subject: 'none' });
    await expect(page.locator('[name="subjectbox"]')).toHaveValue(before);
  });

  test('is left as it is by a second insert', async ({ page }) => {
    await openNew(page);
    await insert(page, newMail, FIRST);
    expect(await insert(page, newMail, SECOND)).toMatchObject({
      kind: 'inserted',
      subject: 'kept',
    });
    await expect(page.locator('[name="subjectbox"]')).toHaveValue(FIRST.subject ?? '');
  });

  test('stays empty when the body was refused', async ({ page }) => {
    await openNew(page, { editor: 'reject' });
    expect((await insert(page, newMail, FIRST)).kind).toBe('rejected');
    await expect(page.locator('[name="subjectbox"]')).toHaveValue('');
    expect(await composes(page)).toMatchObject([{ subject: '' }]);
  });
});

test.describe('recipient', () => {
  const MARA = 'mara.holt@northwind-freight.example';

  test('is filled by Gmail’s own Compose', async ({ page }) => {
    await openGmail(page);
    expect(await page.evaluate((to) => window.harness.openCompose(to), MARA)).toEqual({
      kind: 'new',
      recipients: [MARA],
    });
    expect(await composes(page)).toMatchObject([{ to: [MARA] }]);
  });

  test('is filled where the row of recipients is folded', async ({ page }) => {
    await openNew(page);
    await page.locator('[name="subjectbox"]').focus();
    await page.locator('.aoD.hl').focus();
    expect(
      await page.evaluate(([css, to]) => window.harness.fillRecipient(css, to), [
        newMail.body,
        MARA,
      ] as const),
    ).toBe(true);
    expect(await composes(page)).toMatchObject([{ to: [MARA] }]);
  });

  test('is not touched where there is one', async ({ page }) => {
    await openNew(page);
    await page.locator('[name="to"] input').fill('ines@brightline.example');
    await page.keyboard.press('Enter');
    expect(
      await page.evaluate(([css, to]) => window.harness.fillRecipient(css, to), [
        newMail.body,
        MARA,
      ] as const),
    ).toBe(false);
    expect(await composes(page)).toMatchObject([{ to: ['ines@brightline.example'] }]);
  });

  test('is not touched while the user types one', async ({ page }) => {
    await openNew(page);
    await page.locator('[name="to"] input').pressSequentially('ine');
    expect(
      await page.evaluate(([css, to]) => window.harness.fillRecipient(css, to), [
        newMail.body,
        MARA,
      ] as const),
    ).toBe(false);
    await expect(page.locator('[name="to"] input')).toHaveValue('ine');
  });

  test('says so when Gmail opens nothing', async ({ page }) => {
    await openGmail(page);
    await page.locator('.T-I-KE').evaluate((button) => button.remove());
    await expect(page.evaluate(() => window.harness.openCompose())).rejects.toThrow(
      /Click it yourself/,
    );
  });
});

test.describe('several composes', () => {
  test('only the one that is meant is written in', async ({ page }) => {
    await openReply(page);
    await page.locator('.T-I-KE').click();
    await page.locator('.T-I-KE').click();
    expect(await page.evaluate(() => window.harness.editors())).toHaveLength(3);
    await page
      .locator('[role="dialog"]')
      .first()
      .locator(newMail.body)
      .evaluate((body) => body.setAttribute('data-meant', ''));
    await insert(page, { ...newMail, body: '[data-meant]' }, FIRST);
    const bodies = (await composes(page)).map(
      ({ body }) => body.includes('six') || body.includes('Six'),
    );
    expect(bodies.filter(Boolean)).toHaveLength(1);
  });

  test('the one with the focus comes first, minimised ones last and blocked', async ({ page }) => {
    await openReply(page);
    await page.locator('.T-I-KE').click();
    expect((await page.evaluate(() => window.harness.editors())).map(({ kind }) => kind)).toEqual([
      'new',
      'reply',
    ]);
    await page.locator('.Hl').click();
    const [first, last] = await page.evaluate(() => window.harness.editors());
    expect(first).toMatchObject({
      kind: 'reply',
      recipients: ['mara.holt@northwind-freight.example'],
    });
    expect(last?.blocked).toMatch(/minimized/);
  });

  test('a compose closed meanwhile is gone, and nothing else is written in', async ({ page }) => {
    await openReply(page);
    await page.locator('.T-I-KE').click();
    await page.evaluate((css) => window.harness.hold(css), newMail.body);
    await page.locator('.Ha').click();
    expect(await page.evaluate((draft) => window.harness.insertHeld(draft), FIRST)).toMatchObject({
      kind: 'gone',
    });
    expect(await composes(page)).toMatchObject([{ kind: 'reply', body: '' }]);
  });

  test('a minimised compose is refused', async ({ page }) => {
    await openNew(page);
    await page.locator('.Hl').click();
    expect(await insert(page, newMail, FIRST)).toMatchObject({ kind: 'gone' });
  });
});

test.describe('the compose that is meant', () => {
  const mark = (page: Page) => page.locator('html > div[aria-hidden="true"]');

  test('is framed, and all of it can still be clicked', async ({ page }) => {
    await openReply(page);
    await page.locator('.T-I-KE').click();
    const nodes = await page.evaluate(() => document.body.outerHTML);
    await page.evaluate((css) => window.harness.highlight(css), `[role="dialog"] ${newMail.body}`);
    const [frame, compose] = await Promise.all([
      mark(page).boundingBox(),
      page.locator('[role="dialog"]').boundingBox(),
    ]);
    expect(frame?.x).toBeCloseTo((compose?.x ?? 0) - 3, 0);
    expect(frame?.y).toBeCloseTo((compose?.y ?? 0) - 3, 0);
    const send = await page.locator('[role="dialog"] .aoO').boundingBox();
    const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.className, [
      (send?.x ?? 0) + 20,
      (send?.y ?? 0) + 10,
    ] as const);
    expect(hit).toMatch(/aoO/);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(nodes);
    await page.evaluate(() => window.harness.highlight());
    await expect(mark(page)).toHaveCount(0);
  });

  test('is followed into full screen, and its frame goes with it', async ({ page }) => {
    await openNew(page);
    await page.evaluate((css) => window.harness.highlight(css), newMail.body);
    const before = await mark(page).boundingBox();
    await page.locator('.Hq').click();
    await expect
      .poll(async () => (await mark(page).boundingBox())?.width)
      .toBeGreaterThan(before?.width ?? 0);
    await page.locator('.Ha').click();
    await expect(mark(page)).toBeHidden();
  });
});
