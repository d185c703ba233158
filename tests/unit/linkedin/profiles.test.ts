// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../extension/sites/linkedin/reader.ts';
import { readingSchema } from '../../../extension/sites/reading.ts';
import {
  type Group,
  jonas,
  kasia,
  lucia,
  MEMBERS,
  type Member,
  mara,
  misaki,
  type Role,
  STRANGERS,
  tilda,
} from '../../pages/linkedin/content.ts';
import { emberProfile } from '../../pages/linkedin/ember.ts';
import { guestProfile, loginWall, notFound } from '../../pages/linkedin/guest.ts';
import { html } from '../../pages/linkedin/html.ts';
import { network, sduiProfile } from '../../pages/linkedin/sdui.ts';
import { documentOf, evidence, missing, reading } from './page.ts';

const VARIANTS = {
  'new, Experience not reached': (member: Member) => sduiProfile(member),
  'new, Experience reached': (member: Member) => sduiProfile(member, { reached: true }),
  older: emberProfile,
  'logged out': guestProfile,
} as const;
const pages = Object.entries(VARIANTS).flatMap(([variant, page]) =>
  MEMBERS.map((member) => ({
    name: `${member.name}, ${variant}`,
    variant,
    member,
    page: page(member),
  })),
);

const isGroup = (entry: Role | Group): entry is Group => 'roles' in entry;
const currentTitle = ({ experience: [entry] }: Member): string | undefined =>
  entry && isGroup(entry) ? entry.roles[0]?.title : entry?.title;

describe.each(pages)('$name', ({ variant, member, page }) => {
  const read = reading(page, `/in/${member.slug}/`);

  it('gives the person of the page', () => {
    readingSchema.parse(read);
    expect(read.page).toBe('linkedin-profile');
    expect(read.key).toBe(`linkedin:profile:${member.slug}`);
    expect(read.prospect).toMatchObject({
      fullName: member.name,
      location: member.location,
      profileUrl: `https://www.linkedin.com/in/${member.slug}/`,
    });
    expect(evidence(read, 'headline')).toEqual([member.headline]);
    expect(evidence(read, 'about')).toEqual(member.about === undefined ? [] : [member.about]);
  });

  it('names the employer and never a school', () => {
    expect(read.prospect?.company).toBe(member.company);
    expect(missing(read).includes('company')).toBe(member.company === undefined);
  });

  it('lets nobody else in', () => {
    const all = JSON.stringify(read);
    for (const { name, slug, headline } of STRANGERS)
      for (const text of [name, slug, headline]) expect(all).not.toContain(text);
  });

  it('knows the current title from Experience, else from the headline', () => {
    const hasExperience = variant === 'new, Experience reached' || variant === 'older';
    const title = read.prospect?.jobTitle;
    if (member === tilda) expect(title).toBeUndefined();
    else
      expect(title).toBe(
        hasExperience
          ? currentTitle(member)
          : ({ [lucia.slug]: 'Responsable de Recursos Humanos' }[member.slug] ??
              currentTitle(member)),
      );
  });

  it('says what is not loaded', () => {
    expect(missing(read).includes('experience')).toBe(
      variant === 'new, Experience not reached' || member.experience.length === 0,
    );
  });
});

describe('first names', () => {
  it.each([
    [mara, 'Mara'],
    [jonas, 'Jonas'],
    [kasia, 'Katarzyna'],
    [lucia, 'Lucía'],
    [misaki, 'Misaki'],
  ])('%o', (member, firstName) => {
    expect(reading(sduiProfile(member)).prospect?.firstName).toBe(firstName);
  });
});

describe('positions', () => {
  it('keeps the lines of the page, current ones told from past ones', () => {
    const { prospect } = reading(sduiProfile(mara, { reached: true }));
    const lines = prospect?.evidence.filter(({ kind }) => kind === 'experience');
    expect(lines?.map(({ label }) => label)).toEqual([
      'Current position: VP of Sales, Northwind Freight',
      'Past position: Regional Sales Manager, Skagen Lines',
    ]);
    expect(lines?.[0]?.text).toBe(
      'Northwind Freight\nFull-time · 5 yrs 2 mos\nVP of Sales\nMar 2024 - Present · 2 yrs 9 mos\nHead of Sales, Benelux\nOct 2021 - Mar 2024 · 2 yrs 6 mos\nOwn new business for road and short-sea. Team of 14, six open roles in Rotterdam and Hamburg.',
    );
  });

  it.each([mara, jonas, kasia, lucia, misaki])(
    'reads the same from both kinds of page: $name',
    (member) => {
      const labels = (page: ReturnType<typeof emberProfile>) =>
        reading(page)
          .prospect?.evidence.filter(({ kind }) => kind === 'experience' || kind === 'education')
          .map(({ label }) => label);
      expect(labels(emberProfile(member))).toEqual(labels(sduiProfile(member, { reached: true })));
    },
  );
});

describe('a position without a time', () => {
  const timeless = {
    ...lucia,
    experience: [{ title: 'Responsable de Recursos Humanos', company: 'Alameda Textil', time: '' }],
  };

  it.each([emberProfile(timeless), sduiProfile(timeless, { reached: true })])(
    'counts at the company beside the name, and is called neither current nor past',
    (page) => {
      const { prospect } = reading(page);
      expect(prospect).toMatchObject({
        jobTitle: 'Responsable de Recursos Humanos',
        company: 'Alameda Textil',
      });
      expect(prospect?.evidence.find(({ kind }) => kind === 'experience')?.label).toBe(
        'Position: Responsable de Recursos Humanos, Alameda Textil',
      );
    },
  );
});

