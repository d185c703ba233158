// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { pageOf, paragraphs } from './page.ts';
import { fromMara, mara, read, ruth, sam, toMara, URL_OPEN } from './thread-page.ts';

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

describe('an email that stands on the page twice', () => {
  const open = { ...fromMara, body: paragraphs('Tuesday works.', 'Bring the file.'), id: '19a1' };
  const { body, ...closed } = open;
  const readOf = (id: string, snippet: string) =>
    read({ mails: [{ ...closed, id, snippet }, open] }).prospect?.evidence.filter(
      ({ kind }) => kind === 'message',
    );

  it('is read once, from its open copy', () =>
    expect(readOf('19a1', 'Tuesday works. Bring…')).toMatchObject([
      { text: 'Tuesday works.\nBring the file.' },
    ]));

  it('is another one with another id or other words', () => {
    expect(readOf('19a2', 'Tuesday works.')).toHaveLength(2);
    expect(readOf('19a1', 'No, thanks.')).toHaveLength(2);
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
      label: 'Their email (first words)',
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
