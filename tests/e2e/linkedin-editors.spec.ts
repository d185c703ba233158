/* Writing into every place LinkedIn has to write, in the built extension. */
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
import { expect } from './fixtures.ts';
import { test } from './linkedin-page.ts';

const BODY =
  'Hi Mara,\n\nYou are hiring six reps before the spring peak.\nWho writes their first emails today?\n\nEither way, good luck with <Hamburg> & Rotterdam.';

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

async function sentMessage(page: Page): Promise<string> {
  await page.locator('.msg-form__send-button').click();
  return (await page.locator('[data-sent] .msg-s-event-listitem__body').textContent()) ?? '';
}

/** The page's own button, on only when its own state holds a text. */
const sendOf = (page: Page) =>
  page.locator('.msg-form__send-button, .compose-form [type="submit"], [data-send-invite]');

async function sentNote(page: Page): Promise<string> {
  await page.locator('[data-send-invite]').click();
  return ((await page.locator('[data-sent-status]').textContent()) ?? '').replace(/^\w+: /, '');
}

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

function only(editors: EditorView[]): EditorView {
  const [editor, ...others] = editors;
  if (!editor || others.length > 0) throw new Error(`There are ${editors.length} editors.`);
  return editor;
}

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
