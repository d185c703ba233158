// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../extension/sites/gmail/reader.ts';
import type { ReadOptions } from '../../../extension/sites/site.ts';
import {
  composeHtml,
  documentOf,
  ME,
  pageHtml,
  pageOf,
  paragraphs,
  type TestMail,
  type TestPage,
} from './page.ts';

const URL_OPEN = 'https://mail.google.com/mail/u/0/#inbox/198c000000000001';
const read = (page: TestPage, options: Partial<ReadOptions> = {}) =>
  gmail.read(pageOf(page), { url: URL_OPEN, ...options });

const sam = { name: 'Sam Okafor', email: ME };
const mara = { name: 'Mara Holt', email: 'mara.holt@northwind-freight.example' };
const jonas = { name: 'Jonas Weber', email: 'jonas@brightline.example' };
const ines = { name: 'Inés Caldera', email: 'ines@brightline.example' };
const ruth = { name: 'Ruth Adeyemi', email: 'ruth@fieldnote.example' };

const fromMara: TestMail = {
  from: mara,
  to: [sam],
  date: '3 Mar 2026, 16:40',
  body: paragraphs('Hi Sam,', '', 'Tuesday works.'),
};
const toMara: TestMail = {
  from: sam,
  to: [mara],
  date: '12 Mar 2026, 10:05',
  body: paragraphs('Hi Mara,', '', 'Which time?'),
};

describe('who the prospect is', () => {
  it('is the other side, with name, address and company', () => {
    const { prospect, page, key } = read({ mails: [fromMara] });
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      firstName: 'Mara',
      company: 'Northwind Freight',
      email: mara.email,
    });
    expect({ page, key }).toEqual({ page: 'gmail-thread', key: 'gmail:thread:198c000000000001' });
  });

  it('is the recipient where only the user has written', () => {
    const { prospect, thread } = read({ mails: [toMara, toMara] });
    expect(prospect?.email).toBe(mara.email);
    expect(thread).toEqual({ unanswered: 2, lastAt: '2026-03-12', replied: false });
  });

  it.each([
    ['a product name of the company’s own', `Hello - ${ME} - Northwind Mail`],
    [
      'an address in the subject',
      `Re: write to mara.holt@northwind-freight.example - ${ME} - Gmail`,
    ],
    ['a tag and capitals', 'Hello - Sam.Okafor+sales@Fieldnote.example - Gmail'],
  ])('is never the user: %s', (_, title) => {
    expect(read({ title, mails: [toMara, fromMara] }).prospect?.email).toBe(mara.email);
  });

  it('knows the user of gmail.com with and without dots', () => {
    const me = { name: 'Sam', email: 'samokafor@gmail.com' };
    const { prospect } = read({
      title: 'Hello - sam.okafor@gmail.com - Gmail',
      mails: [{ ...toMara, from: me }],
    });
    expect(prospect?.email).toBe(mara.email);
  });

  it('asks when the page does not say who the user is', () => {
    const { prospect, candidates, reason } = read({ title: 'Hello', mails: [toMara] });
    expect(prospect).toBeNull();
    expect(candidates).toHaveLength(2);
    expect(reason).toMatch(/which address is yours/);
  });

  it('asks in a group thread, and reads the one who was chosen', () => {
    const group: TestPage = { mails: [{ ...fromMara, from: jonas, to: [sam, ines] }] };
    const asked = read(group);
    expect(asked.prospect).toBeNull();
    expect(asked.candidates).toEqual([
      { email: jonas.email, name: 'Jonas Weber' },
      { email: ines.email, name: 'Inés Caldera' },
    ]);
    expect(read(group, { candidate: ines.email }).prospect).toMatchObject({
      fullName: 'Inés Caldera',
      company: 'Brightline',
    });
  });

  it('takes the recipient of the open reply for the one who is meant', () => {
    const page: TestPage = {
      mails: [{ ...fromMara, from: jonas, to: [sam, ines] }],
      extra: composeHtml([ines], { dialog: false }),
    };
    expect(read(page).prospect?.email).toBe(ines.email);
  });

  it('does not ask about an address without a name that never wrote', () => {
    const reading = read({
      mails: [
        {
          ...fromMara,
          to: [sam, { name: 'planning', email: 'planning@northwind-freight.example' }],
        },
      ],
    });
    expect(reading.prospect?.email).toBe(mara.email);
    expect(reading.candidates).toHaveLength(2);
  });

  it('never takes a candidate that is the user', () => {
    expect(read({ mails: [fromMara] }, { candidate: ME }).prospect?.email).toBe(mara.email);
  });

  it('leaves colleagues aside', () => {
    expect(
      read({
        mails: [
          { ...fromMara, to: [sam, ruth] },
          { ...toMara, from: ruth, to: [mara, sam] },
        ],
      }).prospect?.email,
    ).toBe(mara.email);
  });

  it('reads a colleague where there is nobody else', () => {
    expect(read({ mails: [{ ...fromMara, from: ruth }] }).prospect?.email).toBe(ruth.email);
  });

  it('reads the writer of a mail to a list', () => {
    const list = { name: 'forwarders', email: 'forwarders@lists.portnetz.example' };
    expect(read({ mails: [{ ...fromMara, to: [list] }] }).prospect?.email).toBe(mara.email);
  });

  it.each([
    'no-reply@digest.example',
    'noreply@mail.example',
    'notifications@tool.example',
    'mailer-daemon@mx.example',
  ])('reads nobody in a mail of %s', (email) => {
    const { prospect, reason } = read({
      mails: [{ ...fromMara, from: { name: 'Harbour Digest', email } }],
    });
    expect(prospect).toBeNull();
    expect(reason).toMatch(/no person answers/);
  });

  it('reads the writer of a mail that a colleague forwarded', () => {
    const body = `${paragraphs('Sam, this one is yours.')}<div class="gmail_quote"><div class="gmail_attr">---------- <br><strong class="gmail_sendername">Pieter Claes</strong> <span>&lt;<a href="mailto:pieter@scheldepoort.example">pieter@scheldepoort.example</a>&gt;</span></div>${paragraphs('Could we try it?', '', 'Pieter Claes', 'Commercial Director', 'Scheldepoort NV')}</div>`;
    const { prospect, thread } = read({ mails: [{ ...fromMara, from: ruth, body }] });
    expect(prospect).toMatchObject({
      fullName: 'Pieter Claes',
      jobTitle: 'Commercial Director',
      company: 'Scheldepoort NV',
    });
    expect(prospect?.evidence.find(({ from }) => from === 'them')?.text).toBe('Could we try it?');
    expect(thread?.replied).toBe(true);
  });
});

