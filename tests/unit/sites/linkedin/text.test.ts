import { describe, expect, it } from 'vitest';
import { clip, oneLine } from '../../../../extension/sites/dom/text.ts';
import {
  dayOfActivity,
  isDateLine,
  isOngoing,
} from '../../../../extension/sites/linkedin/dates.ts';
import { saysWorkAt } from '../../../../extension/sites/linkedin/headline/headline.ts';
import { isHidden } from '../../../../extension/sites/linkedin/name.ts';
import { saysPosted } from '../../../../extension/sites/linkedin/profile/own-post.ts';
import { slugOf } from '../../../../extension/sites/linkedin/slug.ts';
import { readName } from '../../../../extension/sites/names/person-name.ts';

describe('the name to greet by', () => {
  it.each([
    ['Mara Holt', 'Mara'],
    ['Mara Holt 🚚', 'Mara'],
    ['🌍 Mara Holt', 'Mara'],
    ['Dr. Jonas Weber', 'Jonas'],
    ['Prof. Dr.-Ing. Jonas Weber', 'Jonas'],
    ['Dipl.-Ing. Anna Maier', 'Anna'],
    ['mgr inż. Piotr Zieliński', 'Piotr'],
    ['Sra. Lucía Fernández Ríos', 'Lucía'],
    ['Jean-Pierre Martin', 'Jean-Pierre'],
    ['Robert (Bob) Smith', 'Robert'],
    ['Robert "Bob" Smith', 'Robert'],
    ['ANNA KOWALSKA', 'Anna'],
    ['MARÍA-JOSÉ GARCÍA', 'María-José'],
    ['anna kowalska', 'Anna'],
    ['JP Morrow', 'JP'],
    ['J. Robert Lund', 'Robert'],
    // Initials before a single name: a given name in India, a family name elsewhere.
    ['K. S. Ramesh', undefined],
    ['Anna Maier, PhD', 'Anna'],
    ['Anna Maier | Sales', 'Anna'],
    ['Anna Maier - Hiring', 'Anna'],
    ['Siobhán O’Brien', 'Siobhán'],
    ['Ayşe Yılmaz', 'Ayşe'],
    ['Вера Соколова', 'Вера'],
    ['محمد علي', 'محمد'],
    ['Mara\u200b Holt', 'Mara'],
    ['(she/her) Mara Holt', 'Mara'],
    ['Miss Tilda Ashworth', 'Tilda'],
    ['Don Marlow', 'Don'],
    ['Don Miguel Ruiz', 'Miguel'],
    ['Sri Mulyani', 'Sri'],
    ['Gen. Ada Marlow', 'Ada'],
    ['T.J. Marlow', 'T.J.'],
    ['Dr. med. Anna Maier', 'Anna'],
    ['Prof. Dr.-Ing. habil. Uwe Kern', 'Uwe'],
    ['𝓐𝓷𝓷𝓪 Maier', 'Anna'],
    ['สมชาย ใจดี', 'สมชาย'],
    ['דוד כהן', 'דוד'],
    ['Zendaya', undefined],
    ['Cecilia', 'Cecilia'],
    ['Mª José Ruiz', 'María'],
    ['van der Berg, Jan', 'Jan'],
    ['Holt, Mara', 'Mara'],
    ['Nguyễn Văn An', 'An'],
  ])('%j: %j', (name, expected) => {
    expect(readName(name).first).toBe(expected);
  });

  it.each([
    '山田 由紀',
    '王小明',
    '王小明 Wang',
    '김민준',
    '🚚',
    '',
    '· ·',
    '123',
    'A. B.',
    'A. Kowalski',
    'Mr Bean',
    'Dr. 🚀',
  ])('%j does not show it', (name) => {
    expect(readName(name).first).toBeUndefined();
  });
});

