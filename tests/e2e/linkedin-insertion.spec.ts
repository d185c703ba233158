/* The contract of insertion on every place to write that LinkedIn has. */
import type { Page } from '@playwright/test';
import { inProseMirror, inQuill, jonas, lead, mara, withMara } from '../pages/linkedin/content.ts';
import { LINKEDIN, serveLinkedIn } from '../pages/linkedin/serve.ts';
import { browserOptions, type EditorCase, test, testInsertion } from './insertion/contract.ts';

test.use(browserOptions());

const at =
  (path: string, ...presses: string[]) =>
  async (page: Page) => {
    await serveLinkedIn(page.context());
    await page.goto(`${LINKEDIN}${path}`);
    for (const css of presses) await page.locator(css).first().click();
  };
/** What the page's own state would send. */
const state = (page: Page) => page.evaluate(() => window.__linkedin.state());
const later = (page: Page) => page.evaluate(() => window.__linkedin.later());
const opener = (what: string): string => `main [data-opens="${what}"]`;
const COMPOSER = '.msg-form__contenteditable';
const leadPath = `/sales/lead/${lead.id},NAME_SEARCH,abc`;

const EDITORS: readonly EditorCase[] = [
  {
    name: 'conversation',
    open: at(`/messaging/thread/${withMara.id}/`),
    body: COMPOSER,
    channel: 'message',
  },
  {
    name: 'conversation in ProseMirror',
    open: at(`/messaging/thread/${inProseMirror.id}/`),
    body: '.ProseMirror',
    channel: 'message',
  },
  {
    name: 'conversation in Quill',
    open: at(`/messaging/thread/${inQuill.id}/`),
    body: '.ql-editor',
    channel: 'message',
  },
  {
    name: 'overlay in the shadow root',
    open: at(`/in/${jonas.slug}/`, opener('message')),
    body: COMPOSER,
    channel: 'message',
  },
  {
    name: 'InMail',
    open: at(`/in/${mara.slug}/`, opener('message')),
    body: COMPOSER,
    channel: 'inmail',
  },
  {
    name: 'connection note',
    open: at(`/in/${mara.slug}/`, opener('invite'), '[data-add-note]'),
    body: '#custom-message',
    channel: 'note',
  },
  {
    name: 'message of Sales Navigator',
    open: at(leadPath, opener('sales-message')),
    body: '.compose-form__message-field',
    channel: 'inmail',
  },
  {
    name: 'note of Sales Navigator',
    open: at(leadPath, opener('sales-invite')),
    body: '#connect-cta-form__invitation',
    channel: 'note',
  },
];

for (const editor of EDITORS)
  testInsertion({ ...editor, name: `LinkedIn, ${editor.name}`, state, later });
