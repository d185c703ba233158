// @vitest-environment jsdom
/* Whom a thread is about: shapes of threads and of headers beyond the plain ones in read.test.ts. */
import { describe, expect, it } from 'vitest';
import { composeHtml, ME, pageHtml, paragraphs, type TestMail, type TestPage } from './page.ts';
import { from, mail, mara, read, readHtml, sam } from './people-page.ts';

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
      reason: expect.stringContaining('no one else'),
    });
  });

  it('is asked who is meant when they were in blind copy', () => {
    expect(
      read({ mails: [mail(mara, [{ name: 'Ben Lee', email: 'ben@other.example' }])] }).candidates,
    ).toHaveLength(2);
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
