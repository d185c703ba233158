// @vitest-environment jsdom
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { mailbox } from '../../../../extension/sites/email/mailboxes.ts';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import { composeHtml, documentOf, ME, pageHtml, paragraphs } from './page.ts';

const URL_OPEN = 'https://mail.google.com/mail/u/0/#inbox/198c000000000001';
const sam = { name: 'Sam Okafor', email: ME };
const mara = { name: 'Mara Holt', email: 'mara.holt@northwind-freight.example' };
const ines = { name: 'Inés Caldera', email: 'ines@brightline.example' };
const signature =
  '<div class="gmail_signature"><div>Mara Holt</div><div>VP of Sales</div><div>+31 10 555 0142</div></div>';
const quote =
  '<div class="gmail_quote"><div class="gmail_attr">On 2 Mar Sam wrote:</div><blockquote>Which day?</blockquote></div>';

const PAGES = [
  pageHtml({
    mails: [
      { from: sam, to: [mara], snippet: 'Hi Mara' },
      {
        from: mara,
        to: [sam],
        date: '3 Mar 2026, 16:40',
        body: `${paragraphs('Hi Sam,', '', 'Yes.')}${signature}${quote}`,
      },
    ],
    extra: composeHtml([mara], { dialog: false }),
  }),
  pageHtml({
    mails: [
      {
        from: mara,
        to: [sam, ines],
        date: 'чт, 26 дек. 2019 г., 22:54',
        body: paragraphs('Да.', '> нет', '-- ', 'Mara'),
      },
    ],
  }),
  pageHtml({ extra: composeHtml([mara, sam]) + composeHtml([]) }),
];

type Mutation = {
  kind: 'remove' | 'repeat' | 'empty' | 'attribute' | 'text' | 'move' | 'hide';
  at: number;
  to: number;
  text: string;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('remove', 'repeat', 'empty', 'attribute', 'text', 'move', 'hide'),
  at: fc.nat(400),
  to: fc.nat(400),
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      '>'.repeat(50),
      'a@b',
      '@',
      '+'.repeat(99),
      '\u202e-- ',
      `${'x '.repeat(3_000)}`,
      '-'.repeat(20_000),
      `---x${'-'.repeat(20_000)}y`,
      ' ,'.repeat(9_000),
    ),
  ),
});

/** Changes a page the way sites change: elements go, come twice, lose attributes or texts, or stand elsewhere. */
function mutate(document: Document, { kind, at, to, text }: Mutation): void {
  const all = [...document.querySelectorAll('body *')];
  const element = all[at % Math.max(all.length, 1)];
  const target = all[to % Math.max(all.length, 1)];
  if (!element || !target) return;
  const attributes = element.getAttributeNames();
  const name = attributes[to % Math.max(attributes.length, 1)];
  if (kind === 'remove') element.remove();
  else if (kind === 'repeat') element.after(element.cloneNode(true));
  else if (kind === 'empty') element.replaceChildren();
  else if (kind === 'attribute' && name) element.setAttribute(name, text);
  else if (kind === 'text') element.append(text);
  else if (kind === 'move' && !element.contains(target)) target.append(element);
  else if (kind === 'hide') element.setAttribute('style', 'display:none');
}

describe('reading Gmail', () => {
  test.prop([fc.constantFrom(...PAGES), fc.array(mutation, { maxLength: 12 }), fc.boolean()], {
    numRuns: 120,
  })(
    'never throws, never changes the page, never takes the user for the prospect, always keeps to the contract',
    (html, mutations, hasTitle) => {
      const document = documentOf(html);
      if (!hasTitle) document.title = 'Inbox';
      for (const each of mutations) mutate(document, each);
      const before = document.documentElement.outerHTML;
      const reading = gmail.read(document, { url: URL_OPEN });
      gmail.editors(document);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(reading.prospect === null && reading.reason === undefined).toBe(false);
      expect(readingSchema.safeParse(reading).error).toBeUndefined();
      if (reading.prospect?.email) expect(mailbox(reading.prospect.email)).not.toBe(ME);
    },
  );
});
