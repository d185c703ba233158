import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CAPTURES } from '../../../scripts/lib/browser/captured.ts';
import { gmailRoute, gmailUrl } from '../../pages/gmail/serve.ts';
import type { EditorCase } from './contract.ts';

const BODY = '[g_editable="true"][role="textbox"]';
const SIGNATURE = `${BODY} .gmail_signature`;
const QUOTE = `${BODY} > .gmail_quote`;

export async function openGmail(
  page: Page,
  query: Record<string, string> = {},
  path?: string,
): Promise<void> {
  await gmailRoute(page.context());
  await page.goto(gmailUrl(path, query));
}

/** What the newest compose of our Gmail would send. */
const state = (page: Page) =>
  page.evaluate(() => {
    const { canSend, body, untrusted } = window.__gmail.state.composes.at(-1) ?? {
      canSend: false,
      body: '',
      untrusted: 0,
    };
    return { canSend, body, untrusted };
  });

export async function openNew(page: Page, query: Record<string, string> = {}): Promise<void> {
  await openGmail(page, query);
  await page.locator('.T-I-KE').click();
}
export async function openReply(page: Page, query: Record<string, string> = {}): Promise<void> {
  await openGmail(page, query);
  await page.locator('.ams.bkH').click();
}

const newMail: EditorCase = {
  name: 'Gmail, new mail',
  open: openNew,
  body: BODY,
  signature: SIGNATURE,
  state,
};
const reply: EditorCase = {
  name: 'Gmail, reply in the thread',
  open: openReply,
  body: BODY,
  signature: SIGNATURE,
  state,
};

const GMAIL: readonly EditorCase[] = [
  newMail,
  reply,
  {
    ...newMail,
    name: 'Gmail, new mail without a signature',
    open: (page) => openNew(page, { signature: 'none' }),
    signature: undefined,
  },
  {
    ...newMail,
    name: 'Gmail, new mail with the signature of older drafts',
    open: (page) => openNew(page, { signature: 'wrapped' }),
  },
  {
    ...reply,
    name: 'Gmail, reply with the quote expanded',
    open: (page) => openReply(page, { quote: 'expanded' }),
    quote: QUOTE,
  },
  {
    ...newMail,
    name: 'Gmail, new mail in full screen',
    open: async (page) => {
      await openNew(page);
      await page.locator('.Hq').click();
    },
  },
  {
    ...reply,
    name: 'Gmail, popped-out reply',
    open: async (page) => {
      await openReply(page, { quote: 'expanded' });
      await page.locator('.wG.popout').click();
    },
    quote: QUOTE,
  },
  {
    ...reply,
    name: 'Gmail, plain-text mode',
    open: async (page) => {
      await openReply(page, { quote: 'expanded' });
      await page.locator('.wG.more').click();
      await page.locator('.J-N').click();
    },
    body: 'textarea.Ak',
    signature: undefined,
    below: /-- \n[\s\S]*$/,
  },
  {
    ...newMail,
    name: 'Gmail, body that a grammar extension has decorated',
    open: (page) => openNew(page, { grammar: 'on' }),
  },
];

/** A compose with this in its body: shapes that Gmail's settings and older drafts give it. */
const composeWith = (content: string) => async (page: Page) => {
  const body = `<div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true" style="min-height:80px">${content}</div>`;
  const compose = `<div role="dialog"><div class="M9"><div name="to"><input role="combobox"></div><input name="subjectbox">${body}</div></div>`;
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>Inbox - sam@fieldnote.example - Gmail</title>${compose}`,
    }),
  );
  await page.goto('https://mail.google.com/mail/u/0/#inbox?compose=new');
};
const MARKED = '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">';
const OLD_MAIL =
  '<div class="gmail_quote"><div class="gmail_attr">On Mon, Mara wrote:<br></div><blockquote class="gmail_quote">Old words</blockquote></div>';

const SHAPES: readonly EditorCase[] = [
  {
    name: 'Gmail, body in a font of the user’s own',
    open: composeWith(
      `<div dir="ltr"><div class="gmail_default" style="font-family:verdana"><br clear="all"></div><div><br></div><span class="gmail_signature_prefix">-- </span><br>${MARKED}Sam Okafor</div></div>`,
    ),
    body: BODY,
    signature: SIGNATURE,
  },
  {
    name: 'Gmail, signature below the quote',
    open: composeWith(`<div><br></div><br>${OLD_MAIL}<br>${MARKED}Sam Okafor</div>`),
    body: BODY,
    signature: SIGNATURE,
    quote: QUOTE,
  },
  {
    name: 'Gmail, signature in a table with a picture',
    open: composeWith(
      `<div><br></div>${MARKED}<table><tbody><tr><td><img width="40" height="40" alt=""></td><td>Sam Okafor</td></tr></tbody></table></div>`,
    ),
    body: BODY,
    signature: SIGNATURE,
  },
];

const html = (body: string) => async (page: Page) => {
  await page.route('https://editors.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8">${body}`,
    }),
  );
  await page.goto('https://editors.test/');
};

const PLAIN: readonly EditorCase[] = [
  {
    name: 'plain contenteditable',
    open: html('<div id="editor" contenteditable="true" style="min-height:80px"></div>'),
    body: '#editor',
  },
  {
    name: 'plain contenteditable of paragraphs',
    open: html('<div id="editor" contenteditable="true"><p><br></p></div>'),
    body: '#editor',
  },
  {
    name: 'contenteditable that keeps spaces',
    open: html(
      '<div id="editor" contenteditable="true" style="white-space:pre-wrap;min-height:80px"></div>',
    ),
    body: '#editor',
  },
  { name: 'textarea', open: html('<textarea id="editor" rows="12"></textarea>'), body: '#editor' },
  {
    name: 'contenteditable inside an open shadow root',
    open: async (page) => {
      await html('<div id="host"></div>')(page);
      await page.evaluate(() => {
        const editor = document.createElement('div');
        editor.id = 'editor';
        editor.contentEditable = 'true';
        editor.style.minHeight = '80px';
        document.querySelector('#host')?.attachShadow({ mode: 'open' }).append(editor);
      });
    },
    body: '#editor',
  },
];

const CAPTURE = join(CAPTURES, 'gmail', '2020-11_compose-popup_empty_en.html');
if (!existsSync(CAPTURE)) console.log(`Skipped: the captured compose is not at ${CAPTURE}.`);

/** A real compose of 2020, without its scripts; the reader's rules for Gmail hold, so it is served at Gmail's origin. */
const CAPTURED: readonly EditorCase[] = existsSync(CAPTURE)
  ? [
      {
        name: 'the captured compose of 2020',
        open: async (page) => {
          await page.route('https://mail.google.com/**', (route) =>
            route.fulfill({ contentType: 'text/html', body: readFileSync(CAPTURE, 'utf8') }),
          );
          await page.goto('https://mail.google.com/mail/u/0/#inbox');
        },
        body: BODY,
      },
    ]
  : [];

export const EDITORS: readonly EditorCase[] = [...GMAIL, ...SHAPES, ...CAPTURED, ...PLAIN];
export { newMail, reply };
