// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { composeHtml, documentOf, ME, pageHtml, paragraphs, type TestPage } from './page.ts';
import { fromMara, ines, jonas, mara, read, ruth, sam, toMara, URL_OPEN } from './thread-page.ts';

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
    expect(reason).toMatch(/no-reply/);
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