describe('a thread as Gmail drew it before 2014', () => {
  it('keeps its subject', () => {
    const html = pageHtml({ mails: [fromMara] }).replace(
      /<h2 class="hP".*?<\/h2>/,
      '<h1 class="ha"><span class="hP">Spring peak</span></h1>',
    );
    const { prospect } = gmail.read(documentOf(html), { url: URL_OPEN });
    expect(prospect?.evidence.find(({ kind }) => kind === 'subject')?.text).toBe('Spring peak');
  });
});

describe('a mail that went through several hands', () => {
  const passed = (name: string, email: string, inner: string) =>
    `<div class="gmail_quote"><div class="gmail_attr">---------- <br><strong class="gmail_sendername">${name}</strong> <span>&lt;<a href="mailto:${email}">${email}</a>&gt;</span></div>${inner}</div>`;

  it('is its first writer’s, where those between are colleagues', () => {
    const inmost = passed(
      'Pieter Claes',
      'pieter@scheldepoort.example',
      paragraphs('Could we try it?'),
    );
    const body = `${paragraphs('Yours?')}${passed('Joe Lee', 'joe.lee@fieldnote.example', `${paragraphs('See below.')}${inmost}`)}`;
    const { prospect } = read({ mails: [{ ...fromMara, from: ruth, body }] });
    expect(prospect).toMatchObject({ fullName: 'Pieter Claes' });
    expect(prospect?.evidence.find(({ from }) => from === 'them')?.text).toBe('Could we try it?');
  });
});

