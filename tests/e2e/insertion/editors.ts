import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { gmailRoute, gmailUrl } from '../../pages/gmail/serve.ts';
import type { EditorCase } from './contract.ts';

const BODY = '[g_editable="true"][role="textbox"]';
const SIGNATURE = `${BODY} .gmail_signature`;
const QUOTE = `${BODY} > .gmail_quote`;

export const openGmail = async (page: Page, query: Record<string, string> = {}, path?: string): Promise<void> => {
  await gmailRoute(page.context());
  await page.goto(gmailUrl(path, query));
};

/** What the newest compose of our Gmail would send. */
const state = (page: Page) =>
  page.evaluate(() => {
    const { canSend, body, untrusted } = window.__gmail.state.composes.at(-1) ?? { canSend: false, body: '', untrusted: 0 };
    return { canSend, body, untrusted };
  });

export const openNew = async (page: Page, query: Record<string, string> = {}): Promise<void> => {
  await openGmail(page, query);
  await page.locator('.T-I-KE').click();
};
export const openReply = async (page: Page, query: Record<string, string> = {}): Promise<void> => {
  await openGmail(page, query);
  await page.locator('.ams.bkH').click();
};

const newMail: EditorCase = { name: 'Gmail, new mail', open: openNew, body: BODY, signature: SIGNATURE, state };
const reply: EditorCase = { name: 'Gmail, reply in the thread', open: openReply, body: BODY, signature: SIGNATURE, state };

const GMAIL: readonly EditorCase[] = [
  newMail,
  reply,
  { ...newMail, name: 'Gmail, new mail without a signature', open: (page) => openNew(page, { signature: 'none' }), signature: undefined },
  { ...newMail, name: 'Gmail, new mail with the signature of older drafts', open: (page) => openNew(page, { signature: 'wrapped' }) },
  { ...reply, name: 'Gmail, reply with the quote expanded', open: (page) => openReply(page, { quote: 'expanded' }), quote: QUOTE },
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
  { ...newMail, name: 'Gmail, body that a grammar extension has decorated', open: (page) => openNew(page, { grammar: 'on' }) },
];

const html = (body: string) => async (page: Page) => {
  await page.route('https://editors.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${body}` }),
  );
  await page.goto('https://editors.test/');
};

const PLAIN: readonly EditorCase[] = [
  { name: 'plain contenteditable', open: html('<div id="editor" contenteditable="true" style="min-height:80px"></div>'), body: '#editor' },
  { name: 'plain contenteditable of paragraphs', open: html('<div id="editor" contenteditable="true"><p><br></p></div>'), body: '#editor' },
  {
    name: 'contenteditable that keeps spaces',
    open: html('<div id="editor" contenteditable="true" style="white-space:pre-wrap;min-height:80px"></div>'),
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

const CAPTURE = join(process.env.COLDCOPY_CAPTURES ?? resolve('..', 'shared', 'captures'), 'gmail', '2020-11_compose-popup_empty_en.html');
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

export const EDITORS: readonly EditorCase[] = [...GMAIL, ...CAPTURED, ...PLAIN];
export { newMail, reply };
