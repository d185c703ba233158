/* What is particular to Gmail's composes: subject, recipients, several at once, and editors that do not behave. */
import type { Page } from '@playwright/test';
import { browserOptions, expect, FIRST, insert, SECOND, test, textOf, type } from './contract.ts';
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
      /Press it yourself/,
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
    expect(last?.blocked).toMatch(/minimised/);
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

test.describe('an editor that does not take the text', () => {
  for (const editor of ['reject', 'revert', 'lines']) {
    test(`${editor}: says why and leaves it as it was`, async ({ page }) => {
      await openNew(page, { editor });
      const before = await textOf(page, newMail);
      const result = await insert(page, newMail, FIRST);
      expect(result).toMatchObject({ kind: 'rejected' });
      expect(await textOf(page, newMail)).toBe(before);
    });
  }

  test('keeps what the user had typed in the signature', async ({ page }) => {
    await openNew(page, { editor: 'lines' });
    await page.locator(`${newMail.body} .gmail_signature div`).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Jr.');
    expect((await insert(page, newMail, FIRST)).kind).toBe('rejected');
    await expect(page.locator(`${newMail.body} .gmail_signature div`).first()).toHaveText(
      'Sam Okafor Jr.',
    );
  });

  test('keeps what the user had typed before', async ({ page }) => {
    await openNew(page, { editor: 'lines' });
    await type(page, newMail, 'Mine.');
    expect((await insert(page, newMail, FIRST, 'append')).kind).toBe('rejected');
    expect(await page.evaluate((css) => window.harness.draftText(css).body, newMail.body)).toBe(
      'Mine.',
    );
  });
});

test('a signature without a line above it gets one', async ({ page }) => {
  await openNew(page, { signature: 'bare' });
  expect((await insert(page, newMail, FIRST)).kind).toBe('inserted');
  await expect(page.locator(`${newMail.body} .gmail_signature`)).toHaveText(/^Sam Okafor/);
  expect(
    await page.locator(newMail.body).evaluate((body) => body.firstElementChild?.className),
  ).toBe('');
});

test('own text that a grammar extension has marked up is still its own', async ({ page }) => {
  await openNew(page, { grammar: 'on' });
  await insert(page, newMail, FIRST);
  await page.locator(newMail.body).evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !node.data.startsWith('Worth')) continue;
      const mark = document.createElement('span');
      mark.className = 'gr-alert';
      const word = node.splitText(6);
      word.splitText(3);
      word.replaceWith(mark);
      mark.append(word);
      break;
    }
  });
  await expect(page.locator(`${newMail.body} .gr-alert`)).toHaveText('ten');
  expect((await insert(page, newMail, SECOND)).kind).toBe('inserted');
  expect(await page.evaluate((css) => window.harness.draftText(css).body, newMail.body)).toBe(
    SECOND.body,
  );
});

test('nothing is ever sent', async ({ page }) => {
  await openReply(page);
  await insert(page, reply, FIRST);
  await insert(page, reply, SECOND);
  expect(await page.evaluate(() => window.__gmail.state.sent)).toEqual([]);
});

test.describe('limits and odd texts', () => {
  const note = { name: 'note', open: async () => {}, body: '#note', channel: 'note' } as const;
  const openNote = async (page: Page, attributes = '') => {
    await page.route('https://editors.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><textarea id="note" ${attributes}></textarea>`,
      }),
    );
    await page.goto('https://editors.test/');
  };

  test('a text over the field’s limit is refused before, not cut', async ({ page }) => {
    await openNote(page, 'maxlength="40"');
    expect(await insert(page, note, FIRST)).toEqual({
      kind: 'too-long',
      length: FIRST.body.length,
      limit: 40,
    });
    await expect(page.locator('#note')).toHaveValue('');
  });

  test('what is there counts when appending', async ({ page }) => {
    await openNote(page, 'maxlength="100"');
    await page.locator('#note').fill('x'.repeat(60));
    expect(await insert(page, note, { channel: 'note', body: 'y'.repeat(39) }, 'append')).toEqual({
      kind: 'too-long',
      length: 101,
      limit: 100,
    });
  });

  test('a field that cannot be written in says so', async ({ page }) => {
    await openNote(page, 'readonly');
    expect((await insert(page, note, { channel: 'note', body: 'Hi' })).kind).toBe('rejected');
  });

  for (const body of [
    'שלום נועה,\n\nשלוש שאלות קצרות.\n\nסם',
    '山田様\n\nはじめまして。👩🏽‍💻',
    'Tabs\there  and   spaces',
    'A single line',
  ]) {
    test(`takes "${body.slice(0, 12).replaceAll('\n', ' ')}" as it is`, async ({ page }) => {
      await openNew(page);
      expect((await insert(page, newMail, { channel: 'email', body })).kind).toBe('inserted');
      const read = await page.evaluate((css) => window.harness.draftText(css).body, newMail.body);
      expect(read.replaceAll(/\s+/g, ' ')).toBe(body.replaceAll(/\s+/g, ' '));
    });
  }
});
