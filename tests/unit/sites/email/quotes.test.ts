// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { pageOf, paragraphs } from '../gmail/page.ts';

const ME = { name: 'Ida Quist', email: 'ida.quist@lanternworks.example' };
const THEM = { name: 'Rolf Amsel', email: 'rolf.amsel@grauwerk.example' };
const SIGNATURE = ['Best,', 'Ida Quist', 'Account Executive', 'Lanternworks', '+44 20 7946 0123'];

const ATTRIBUTIONS = readFileSync(join(import.meta.dirname, 'attributions.txt'), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n')
  .trim()
  .split(/\n{2,}/)
  .map((block) => block.split('\n'));

/** A thread of my mail and their reply with this body. */
const replied = (body: string) =>
  gmail.read(
    pageOf({
      title: `Pallets - ${ME.email} - Gmail`,
      subject: 'Pallets',
      mails: [
        {
          from: ME,
          to: [THEM],
          body: paragraphs('Would a call on Tuesday suit you?', '', ...SIGNATURE),
        },
        { from: THEM, to: [ME], body },
      ],
    }),
    { url: 'https://mail.google.com/mail/u/0/#inbox/198c000000000001' },
  );

const theirs = (body: string): string =>
  replied(body)
    .prospect?.evidence.filter(({ kind, from }) => kind === 'message' && from === 'them')
    .map(({ text }) => text)
    .join('\n') ?? '';

describe('a reply over an earlier mail that nothing marks', () => {
  it('is held to some fifty ways to say whose it is', () =>
    expect(ATTRIBUTIONS.length).toBeGreaterThan(50));

  it.each(ATTRIBUTIONS.map((lines) => [lines.join(' '), lines] as const))('%s', (_, lines) => {
    const body = paragraphs(
      'Ten works for us.',
      '',
      ...lines,
      '',
      'Would a call on Tuesday suit you?',
      '',
      ...SIGNATURE,
    );
    const { prospect } = replied(body);
    expect(theirs(body)).toBe('Ten works for us.');
    expect(prospect).toMatchObject({ firstName: 'Rolf', fullName: 'Rolf Amsel' });
    expect(prospect?.jobTitle).toBeUndefined();
    expect(prospect?.phone).toBeUndefined();
    expect(prospect?.company).toBe('Grauwerk');
  });

  it.each([
    [
      'labels',
      [
        'Numbers for the offer:',
        'Halls: 14',
        'Site: Linz',
        'Contact: tom@grauwerk.example',
        '',
        'What would that cost?',
      ],
    ],
    [
      'a date and a person',
      ['Let us meet on Tuesday, 24 March 2026 at 9:30 with Tom Berg.', 'He knows the halls.'],
    ],
    ['an agenda', ['The agenda for Tuesday, 24 March 2026 at 9:30:', 'Halls, racks, price.']],
    [
      'a way to reach somebody',
      ['Please send it to Tom Berg <tom.berg@grauwerk.example>.', 'He answers quickly.'],
    ],
    [
      'an appointment',
      ['Date: 24 March 2026', 'Time: 9:30', 'Place: Linz', '', 'Does that suit you?'],
    ],
    ['a quoted wish', ['As I wrote on 9 March 2026 at 16:05: racks first.', 'Halls can wait.']],
  ])('keeps %s of their own', (_, lines) => {
    expect(theirs(paragraphs('Hello Ida,', '', ...lines))).toBe(
      ['Hello Ida,', '', ...lines].join('\n'),
    );
  });

  it('leaves a signature that stands behind the beginning of the quote to whom it belongs', () => {
    const quote = `<div>On Mon, 9 Mar 2026 at 16:05 Ida Quist &lt;ida.quist@lanternworks.example&gt; wrote:</div><div>A call?</div>`;
    const { prospect } = replied(
      `<div>Ten works.</div><div><br></div>${quote}<div class="gmail_signature">${paragraphs(...SIGNATURE.slice(1))}</div>`,
    );
    expect(prospect?.jobTitle).toBeUndefined();
  });

  it('cuts a head of bold labels that names its person by a link alone', () => {
    const head = `<div><font><b>Von:</b>&nbsp;<a href="mailto:${ME.email}">Ida Quist</a><br><b>Gesendet:</b>&nbsp;Montag<br><b>An:</b>&nbsp;x<br></font></div>`;
    expect(theirs(`<div>Ten works.</div><div>${head}</div><p>Would a call suit you?</p>`)).toBe(
      'Ten works.',
    );
  });
});