describe('the job', () => {
  const [entry] = lucia.experience;
  const time = entry && !isGroup(entry) ? entry.time : '';
  const at = (company: string) => ({
    ...lucia,
    experience: [{ title: 'Jefa de Personas', company, time }],
  });

  it.each([
    ['the name with its legal form', `${lucia.company} S.L.`],
    ['another name, and no other current position', 'Talleres Ibarra'],
  ])('is the current position, under %s', (_, company) => {
    for (const page of [sduiProfile(at(company), { reached: true }), emberProfile(at(company))])
      expect(reading(page).prospect).toMatchObject({
        jobTitle: 'Jefa de Personas',
        company: lucia.company,
      });
  });
});

describe('a school beside the name', () => {
  const [school = { name: '', degree: '', time: '' }] = kasia.schools;
  const { company: _, ...unemployed } = kasia;
  const taught = {
    title: 'Asystentka',
    company: school.name,
    time: 'lip 2013 – maj 2015 · 1 rok 11 mies.',
  };

  it('is no employer, even of somebody who once worked there', () => {
    const read = reading(
      emberProfile({
        ...unemployed,
        school: school.name,
        experience: [...kasia.experience, taught],
      }),
    );
    expect(read.prospect).toMatchObject({
      jobTitle: 'Dyrektorka operacyjna',
      company: kasia.company,
    });
  });

  it('is the employer of somebody who works there', () => {
    const teaches = {
      title: 'Wykładowczyni',
      company: school.name,
      time: 'cze 2022 – obecnie · 4 lata 6 mies.',
    };
    const read = reading(
      emberProfile({ ...unemployed, school: school.name, experience: [teaches] }),
    );
    expect(read.prospect).toMatchObject({ jobTitle: 'Wykładowczyni', company: school.name });
  });
});

describe('a break among the positions', () => {
  const break_ = {
    title: 'Career Break',
    company: 'Career Break',
    time: 'Jan 2026 - Present · 11 mos',
  };
  const past = {
    title: 'Marketing Director',
    company: 'Loomis Tea',
    time: 'Jan 2018 - Dec 2025 · 8 yrs',
  };
  const { company: _, ...between } = { ...mara, headline: 'Marketing leader' };

  it.each([
    ['as the title', break_],
    ['under its reason', { ...break_, title: 'Full-time parenting' }],
  ])('is no job: %s', (_name, entry) => {
    const member = { ...between, experience: [entry, past] };
    for (const page of [sduiProfile(member, { reached: true }), emberProfile(member)]) {
      const read = reading(page);
      expect(read.prospect).toMatchObject({ jobTitle: 'Marketing leader' });
      expect(read.prospect?.company).toBeUndefined();
      expect(evidence(read, 'experience')).toHaveLength(1);
    }
  });
});

describe('a headline left out', () => {
  it('is none: LinkedIn writes two dashes', () => {
    for (const page of [sduiProfile, emberProfile])
      expect(evidence(reading(page({ ...mara, headline: '--' })), 'headline')).toEqual([]);
  });
});

describe('two profiles on one page, at an address that names neither', () => {
  it('reads the one the first title names', () => {
    const document = documentOf(html`${sduiProfile(jonas)}${sduiProfile(mara)}`);
    document.title = '(2) Mara Holt 🚚 | LinkedIn';
    const { prospect } = linkedin.read(document, { url: 'https://www.linkedin.com/in/member/' });
    expect(prospect?.fullName).toBe(mara.name);
  });
});

describe('posts', () => {
  it.each([mara, lucia, misaki, kasia])(
    'are the person’s own, not what they shared: $name',
    (member) => {
      const own = member.posts.filter(({ by }) => by === undefined);
      for (const page of [sduiProfile(member), emberProfile(member)]) {
        const lines = reading(page).prospect?.evidence.filter(({ kind }) => kind === 'post');
        expect(lines?.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
        expect(lines?.every(({ at }) => at?.startsWith('2026-'))).toBe(true);
      }
    },
  );

  it('are said to be missing where all are shared', () => {
    const [, shared] = mara.posts;
    const read = reading(sduiProfile({ ...mara, posts: shared ? [shared] : [] }));
    expect(read.missing.find(({ field }) => field === 'posts')?.why).toContain('other people');
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
    expect(read.reason).toContain('does not show who this is');
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
    expect(read.reason).toMatch(/read again\.$/);
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

describe('reading', () => {
  it.each(pages)('leaves the page as it was: $name', ({ page }) => {
    const document = documentOf(page);
    const before = document.documentElement.outerHTML;
    reading(page);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('does not take the name of the contact dialog for the heading', () => {
    const page = html`<div role="dialog"><h1>Contact info of somebody else</h1></div>${emberProfile(kasia)}`;
    expect(reading(page).prospect?.fullName).toBe(kasia.name);
  });

  it('takes the address from an open contact dialog, for the browser alone', () => {
    const page = html`${sduiProfile(mara)}<div role="dialog"><a href="mailto:mara.holt@northwind-freight.example?x">mail</a></div>`;
    expect(reading(page).prospect?.email).toBe('mara.holt@northwind-freight.example');
  });
});

describe('the report', () => {
  it('shows selectors and shape, and no word of the page', () => {
    const { report = '' } = reading(sduiProfile(mara));
    expect(report).toContain('experience: tried [componentkey^="entity-collection-item"]');
    expect(report).toContain('componentkey=com.linkedin.sdui.profile.card.ref*Topcard');
    for (const word of [
      'Mara',
      'Holt',
      'mara-holt',
      'Northwind',
      'Rotterdam',
      'freight',
      mara.id,
      'Oskar',
    ])
      expect(report.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('is absent when all was found', () => {
    expect(reading(sduiProfile(mara, { reached: true })).report).toBeUndefined();
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
