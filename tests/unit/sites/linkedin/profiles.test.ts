// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import {
  jonas,
  kasia,
  lucia,
  MEMBERS,
  type Member,
  mara,
  misaki,
  STRANGERS,
  tilda,
} from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { guestProfile } from '../../../pages/linkedin/guest.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { isGroup } from './group.ts';
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
