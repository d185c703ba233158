import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import type { ReadOptions } from '../../../../extension/sites/site.ts';
import { ME, pageOf, paragraphs, type TestMail, type TestPage } from './page.ts';

export const URL_OPEN = 'https://mail.google.com/mail/u/0/#inbox/198c000000000001';
export const read = (page: TestPage, options: Partial<ReadOptions> = {}) =>
  gmail.read(pageOf(page), { url: URL_OPEN, ...options });

export const sam = { name: 'Sam Okafor', email: ME };
export const mara = { name: 'Mara Holt', email: 'mara.holt@northwind-freight.example' };
export const jonas = { name: 'Jonas Weber', email: 'jonas@brightline.example' };
export const ines = { name: 'Inés Caldera', email: 'ines@brightline.example' };
export const ruth = { name: 'Ruth Adeyemi', email: 'ruth@fieldnote.example' };

export const fromMara: TestMail = {
  from: mara,
  to: [sam],
  date: '3 Mar 2026, 16:40',
  body: paragraphs('Hi Sam,', '', 'Tuesday works.'),
};
export const toMara: TestMail = {
  from: sam,
  to: [mara],
  date: '12 Mar 2026, 10:05',
  body: paragraphs('Hi Mara,', '', 'Which time?'),
};
