/* Gmail composes that do not behave: text not taken, signatures, other extensions, odd texts. */
import type { Page } from '@playwright/test';
import { browserOptions, expect, FIRST, insert, SECOND, test, textOf, type } from './contract.ts';
import { newMail, openNew, openReply, reply } from './editors.ts';

test.use(browserOptions());

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
