// @vitest-environment jsdom
/* Whole mails through the reader: how they end, in mail-ends.txt, and what is to be read from that and to be left in the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { ME, pageOf, paragraphs } from '../gmail/page.ts';

type Ending = {
  note: string;
  name: string;
  email: string;
  read: Record<string, string>;
  lines: string[];
};

const TEXT = ['Hi Sam,', '', 'Tuesday works for me.'];

function endingOf(block: string): Ending {
  const [head = '', ...rest] = block.split('\n\n');
  const [note = '', from = '', ...fields] = head.split('\n');
  const [, name = '', email = ''] = /^from: (.*) <(.*)>$/.exec(from) ?? [];
  const read = Object.fromEntries(fields.map((field) => field.split(/: (.*)/).slice(0, 2)));
  return { note: note.trim(), name, email, read, lines: rest.join('\n\n').trimEnd().split('\n') };
}

const ENDINGS = readFileSync(join(import.meta.dirname, 'mail-ends.txt'), 'utf8')
  .split(/^%%/m)
  .filter((block) => block.trim() !== '')
  .map(endingOf);

function readMail({ name, email }: { name: string; email: string }, body: string) {
  const mail = {
    from: { name, email },
    to: [{ name: 'Sam Okafor', email: ME }],
    date: '3 Mar 2026, 16:40',
    body,
  };
  const { prospect } = gmail.read(pageOf({ mails: [mail] }), {
    url: 'https://mail.google.com/mail/u/0/#inbox/198c000000000001',
  });
  const { jobTitle, company, phone } = prospect ?? {};
  const text = prospect?.evidence.find(({ kind }) => kind === 'message')?.text;
  return { read: JSON.parse(JSON.stringify({ title: jobTitle, company, phone })), text };
}

describe('the end of a mail', () => {
  it('has a table of more than a hundred', () => {
    expect(ENDINGS.length).toBeGreaterThan(100);
  });

  it.each(ENDINGS.map((each) => [each.note, each] as const))(
    '%s, marked by nothing',
    (_, ending) => {
      const { read, text } = readMail(ending, paragraphs(...TEXT, '', ...ending.lines));
      expect(read).toEqual(ending.read);
      expect(text).toBe(TEXT.join('\n'));
    },
  );

  it.each(ENDINGS.map((each) => [each.note, each] as const))(
    '%s, marked as a signature',
    (_, ending) => {
      const signature = `<div class="gmail_signature">${paragraphs(...ending.lines)}</div>`;
      expect(readMail(ending, paragraphs(...TEXT, '') + signature).read).toEqual(ending.read);
    },
  );

  it.each([
    [
      'a table',
      '<table><tbody><tr><td><img src="x" alt="Verdemar"></td><td><b>Ana Rojas</b><br>Gerente Comercial<br>Verdemar SpA</td></tr></tbody></table>',
    ],
    [
      'a table of one row',
      '<table><tbody><tr><td>Ana Rojas</td><td>|</td><td>Gerente Comercial</td><td>|</td><td>Verdemar SpA</td></tr></tbody></table>',
    ],
    [
      'Outlook’s paragraphs',
      '<p class="MsoNormal"><b>Ana Rojas</b><span> | Gerente Comercial<o:p></o:p></span></p><p class="MsoNormal">Verdemar SpA</p>',
    ],
    [
      'breaks behind a picture',
      '<div><img src="cid:1" alt="logo" width="90"><br><b>Ana Rojas</b><br><i>Gerente Comercial</i><br>Verdemar&nbsp;SpA</div>',
    ],
  ])('is read from %s', (_, html) => {
    const ana = { name: 'Ana Rojas', email: 'ana@verdemar.example' };
    const { read, text } = readMail(ana, paragraphs(...TEXT, '', 'Saludos,') + html);
    expect(read).toEqual({ title: 'Gerente Comercial', company: 'Verdemar SpA' });
    expect(text).toBe(TEXT.join('\n'));
  });

  it.each([
    [
      'a postscript',
      ['Beth Orr', 'Director, Quayside', '', 'P.S. We are hiring three reps in May.'],
      'P.S. We are hiring three reps in May.',
    ],
    ['a postscript in Russian', ['Beth Orr', '', 'П.С. Пишите в мае.'], 'П.С. Пишите в мае.'],
    [
      'a sentence with the name of a colleague',
      ['My colleague Mark Orr will join us.'],
      'My colleague Mark Orr will join us.',
    ],
    ['a question about a title', ['Who is your CEO?'], 'Who is your CEO?'],
    ['a question about a phone', ['Do you support the iPhone?'], 'Do you support the iPhone?'],
    ['an answer that thanks', ['No, gracias', 'Beth'], 'No, gracias'],
    [
      'a list below a line',
      ['Agenda', '-----', 'Prices and dates', 'Who comes', '', 'Beth'],
      'Prices and dates',
    ],
    ['thanks above the answer', ['Thanks', '', 'We start in May', '', 'Beth'], 'We start in May'],
  ])('leaves %s in the text', (_, lines, kept) => {
    expect(
      readMail(
        { name: 'Beth Orr', email: 'beth@quayside.example' },
        paragraphs(...TEXT, '', ...lines),
      ).text,
    ).toContain(kept);
  });
});
