// @vitest-environment jsdom
/* Whom a thread is about: shapes of threads and of headers beyond the plain ones in read.test.ts. */
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../extension/sites/gmail/reader.ts';
import {
  composeHtml,
  documentOf,
  ME,
  pageHtml,
  paragraphs,
  type TestMail,
  type TestPage,
  type TestPerson,
} from './page.ts';

const URL_OPEN = 'https://mail.google.com/mail/u/0/#inbox/198c000000000001';
const readHtml = (html: string) => gmail.read(documentOf(html), { url: URL_OPEN });
const read = (page: TestPage) => readHtml(pageHtml(page));

const sam = { name: 'Sam Okafor', email: ME };
const mara = { name: 'Mara Holt', email: 'mara.holt@northwind.example' };
const mail = (from: TestPerson, to: TestPerson[], body = paragraphs('Hello there.')): TestMail => ({
  from,
  to,
  date: '3 Mar 2026, 16:40',
  body,
});
const from = (name: string, email: string, body?: string) =>
  read({ mails: [mail({ name, email }, [sam], body)] });

describe('the user', () => {
  const account = (label: string) =>
    `<a href="https://accounts.google.com/SignOutOptions?hl=de" aria-label="${label}"></a>`;

  it.each<[string, TestPage]>([
    [
      'in capitals',
      {
        mails: [
          mail(mara, [sam]),
          mail({ name: 'Sam', email: 'SAM.OKAFOR@FIELDNOTE.EXAMPLE' }, [mara]),
        ],
      },
    ],
    [
      'with a tag',
      { mails: [mail(mara, [{ name: 'Sam', email: 'sam.okafor+sales@fieldnote.example' }])] },
    ],
    [
      'under another address of theirs, beside the known one',
      {
        mails: [
          mail({ name: 'Sam Okafor', email: 'sam@fieldnote-mail.example' }, [mara]),
          mail(mara, [sam, { name: 'Sam Okafor', email: 'sam@fieldnote-mail.example' }]),
        ],
      },
    ],
    [
      'under another address of theirs, by the name on the account button',
      {
        extra: account(`Google-Konto: Sam Okafor (${ME})`),
        mails: [mail({ name: 'Sam Okafor', email: 'sam@startup.example' }, [mara])],
      },
    ],
    [
      'where the title has direction marks',
      { title: `\u202bשלום - \u202a${ME}\u202c - Gmail\u202c`, mails: [mail(mara, [sam])] },
    ],
    [
      'in an account that was delegated',
      {
        title: 'Hi - boss@fieldnote.example - Gmail',
        mails: [mail({ name: 'The Boss', email: 'boss@fieldnote.example' }, [mara])],
      },
    ],
    [
      'in copy of what a colleague wrote',
      { mails: [mail({ name: 'Ruth Adeyemi', email: 'ruth@fieldnote.example' }, [mara, sam])] },
    ],
  ])('is never the prospect: %s', (_, page) => {
    const { prospect, candidates } = read(page);
    expect(prospect?.email).toBe(mara.email);
    expect(candidates).toBeUndefined();
  });

  it('is not known by an address inside a subject: asks', () => {
    const { prospect, candidates } = read({
      title: `Write to ${mara.email}`,
      mails: [mail(mara, [sam])],
    });
    expect(prospect).toBeNull();
    expect(candidates).toHaveLength(2);
  });

  it.each<[string, TestMail]>([
    ['to themselves', mail(sam, [sam])],
    ['to blind copies alone', mail(sam, [])],
  ])('who wrote %s has nobody to write to', (_, only) => {
    expect(read({ mails: [only] })).toMatchObject({
      prospect: null,
      reason: expect.stringContaining('nobody else'),
    });
  });

  it('is asked who is meant when they were in blind copy', () => {
    expect(
      read({ mails: [mail(mara, [{ name: 'Ben Lee', email: 'ben@other.example' }])] }).candidates,
    ).toHaveLength(2);
  });
});

describe('machines, lists and shared mailboxes', () => {
  it.each([
    'nicht-antworten@bahn.example',
    'ne-pas-repondre@poste.example',
    'no.responder@banco.example',
    'messages-noreply@network.example',
    'calendar-notification@calendar.example',
  ])('%s is nobody', (email) =>
    expect(from('Mara Holt via Tool', email)).toMatchObject({
      prospect: null,
      reason: expect.stringContaining('no person answers'),
    }),
  );

  it('a shared mailbox is written to where there is nobody else', () => {
    const { prospect, missing } = from('Northwind Team', 'info@northwind.example');
    expect(prospect).toMatchObject({ company: 'Northwind', email: 'info@northwind.example' });
    expect(prospect).not.toHaveProperty('fullName');
    expect(missing.map(({ field }) => field)).toContain('fullName');
    expect(
      read({ mails: [mail(sam, [{ email: 'sales@northwind.example' }])] }).prospect?.email,
    ).toBe('sales@northwind.example');
    expect(
      read({ mails: [mail(mara, [sam, { email: 'info@northwind.example' }])] }).prospect?.email,
    ).toBe(mara.email);
  });

  it('who signs in a shared mailbox is the person', () => {
    const { prospect } = from(
      'Northwind',
      'info@northwind.example',
      paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'VP Sales'),
    );
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      firstName: 'Mara',
      jobTitle: 'VP Sales',
      company: 'Northwind',
    });
  });

  it('is a mailbox by its name as well, though its domain spells another: who signs there is the person', () => {
    const signed = paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'Sales Coordinator');
    const { prospect } = from('Northwind Sales', 'sales@northwind-freight.example', signed);
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      jobTitle: 'Sales Coordinator',
      company: 'Northwind Freight',
    });
    expect(
      from('Northwind News', 'news@northwind-freight.example').prospect?.fullName,
    ).toBeUndefined();
    const both = read({
      mails: [mail(mara, [sam, { name: 'Harbour Billing', email: 'billing@harbour.example' }])],
    });
    expect(both.prospect?.email).toBe(mara.email);
  });

  it('the writer of what a list passed on is named, the list’s address is not theirs', () => {
    const { prospect } = from("'Mara Holt' via Sales", 'sales@fieldnote.example');
    expect(prospect).toMatchObject({ fullName: 'Mara Holt', firstName: 'Mara' });
    expect(prospect).not.toHaveProperty('email');
    expect(prospect).not.toHaveProperty('company');
  });

  it('a bounce is no answer of theirs', () => {
    const bounce = mail(
      { name: 'Mail Delivery Subsystem', email: 'mailer-daemon@googlemail.com' },
      [sam],
    );
    expect(read({ mails: [mail(sam, [mara]), bounce] })).toMatchObject({
      prospect: { email: mara.email },
      thread: { unanswered: 1, replied: false },
    });
  });
});

