import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import {
  documentOf,
  ME,
  pageHtml,
  paragraphs,
  type TestMail,
  type TestPage,
  type TestPerson,
} from './page.ts';

export const URL_OPEN = 'https://mail.google.com/mail/u/0/#inbox/198c000000000001';
export const readHtml = (html: string) => gmail.read(documentOf(html), { url: URL_OPEN });
export const read = (page: TestPage) => readHtml(pageHtml(page));

export const sam = { name: 'Sam Okafor', email: ME };
export const mara = { name: 'Mara Holt', email: 'mara.holt@northwind.example' };
export const mail = (
  from: TestPerson,
  to: TestPerson[],
  body = paragraphs('Hello there.'),
): TestMail => ({
  from,
  to,
  date: '3 Mar 2026, 16:40',
  body,
});
export const from = (name: string, email: string, body?: string) =>
  read({ mails: [mail({ name, email }, [sam], body)] });
