// @vitest-environment jsdom
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readHeadline } from '../../../../extension/sites/linkedin/headline/headline.ts';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import { readName } from '../../../../extension/sites/names/person-name.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import {
  CONVERSATIONS,
  kasia,
  mara,
  misaki,
  STRANGERS,
  withMara,
} from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { guestProfile } from '../../../pages/linkedin/guest.ts';
import { bubble, inMail, thread } from '../../../pages/linkedin/messaging.ts';
import { salesLead } from '../../../pages/linkedin/sales.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { documentOf } from './page.ts';

/* Pages with parts torn out, texts exchanged and attributes gone: LinkedIn half loaded, changed overnight, or hostile. */
const PAGES = [
  sduiProfile(mara, { reached: true }),
  sduiProfile(misaki),
  emberProfile(kasia),
  guestProfile(mara),
  thread(withMara, CONVERSATIONS),
  bubble(withMara),
  inMail(mara),
  salesLead(),
];
const URLS = [
  '/in/mara-holt/',
  '/in/%E0%A4%A/',
  '/messaging/thread/new/',
  '/sales/lead/',
  '/',
  '/in/',
].map((path) => `https://www.linkedin.com${path}`);

type Damage = {
  what: 'remove' | 'empty' | 'text' | 'attribute' | 'repeat';
  where: number;
  text: string;
};
const damages = fc.array(
  fc.record({
    what: fc.constantFrom(
      'remove' as const,
      'empty' as const,
      'text' as const,
      'attribute' as const,
      'repeat' as const,
    ),
    where: fc.nat({ max: 5_000 }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('·', '<b>x</b>', '\u202e', 'x'.repeat(5_000), '2020 - ', '🚀'),
    ),
  }),
  { maxLength: 12 },
);

function damage(document: Document, { what, where, text }: Damage): void {
  const elements = document.body.querySelectorAll('*');
  const element = elements[where % Math.max(elements.length, 1)];
  if (!element) return;
  if (what === 'remove') element.remove();
  else if (what === 'empty') element.replaceChildren();
  else if (what === 'text') element.textContent = text;
  else if (what === 'repeat') element.after(element.cloneNode(true));
  else for (const { name } of [...element.attributes].slice(0, 1)) element.removeAttribute(name);
}

describe('a damaged page', () => {
  property.prop([fc.constantFrom(...PAGES), damages, fc.constantFrom(...URLS)], { numRuns: 80 })(
    'is read without a throw, within the limits, and left as it was',
    (page, list, url) => {
      const document = documentOf(page);
      for (const each of list) damage(document, each);
      const before = document.documentElement.outerHTML;
      const reading = linkedin.read(document, { url });
      readingSchema.parse(reading);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(reading.prospect === null).toBe(reading.reason !== undefined);
      for (const editor of linkedin.editors(document))
        expect(document.contains(editor.element)).toBe(true);
    },
  );

  property.prop(
    [fc.constantFrom(...PAGES.slice(0, 3)), fc.array(fc.nat({ max: 5_000 }), { maxLength: 8 })],
    { numRuns: 150 },
  )('lets nobody else in, whatever is missing', (page, places) => {
    const document = documentOf(page);
    for (const where of places) damage(document, { what: 'remove', where, text: '' });
    const { prospect } = linkedin.read(document, { url: 'https://www.linkedin.com/in/someone/' });
    for (const { name } of STRANGERS) expect(JSON.stringify(prospect)).not.toContain(name);
  });
});

describe('any text', () => {
  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'gives a first name out of itself, or none',
    (text) => {
      const name = readName(text).first;
      if (name !== undefined) {
        expect(name).toMatch(/\p{L}/u);
        expect(name).not.toMatch(/\s|\p{Extended_Pictographic}/u);
      }
    },
  );

  property.prop([
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
  ])('gives a job and a company out of itself, or none', (text, company) => {
    const read = readHeadline(text, { company });
    if (read.jobTitle !== undefined) expect(text).toContain(read.jobTitle);
    for (const part of read.company?.split(', ') ?? []) expect(text).toContain(part);
  });

  property.prop([fc.stringMatching(/^[ @|a-zA-Z,.-]{0,400}$/)])(
    'takes no time to speak of',
    (text) => {
      const start = performance.now();
      readHeadline(text, { company: 'a' });
      readName(text).first;
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