describe('names in headers', () => {
  it.each([
    ['Holt, Mara J.', 'Mara J. Holt', 'Mara'],
    ['HOLT, Mara (DE-SAL)', 'Mara HOLT', 'Mara'],
    ['Mara Holt, CEO', 'Mara Holt', 'Mara'],
    ['Holt, Mara, VP Sales', 'Mara Holt', 'Mara'],
    ['Mara Holt, Northwind', 'Mara Holt', 'Mara'],
    ['Mara Holt / Northwind', 'Mara Holt', 'Mara'],
    ['Mara from Northwind', 'Mara', 'Mara'],
    ["'Mara Holt'", 'Mara Holt', 'Mara'],
    ['MARA HOLT', 'MARA HOLT', 'Mara'],
    ['mara holt', 'mara holt', 'Mara'],
    ["Mara O'Hara", "Mara O'Hara", 'Mara'],
    ['Prof. Dr. med. Mara Holt', 'Mara Holt', 'Mara'],
    ['Dipl.-Ing. Mara Holt', 'Mara Holt', 'Mara'],
    ['van der Holt, Mara', 'Mara van der Holt', 'Mara'],
    ['Ｍａｒａ　Ｈｏｌｔ', 'Mara Holt', 'Mara'],
  ])('%s', (header, fullName, firstName) => {
    expect(from(header, 'mara.holt@northwind.example').prospect).toMatchObject({
      fullName,
      firstName,
      company: 'Northwind',
    });
  });

  it('a first name alone is a name, and the signature has the rest', () => {
    expect(from('Mara', 'mara@northwind.example').prospect?.fullName).toBe('Mara');
    const signed = paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'VP Sales');
    expect(from('Mara', 'mara@northwind.example', signed).prospect).toMatchObject({
      fullName: 'Mara Holt',
      jobTitle: 'VP Sales',
    });
  });

  it('where there is only an address, the signature has the name', () => {
    const signed = paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'VP Sales');
    expect(from('', 'm.holt@northwind.example', signed).prospect).toMatchObject({
      fullName: 'Mara Holt',
      jobTitle: 'VP Sales',
    });
    expect(from('mara.holt', 'mara.holt@northwind.example').prospect).not.toHaveProperty(
      'fullName',
    );
  });

  it('a company beside the name is spelt as they write it', () => {
    expect(from('Northwind Freight', 'hello@northwindfreight.example').prospect).toMatchObject({
      company: 'Northwind Freight',
    });
    expect(from('Northwind Freight', 'hello@northwindfreight.example').prospect).not.toHaveProperty(
      'fullName',
    );
    expect(from('Karl Stein', 'karl@stein.example').prospect).toMatchObject({
      fullName: 'Karl Stein',
      company: 'Stein',
    });
  });
});

describe('other markup', () => {
  it('reads one mail without the wrappers of a thread', () => {
    const html = `<title>Hi - ${ME} - Gmail</title><table><tr><td><h3><span class="gD" email="${mara.email}" name="">Mara Holt</span></h3></td></tr></table>
      <div class="ii gt"><div class="a3s">Hello there.</div></div>`;
    expect(readHtml(html).prospect).toMatchObject({
      fullName: 'Mara Holt',
      evidence: [{ kind: 'message', text: 'Hello there.' }],
    });
  });

  it('is not misled by other lists on the page', () => {
    const html = pageHtml({ mails: [mail(mara, [sam])] })
      .replaceAll(
        /class="(adn|adf) ads" data-message-id="[^"]*" data-legacy-message-id="[^"]*"/g,
        'class="gs"',
      )
      .replaceAll('role="listitem"', '')
      .replace('</body>', '<div role="listitem">Chat</div></body>');
    expect(readHtml(html).prospect?.email).toBe(mara.email);
  });

  it('reads recipients of a compose of before 2021', () => {
    const chip =
      '<div class="vR"><input name="to" type="hidden" value="&quot;Mara Holt&quot; &lt;mara.holt@northwind.example&gt;"></div>';
    const extra = composeHtml([]).replace('<div name="to">', `<div>${chip}`);
    expect(read({ extra }).prospect).toMatchObject({ fullName: 'Mara Holt', email: mara.email });
  });

  it('does not cut labels of a signature for the header of a quoted mail', () => {
    const signature = [
      'Mara Holt',
      'VP Sales, Northwind',
      'E: mara.holt@northwind.example',
      'P: +1 212 555 0142',
      'W: northwind.example',
    ];
    const { prospect } = from('Mara Holt', mara.email, paragraphs('Hello.', '', ...signature));
    expect(prospect).toMatchObject({ jobTitle: 'VP Sales', phone: '+1 212 555 0142' });
  });
});
