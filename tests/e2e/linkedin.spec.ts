/* ColdCopy on LinkedIn, in the built extension: what is read, what follows the address, and writing into every editor so that Send wakes up. */
import type { Page } from '@playwright/test';
import type { InsertMode } from '../../extension/editor/editor.ts';
import type { EditorView } from '../../extension/messaging/messages.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../shared/contract/limits.ts';
import {
  inProseMirror,
  inQuill,
  jonas,
  kasia,
  lead,
  mara,
  withMara,
} from '../pages/linkedin/content.ts';
import { LINKEDIN, serveLinkedIn } from '../pages/linkedin/serve.ts';
import { test as base, expect } from './fixtures.ts';
import { type Line, lineTo, sidebarsOn } from './shell-port.ts';

type Fixtures = {
  /** Opens a path of our LinkedIn in a new tab. */
  openLinkedIn(path: string): Promise<Page>;
  /** Calls ColdCopy on a page and takes hold of its line to the page. */
  lineOn(page: Page): Promise<Line>;
};

const test = base.extend<Fixtures>({
  openLinkedIn: async ({ extensionBrowser }, use) => {
    await serveLinkedIn(extensionBrowser.context);
    await use(async (path) => {
      const page = await extensionBrowser.context.newPage();
      await page.goto(`${LINKEDIN}${path}`);
      return page;
    });
  },
  lineOn: async ({ call }, use) => {
    await use(async (page) => lineTo((await call(page)).frame));
  },
});

const BODY =
  'Hi Mara,\n\nYou are hiring six reps before the spring peak.\nWho writes their first emails today?\n\nEither way, good luck with <Hamburg> & Rotterdam.';

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
  expect(reading.reason).toContain('the page shows something else');
});

type Case = {
  name: string;
  path: string;
  /** What the user does to come to the editor. */
  open?(page: Page): Promise<void>;
  channel: Channel;
  label: string;
  /** Presses the page's own Send, and what the page says it sent: its own state, not its DOM. */
  send(page: Page): Promise<string>;
};

const sentMessage = async (page: Page): Promise<string> => {
  await page.locator('.msg-form__send-button').click();
  return (await page.locator('[data-sent] .msg-s-event-listitem__body').textContent()) ?? '';
};
/** The page's own button, on only when its own state holds a text. */
const sendOf = (page: Page) =>
  page.locator('.msg-form__send-button, .compose-form [type="submit"], [data-send-invite]');
const sentNote = async (page: Page): Promise<string> => {
  await page.locator('[data-send-invite]').click();
  return ((await page.locator('[data-sent-status]').textContent()) ?? '').replace(/^\w+: /, '');
};
const press = (opener: string) => async (page: Page) =>
  page.locator(`main [data-opens="${opener}"]`).first().click();
const leadPath = `/sales/lead/${lead.id},NAME_SEARCH,abc`;

const CASES: Case[] = [
  {
    name: 'a conversation',
    path: `/messaging/thread/${withMara.id}/`,
    channel: 'message',
    label: `Message to ${mara.name}`,
    send: sentMessage,
  },
  {
    name: 'a conversation in ProseMirror',
    path: `/messaging/thread/${inProseMirror.id}/`,
    channel: 'message',
    label: `Message to ${mara.name}`,
    send: sentMessage,
  },
  {
    name: 'a conversation in Quill',
    path: `/messaging/thread/${inQuill.id}/`,
    channel: 'message',
    label: `Message to ${mara.name}`,
    send: sentMessage,
  },
  {
    name: 'the overlay in the shadow root',
    path: `/in/${jonas.slug}/`,
    open: press('message'),
    channel: 'message',
    label: `Message to ${jonas.name}`,
    send: sentMessage,
  },
  {
    name: 'the overlay over an older profile',
    path: `/in/${kasia.slug}/`,
    open: press('message'),
    channel: 'message',
    label: `Message to ${kasia.name}`,
    send: sentMessage,
  },
  {
    name: 'an InMail',
    path: `/in/${mara.slug}/`,
    open: press('message'),
    channel: 'inmail',
    label: `InMail to ${mara.name}`,
    send: sentMessage,
  },
  {
    name: 'the note of an invitation',
    path: `/in/${mara.slug}/`,
    open: async (page) => {
      await press('invite')(page);
      await page.locator('[data-add-note]').click();
    },
    channel: 'note',
    label: 'Connection note',
    send: sentNote,
  },
  {
    name: 'a message of Sales Navigator',
    path: leadPath,
    open: press('sales-message'),
    channel: 'inmail',
    label: `InMail to ${lead.name}`,
    send: async (page) => {
      await page.locator('.compose-form [type="submit"]').click();
      return ((await page.locator('[data-sent-status]').textContent()) ?? '').replace(
        /^InMail: /,
        '',
      );
    },
  },
  {
    name: 'the note of Sales Navigator',
    path: leadPath,
    open: press('sales-invite'),
    channel: 'note',
    label: 'Connection note',
    send: sentNote,
  },
];

