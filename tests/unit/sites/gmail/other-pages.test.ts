// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import { composeHtml, pageOf } from './page.ts';
import { fromMara, ines, jonas, mara, read, URL_OPEN } from './thread-page.ts';

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

  it.each([
    ['tom.fisher@acme-robotics.example', 'Tom Fisher'],
    ['ana_souza2@acme.example', 'Ana Souza'],
    ['sales.team@acme.example', undefined],
    ['tfisher@acme.example', undefined],
    ['t.fisher@acme.example', undefined],
    ['order-4711@acme.example', undefined],
  ])('proposes the name that %s spells, and takes it for none', (email, name) => {
    const { prospect, guesses } = read({ extra: composeHtml([{ name: '', email }]) });
    expect(prospect?.fullName).toBeUndefined();
    expect(guesses?.fullName?.options?.[0]).toBe(name);
  });

  it('asks for an address in an empty new mail', () => {
    const { prospect, reason } = read({ extra: composeHtml([]) });
    expect(prospect).toBeNull();
    expect(reason).toMatch(/The To field is empty/);
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