describe('the time of a position', () => {
  it.each([
    'Jul 2021 - Present · 3 yrs 1 mo',
    'cze 2022 –obecnie · 4 lata',
    'cze 2022 – obecnie · 4 lata',
    'feb. 2021 - actualidad · 5 años 10 meses',
    '2020年4月 - 現在 · 6年 8ヶ月',
    '2020년 4월 - 현재 · 6년 8개월',
    '2020年4月 - 至今 · 6 年',
    'Jan. 2020–Heute · 6 Jahre',
    'janv. 2020 - aujourd’hui · 6 ans',
    'jan de 2020 - o momento · 6 anos',
    'янв. 2020 – по настоящее время · 6 лет',
    'Oca 2020 - Halen · 6 yıl',
    'gen 2020 - Presente',
    '٢٠٢٠ - الحالي',
    '2019 - Present',
  ])('%j goes on', (line) => {
    expect([isDateLine(line), isOngoing(line)]).toEqual([true, true]);
  });

  it.each([
    'Oct 2023 - Dec 2024 · 1 yr 3 mos',
    'lip 2019 – maj 2022 · 2 lata11 mies.',
    '2011年4月 - 2020年3月 · 9年',
    'Jan. 2018–Juli 2022 · 4 Jahre 7 Monate',
    '2010 - 2014',
    'Jan 2020 · 1 mo',
  ])('%j has ended', (line) => {
    expect([isDateLine(line), isOngoing(line)]).toEqual([true, false]);
  });

  it.each([
    'Pinecrest Bank · Full-time',
    'Studio 1999 · Full-time',
    '14 yrs 2 mos',
    '9 lat 8 mies.',
    'Dallas, Texas, United States · On-site',
    'Full-time',
    '',
  ])('%j is no time', (line) => {
    expect(isDateLine(line)).toBe(false);
  });

  it('knows the day of a post from its number', () => {
    expect(dayOfActivity('7444433092200562688', Date.UTC(2026, 10, 20))).toBe('2026-03-30');
    for (const id of ['', '12', 'abc', '99999999999999999999', '1000000000000000000000'])
      expect(dayOfActivity(id, Date.UTC(2026, 10, 20))).toBeUndefined();
  });
});

describe('small things', () => {
  it('knows an own post by the whole phrase', () => {
    expect(saysPosted('Mara Holt posted this • 2mo', 'Mara Holt')).toBe(true);
    expect(saysPosted('Mara Holt\n   posted this • 2mo', 'Mara Holt')).toBe(true);
    expect(saysPosted('Mara Holt reposted this • 1w', 'Mara Holt')).toBe(false);
    expect(saysPosted('Oskar Brandvold posted this • 1w', 'Mara Holt')).toBe(false);
  });

  it('clips at a word and never inside a character', () => {
    expect(clip('one two three four', 12)).toBe('one two…');
    expect(clip('🚚🚚🚚🚚', 6)).toBe('🚚🚚…');
    expect(clip('short', 12)).toBe('short');
  });

  it('drops what nobody sees', () => {
    expect(oneLine(' a\u200b\u202eb \n\t c\u00a0d ')).toBe('ab c d');
  });

  it('reads the name in an address', () => {
    expect(slugOf('https://www.linkedin.com/in/Mara-Holt/?x')).toBe('mara-holt');
    expect(slugOf('/in/j%C3%B6rg-1/')).toBe('jörg-1');
    expect(slugOf('/in/%E0%A4/')).toBe('%e0%a4');
    expect(slugOf('/in/ACoAAbC1')).toBe('ACoAAbC1');
    expect(slugOf('/company/x')).toBeUndefined();
  });
});

describe('a name beside the person that may be a school', () => {
  it.each([
    ['Founder, Price & Bell', 'Price & Bell', true],
    ['Operations Manager at Lark & Co', 'Lark & Co', true],
    ['MBA, Westlake', 'Westlake', false],
    ['Engineering student at UFXP', 'UFXP', false],
    ['Lecturer at Westlake University', 'Westlake University', false],
    ['Operations Manager', 'Lark & Co', false],
    ['', 'Lark & Co', false],
  ])('%j says work at %j: %s', (headline, name, expected) => {
    expect(saysWorkAt(headline, name)).toBe(expected);
  });
});

describe('a name that LinkedIn hides', () => {
  it.each([
    'LinkedIn Member',
    'Miembro de LinkedIn',
    'Membro do LinkedIn',
    'Użytkownik LinkedIn',
    'LinkedIn-Mitglied',
    'LinkedInメンバー',
    'LinkedIn',
  ])('%j', (name) => {
    expect(isHidden(name)).toBe(true);
  });

  it.each([
    'Mara Holt',
    'Mara Holt | LinkedIn Coach',
    'Mara Holt LinkedIn',
    'Linkedin Silva Ramos',
  ])('%j is somebody', (name) => {
    expect(isHidden(name)).toBe(false);
  });
});