/** Where the user types; comments and search are no such place. */
const FIELD = '[contenteditable="true"], .compose-form textarea, [role="dialog"] textarea';

const only = (editors: EditorView[]): EditorView => {
  const [editor, ...others] = editors;
  if (!editor || others.length > 0) throw new Error(`There are ${editors.length} editors.`);
  return editor;
};

for (const { name, path, open, channel, label, send } of CASES) {
  test.describe(name, () => {
    test('takes the draft, and its own Send sends it whole', async ({ openLinkedIn, lineOn }) => {
      const page = await openLinkedIn(path);
      await open?.(page);
      const line = await lineOn(page);
      expect((await line.ask('read', {})).channel).toBe(channel);
      const editor = only(await line.ask('editors', {}));
      expect(editor).toMatchObject({ channel, label, hasText: false });
      const draft = {
        channel,
        body: BODY,
        ...(channel === 'inmail' && { subject: 'Monday mornings' }),
      };
      const inserted = {
        kind: 'inserted',
        text: BODY,
        subject: channel === 'inmail' ? 'filled' : 'none',
      };
      expect(await line.ask('insert', { editorId: editor.id, draft, mode: 'ask' })).toEqual(
        inserted,
      );
      await page.keyboard.press('Control+z');
      expect(await line.ask('draftText', { editorId: editor.id })).toMatchObject({ body: '' });
      await expect(sendOf(page)).toBeDisabled();
      const again = await line.ask('insert', { editorId: editor.id, draft, mode: 'ask' });
      expect(again).toEqual({ ...inserted, subject: channel === 'inmail' ? 'kept' : 'none' });
      await expect(sendOf(page)).toBeEnabled();
      expect(await send(page)).toBe(
        [channel === 'inmail' ? 'Monday mornings' : '', BODY].filter(Boolean).join('\n'),
      );
    });

    test('keeps what is there, and refuses what is too long', async ({ openLinkedIn, lineOn }) => {
      const page = await openLinkedIn(path);
      await open?.(page);
      await page.locator(FIELD).last().click();
      await page.keyboard.type('My own words');
      const line = await lineOn(page);
      const { id, maxLength, hasText } = only(await line.ask('editors', {}));
      expect(hasText).toBe(true);
      const insert = (body: string, mode: InsertMode) =>
        line.ask('insert', { editorId: id, draft: { channel, body }, mode });
      const limit = maxLength ?? CHANNEL_LIMITS[channel].body;
      expect(await insert('x'.repeat(limit + 1), 'replace')).toEqual({
        kind: 'too-long',
        length: limit + 1,
        limit,
      });
      expect(await insert('A draft.', 'ask')).toEqual({
        kind: 'occupied',
        excerpt: 'My own words',
      });
      expect(await insert('A draft.', 'append')).toMatchObject({ kind: 'inserted' });
      expect(await line.ask('draftText', { editorId: id })).toMatchObject({
        body: 'My own words\n\nA draft.',
      });
    });
  });
}

test('a free account’s note takes 200, and says so before anything is typed', async ({
  openLinkedIn,
  lineOn,
}) => {
  const page = await openLinkedIn(`/in/${mara.slug}/?note=200`);
  await press('invite')(page);
  await page.locator('[data-add-note]').click();
  const line = await lineOn(page);
  const { id, maxLength } = only(await line.ask('editors', {}));
  expect(maxLength).toBe(200);
  const result = await line.ask('insert', {
    editorId: id,
    draft: { channel: 'note', body: 'x'.repeat(201) },
    mode: 'ask',
  });
  expect(result).toEqual({ kind: 'too-long', length: 201, limit: 200 });
  expect(await page.locator('#custom-message').inputValue()).toBe('');
});