describe('what is read of the mails', () => {
  it('cuts quotes and signatures', () => {
    const body = `${paragraphs('Tuesday works.')}<div class="gmail_signature"><div>Mara Holt</div><div>VP of Sales</div></div><div class="gmail_quote"><div class="gmail_attr">On 2 Mar Sam wrote:</div><blockquote>Which day?</blockquote></div>`;
    const { prospect } = read({ mails: [{ ...fromMara, body }] });
    expect(prospect?.jobTitle).toBe('VP of Sales');
    expect(prospect?.evidence.find(({ kind }) => kind === 'message')?.text).toBe('Tuesday works.');
  });

  it.each([
    [
      'plain text',
      paragraphs('Yes.', '', 'On 2 Mar 2026, at 10:00, Sam Okafor wrote:', '> Which day?', '> Sam'),
    ],
    [
      'Outlook’s header',
      `${paragraphs('Yes.')}<div id="m_-12divRplyFwdMsg">From: Sam</div>${paragraphs('Which day?')}`,
    ],
    [
      'Outlook’s line',
      `${paragraphs('Yes.')}<div style="border:none;border-top:solid #E1E1E1 1.0pt"><b>Von:</b> Sam</div>${paragraphs('Which day?')}`,
    ],
    [
      'a header in another language',
      paragraphs(
        'Yes.',
        '',
        'Von: Sam Okafor <sam@x.example>',
        'Gesendet: Montag, 2. März',
        'An: Mara Holt',
        'Betreff: Tag',
        'Which day?',
      ),
    ],
    ['a divider', paragraphs('Yes.', '-----Ursprüngliche Nachricht-----', 'Which day?')],
    [
      'Apple Mail, with a line above',
      `${paragraphs('Yes.', '', 'Am 02.03.2026 um 10:00 schrieb Sam Okafor <sam@x.example>:')}<blockquote type="cite">Which day?</blockquote>`,
    ],
    [
      'Yandex',
      `${paragraphs('Yes.', '', '02.03.2026, 10:00, "Sam Okafor" <sam@x.example>:')}<blockquote><p>Which day?</p></blockquote>`,
    ],
    [
      'Mail.ru, in two lines',
      `${paragraphs('Yes.', 'Понедельник, 2 марта 2026, 10:00 +03:00', 'от Sam Okafor:')}<blockquote style="border-left:1px solid #0857A6"><blockquote>Older</blockquote>Which day?</blockquote>`,
    ],
    [
      'a quote in a quote',
      `${paragraphs('Yes.', '', '02.03.2026, 10:00, "Sam" <sam@x.example>:')}<blockquote><blockquote type="cite">Older</blockquote>Which day?</blockquote>`,
    ],
    [
      'GMX',
      `${paragraphs('Yes.')}<div name="quote" style="border-left:2px solid #C3D9E5"><b>Gesendet:</b> Montag<br>Which day?</div>`,
    ],
    [
      'NetEase',
      `${paragraphs('Yes.', '', 'At 2026-03-02 10:00:00, "Sam Okafor" <sam@x.example> wrote:')}<blockquote id="m_1isReplyContent">Which day?</blockquote>`,
    ],
    [
      'QQ',
      paragraphs(
        'Yes.',
        '',
        '------------------ 原始邮件 ------------------',
        '发件人: "Sam" <sam@x.example>',
        'Which day?',
      ),
    ],
    [
      'Hotmail',
      `${paragraphs('Yes.')}<hr id="m_9stopSpelling">${paragraphs('Date: Mon', 'From: sam@x.example', 'Which day?')}`,
    ],
    ['Apple Mail', `${paragraphs('Yes.')}<blockquote type="cite">Which day?</blockquote>`],
    [
      'the card of an invitation',
      `<div itemscope itemtype="http://schema.org/Event">Intro call, Mara Holt - organizer</div>${paragraphs('Yes.')}`,
    ],
    ['text that nobody sees', `<div style="display:none">Which day?</div>${paragraphs('Yes.')}`],
  ])('cuts what is repeated or hidden: %s', (_, body) => {
    expect(
      read({ mails: [{ ...fromMara, body }] }).prospect?.evidence.find(
        ({ kind }) => kind === 'message',
      )?.text,
    ).toBe('Yes.');
  });

  it.each([
    [
      'a quote of their own',
      '<blockquote>Fortune favours the prepared.</blockquote>',
      /As they say:\s+Fortune favours the prepared\./,
    ],
    [
      'what stands between quotes',
      '<blockquote type="cite">Which day?</blockquote><div>Tuesday.</div><blockquote type="cite">Which time?</blockquote><div>Ten.</div>',
      /^As they say:\s+Tuesday\.\s+Ten\.$/,
    ],
  ])('keeps %s', (_, html, text) => {
    const { prospect } = read({
      mails: [{ ...fromMara, body: paragraphs('As they say:') + html }],
    });
    expect(prospect?.evidence.find(({ kind }) => kind === 'message')?.text).toMatch(text);
  });

  it('says who wrote each mail, and when', () => {
    const { prospect } = read({
      mails: [fromMara, toMara, { ...fromMara, from: ruth, to: [mara, sam] }],
    });
    const mails = prospect?.evidence
      .filter(({ kind }) => kind === 'message')
      .map(({ from, at }) => [from, at]);
    expect(mails).toEqual([
      ['them', '2026-03-03'],
      ['me', '2026-03-12'],
      ['other', '2026-03-03'],
    ]);
  });

  it('reads the first words of a folded mail and says so', () => {
    const { prospect, missing } = read({
      mails: [{ from: mara, to: [sam], snippet: 'Tuesday works for' }],
    });
    expect(prospect?.evidence.find(({ kind }) => kind === 'message')).toMatchObject({
      label: 'Their mail (first words)',
      text: 'Tuesday works for',
    });
    expect(missing.map(({ field }) => field)).toEqual(['jobTitle', 'messages']);
  });

  it('counts what is unanswered since their last mail', () => {
    expect(read({ mails: [toMara, fromMara, toMara] }).thread).toEqual({
      unanswered: 1,
      lastAt: '2026-03-12',
      replied: true,
    });
  });

  it('takes nothing for Gmail’s own that a mail imitates', () => {
    const imitation = `<span class="g2" email="ceo@victim.example" name="The CEO">x</span><h2 class="hP">Other</h2><input name="from" value="${mara.email}"><a href="https://accounts.google.com/SignOutOptions" aria-label="${mara.email}">x</a><div class="M9"><div g_editable="true" role="textbox" contenteditable="true"></div></div><div class="adn ads"><span class="gD" email="evil@x.example" name="Evil">x</span></div>`;
    const page = pageOf({ mails: [{ ...fromMara, body: `${paragraphs('Hi Sam')}${imitation}` }] });
    const reading = gmail.read(page, { url: URL_OPEN });
    expect(reading.prospect).toMatchObject({ fullName: 'Mara Holt', email: mara.email });
    expect(reading.candidates).toBeUndefined();
    expect(gmail.editors(page)).toEqual([]);
  });

  it('takes no draft for a mail', () => {
    const page = pageOf({ mails: [fromMara] });
    page
      .querySelector('[role="main"]')
      ?.insertAdjacentHTML(
        'beforeend',
        '<div class="adn ads"><span class="gD">Entwurf</span><div class="a3s">Hi</div></div>',
      );
    expect(
      gmail
        .read(page, { url: URL_OPEN })
        .prospect?.evidence.filter(({ kind }) => kind === 'message'),
    ).toHaveLength(1);
  });

  it('keeps address and phone out of what is sent', () => {
    const signature =
      '<div class="gmail_signature"><div>Mara Holt</div><div>VP of Sales</div><div>+31 10 555 0142</div><div>mara@x.example</div></div>';
    const { prospect } = read({
      mails: [{ ...fromMara, body: `${paragraphs('Yes.')}${signature}` }],
    });
    expect(prospect?.phone).toBe('+31 10 555 0142');
    expect(JSON.stringify(prospect?.evidence)).not.toMatch(/0142|@/);
  });

  it('adds the text the user had marked', () => {
    expect(
      read({ mails: [fromMara] }, { selection: 'opens in Hamburg' }).prospect?.evidence.at(-1),
    ).toMatchObject({
      kind: 'selection',
      text: 'opens in Hamburg',
    });
  });
});

