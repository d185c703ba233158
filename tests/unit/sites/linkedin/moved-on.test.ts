// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import { jonas, kasia, mara, tilda } from '../../../pages/linkedin/content.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { documentOf, evidence, missing, reading } from './page.ts';

describe('two profiles on one page, at an address that names neither', () => {
  it('reads the one the first title names', () => {
    const document = documentOf(html`${sduiProfile(jonas)}${sduiProfile(mara)}`);
    document.title = '(2) Mara Holt 🚚 | LinkedIn';
    const { prospect } = linkedin.read(document, { url: 'https://www.linkedin.com/in/member/' });
    expect(prospect?.fullName).toBe(mara.name);
  });
});

describe('a page that moved on', () => {
  it('reads the person of the address, not the one whose cards are still there', () => {
    const both = html`${sduiProfile(jonas, { reached: true })}${sduiProfile(mara)}`;
    const read = reading(both, `/in/${mara.slug}/`);
    expect(read.prospect?.fullName).toBe(mara.name);
    expect(JSON.stringify(read.prospect)).not.toContain('Brightline');
    expect(missing(read)).toContain('experience');
  });

  it('finds the top card by the contact link when the keys are gone', () => {
    const document = documentOf(sduiProfile(mara));
    for (const element of document.querySelectorAll('[componentkey]'))
      element.removeAttribute('componentkey');
    const { prospect } = linkedin.read(document, { url: 'https://www.linkedin.com/in/mara-holt/' });
    expect(prospect).toMatchObject({
      fullName: mara.name,
      company: mara.company,
      location: mara.location,
    });
    expect(JSON.stringify(prospect)).not.toContain('Oskar');
  });

  it('tells company from school by their order when the logos do not', () => {
    const document = documentOf(sduiProfile(mara));
    for (const logo of document.querySelectorAll('svg')) logo.removeAttribute('id');
    expect(
      linkedin.read(document, { url: 'https://www.linkedin.com/in/mara-holt/' }).prospect?.company,
    ).toBe(mara.company);
    const student = documentOf(sduiProfile(tilda));
    for (const logo of student.querySelectorAll('svg')) logo.removeAttribute('id');
    expect(
      linkedin.read(student, { url: 'https://www.linkedin.com/in/tilda-ashworth/' }).prospect
        ?.company,
    ).toBeUndefined();
  });

  it('names the company where only it stands under the headline and the logos are gone', () => {
    const document = documentOf(sduiProfile(mara));
    const [slot] = [...document.querySelectorAll('[componentkey$="Topcard"] p')].filter(
      ({ textContent }) => textContent?.includes(' · '),
    );
    if (slot && mara.company) slot.textContent = mara.company;
    for (const logo of document.querySelectorAll('svg')) logo.remove();
    expect(
      linkedin.read(document, { url: 'https://www.linkedin.com/in/mara-holt/' }).prospect?.company,
    ).toBe(mara.company);
  });

  it('reads headline and place without a contact link, and never takes the followers for them', () => {
    const document = documentOf(sduiProfile(mara));
    for (const top of document.querySelectorAll('[componentkey$="Topcard"]')) {
      for (const link of top.querySelectorAll('a[href*="contact-info"]'))
        (link.closest('p') ?? link).remove();
      for (const dot of top.querySelectorAll('p'))
        if (dot.textContent?.trim() === '·') dot.remove();
      const followers = document.createElement('div');
      followers.innerHTML =
        '<p>3,666 followers</p><p aria-hidden="true">·</p><p>500+ connections</p>';
      top.append(followers);
    }
    const read = linkedin.read(document, { url: 'https://www.linkedin.com/in/mara-holt/' });
    expect(read.prospect).toMatchObject({ location: mara.location, company: mara.company });
    expect(evidence(read, 'headline')).toEqual([mara.headline]);
  });

  it('knows an own post by name where its links name the person in another way', () => {
    const document = documentOf(sduiProfile(mara));
    for (const link of document.querySelectorAll(
      `[componentkey$="Activity"] a[href*="/in/${mara.slug}/"]`,
    ))
      link.setAttribute('href', 'https://www.linkedin.com/in/another-address-of-hers/');
    const read = linkedin.read(document, { url: `https://www.linkedin.com/in/${mara.slug}/` });
    expect(evidence(read, 'post')).toEqual(
      mara.posts.filter(({ by }) => by === undefined).map(({ text }) => text),
    );
  });

  it('knows the person from the bar when the top card is unloaded', () => {
    const document = documentOf(sduiProfile(mara, { reached: true }));
    for (const card of document.querySelectorAll('[componentkey$="Topcard"]'))
      card.replaceChildren();
    const { prospect, missing } = linkedin.read(document, {
      url: 'https://www.linkedin.com/in/mara-holt/',
    });
    expect(prospect).toMatchObject({
      fullName: mara.name,
      jobTitle: 'VP of Sales',
      company: 'Northwind Freight',
    });
    expect(missing.map(({ field }) => field)).toEqual(['location']);
  });

  it('reads a saved main part, without screen and with links cut off', () => {
    const { html: whole } = sduiProfile(kasia, { reached: true });
    const cut = whole
      .replace(/ data-sdui-screen="[^"]*"/, '')
      .replaceAll(/href="[^"]*contact-info\/"/g, 'href="#"');
    expect(reading({ html: cut }).prospect).toMatchObject({
      fullName: kasia.name,
      location: kasia.location,
      company: kasia.company,
    });
  });
});
