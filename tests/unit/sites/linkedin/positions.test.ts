// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { jonas, kasia, lucia, mara, misaki } from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { isGroup } from './group.ts';
import { evidence, reading } from './page.ts';

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
