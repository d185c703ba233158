// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import { jonas, mara, tilda } from '../../../pages/linkedin/content.ts';
import { guestProfile, loginWall, notFound } from '../../../pages/linkedin/guest.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { network, sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { documentOf, reading } from './page.ts';

describe('a logged-out page with the top card of a profile', () => {
  const card =
    '<section class="top-card-layout"><h1 class="top-card-layout__title">Northwind Freight</h1></section>';
  const described = (type: string) =>
    `<script type="application/ld+json">{"@graph":[{"@type":"${type}","name":"Northwind Freight"}]}</script>`;

  it.each([
    ['a company, by its description', described('Organization')],
    ['a job, by its description', described('JobPosting')],
    [
      'a school, by its address',
      '<link rel="canonical" href="https://www.linkedin.com/school/westlake/">',
    ],
    [
      'a company, by its links',
      '<a href="#x" data-tracking-control-name="organization_guest_main-feed">x</a>',
    ],
    [
      'a job, by its links',
      '<a href="#x" data-tracking-control-name="public_jobs_topcard-title">x</a>',
    ],
  ])('is of no person: %s', (_, mark) => {
    expect(reading({ html: `<main>${card}${mark}</main>` }).prospect).toBeNull();
  });

  it.each([
    ['nothing says otherwise', ''],
    [
      'its address says so',
      `<link rel="canonical" href="https://pl.linkedin.com/in/mara-holt">${described('Organization')}`,
    ],
    [
      'its description says so',
      `<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":"Person","name":"Mara Holt"}]}</script>`,
    ],
  ])('is a profile where %s', (_, mark) => {
    expect(
      reading({ html: `<main>${card.replace('Northwind Freight', 'Mara Holt')}${mark}</main>` })
        .prospect?.fullName,
    ).toBe('Mara Holt');
  });
});

describe('nobody to read', () => {
  it('gives no name to a member that LinkedIn hides', () => {
    const read = reading(sduiProfile({ ...mara, name: 'LinkedIn Member' }));
    expect(read.prospect).toBeNull();
    expect(read.reason).toContain('doesn’t show who this is');
  });

  it.each([
    ['My Network at the address of a profile', network(), '/in/mara-holt/'],
    ['connections', network(), '/mynetwork/invite-connect/connections/'],
    ['nobody at this address', notFound('mara-holt-9'), '/in/mara-holt-9/'],
    ['the wall', loginWall(), '/in/mara-holt/'],
    ['an empty page', html``, '/feed/'],
    [
      'a part of a profile',
      html`<div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileDetails"></div>`,
      '/in/mara-holt/details/experience/',
    ],
  ])('%s', (_, page, path) => {
    const read = reading(page, path);
    readingSchema.parse(read);
    expect(read.prospect).toBeNull();
    expect(read.reason).toMatch(/press Refresh\.$/);
  });

  it('gives each its own reason', () => {
    const reasons = [
      reading(network(), '/in/x/'),
      reading(notFound('x')),
      reading(loginWall()),
      reading(html``, '/feed/'),
      reading(html``, '/messaging/'),
    ].map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe('what the logged-out page hides behind stars', () => {
  const starred = (text: string) => text.replaceAll(/\S/gu, '*');
  const redescribe = (document: Document, change: (person: Record<string, unknown>) => void) => {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      const data = JSON.parse(script.textContent ?? '');
      change(data['@graph'][0]);
      script.textContent = JSON.stringify(data);
    }
  };
  const read = (document: Document) =>
    linkedin.read(document, { url: 'https://www.linkedin.com/in/mara-holt/' });

  it('is not read: neither job nor company', () => {
    const document = documentOf(guestProfile(tilda));
    redescribe(document, (person) => {
      person.jobTitle = ['** ** *****'];
      person.worksFor = [{ '@type': 'Organization', name: '*&*' }];
    });
    const { prospect } = read(document);
    expect(prospect).toMatchObject({ fullName: tilda.name });
    expect(prospect).not.toHaveProperty('jobTitle');
    expect(JSON.stringify(prospect)).not.toContain('*');
  });

  it('leaves what is shown: a title keeps its own company', () => {
    const document = documentOf(guestProfile(mara));
    for (const card of document.querySelectorAll(
      '[data-section="experience"], [data-section="currentPositionsDetails"]',
    ))
      card.remove();
    redescribe(document, (person) => {
      person.jobTitle = [starred('VP of Sales'), 'Board Member'];
      person.worksFor = [
        { '@type': 'Organization', name: 'Northwind Freight' },
        { '@type': 'Organization', name: 'Skagen Lines' },
      ];
    });
    const line = read(document).prospect?.evidence.find(({ kind }) => kind === 'experience');
    expect(line?.text).toBe('Board Member\nSkagen Lines');
  });

  it('leaves the rest of a hidden Experience', () => {
    const document = documentOf(guestProfile(jonas));
    const [first] = document.querySelectorAll('.experience-item');
    for (const text of first?.querySelectorAll('span, p') ?? [])
      if (text.childElementCount === 0) text.textContent = starred(text.textContent ?? '');
    const { prospect } = read(document);
    expect(JSON.stringify(prospect)).not.toContain('**');
    expect(
      prospect?.evidence.filter(({ kind }) => kind === 'experience').map(({ label }) => label),
    ).toEqual(['Past position: Strategischer Einkäufer, Kaltenbach Logistik']);
  });
});

describe('a profile nothing is found on', () => {
  const bare = html`<main><div class="new-top-card"><h4>Mara Holt</h4><p>VP of Sales</p></div></main>`;

  it('gives a report: what was looked for, and how the page is built', () => {
    const { prospect, report = '' } = reading(bare, '/in/mara-holt/');
    expect(prospect).toBeNull();
    expect(report).toContain('fullName: tried [data-sdui-screen]');
    expect(report).toContain('div.new-top-card');
    expect(report).toContain('h4 "xxxx xxxx"');
    expect(report).not.toContain('Mara');
  });

  it.each([
    ['nobody at this address', notFound('mara-holt-9'), '/in/mara-holt-9/'],
    ['the wall', loginWall(), '/in/mara-holt/'],
    ['the feed', bare, '/feed/'],
  ])('gives none where nobody was to be found: %s', (_, page, path) => {
    expect(reading(page, path).report).toBeUndefined();
  });
});