describe('other pages', () => {
  it('says how to begin in a list', () => {
    const extra =
      '<table><tbody><tr class="zA"><td><span class="yP" email="boris@vale.example" name="Boris">Boris</span></td></tr></tbody></table>';
    const { page, prospect, reason } = read({ extra });
    expect({ page, prospect }).toEqual({ page: 'gmail-list', prospect: null });
    expect(reason).toMatch(/Open one/);
  });

  it('reads the recipient of a new mail', () => {
    const { page, prospect, missing } = read({ extra: composeHtml([mara]) });
    expect(page).toBe('gmail-compose');
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      company: 'Northwind Freight',
      email: mara.email,
      evidence: [],
    });
    expect(missing.map(({ field }) => field)).toEqual(['jobTitle', 'messages']);
  });

  it('asks for an address in an empty new mail', () => {
    const { prospect, reason } = read({ extra: composeHtml([]) });
    expect(prospect).toBeNull();
    expect(reason).toMatch(/Nobody is in the To field/);
  });

  it('asks which of several recipients is meant', () => {
    expect(read({ extra: composeHtml([jonas, ines]) })).toMatchObject({
      prospect: null,
      candidates: [{ email: jonas.email }, { email: ines.email }],
    });
  });

  it('reports the shape of a thread it cannot read, without a word of it', () => {
    const page = pageOf({ mails: [fromMara] });
    for (const element of page.querySelectorAll('[email]')) element.removeAttribute('email');
    const { prospect, report } = gmail.read(page, { url: URL_OPEN });
    expect(prospect).toBeNull();
    expect(report).toMatch(/h2\.hP/);
    expect(report).not.toMatch(/Tuesday|Mara|Holt|northwind/i);
  });

  it('is Gmail only', () => {
    const matches = (url: string) => gmail.matches(new URL(url));
    expect(matches('https://mail.google.com/mail/u/1/#inbox')).toBe(true);
    expect(matches('https://mail.google.com/chat/u/0/')).toBe(false);
    expect(matches('https://mail.google.com.evil.example/mail/')).toBe(false);
  });
});
