import { describe, expect, it } from 'vitest';
import { dayOfActivity, isDateLine, isOngoing } from '../../../extension/sites/linkedin/dates.ts';
import { clip, oneLine, slugOf } from '../../../extension/sites/linkedin/dom.ts';
import { readHeadline, saysWorkAt } from '../../../extension/sites/linkedin/headline/headline.ts';
import { isHidden } from '../../../extension/sites/linkedin/name.ts';
import { saysPosted } from '../../../extension/sites/linkedin/profile/own-post.ts';
import { readName } from '../../../extension/sites/names/person-name.ts';

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
    ['Cher', 'Cher'],
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

describe('a headline', () => {
  it.each([
    ['VP of Sales @ Northwind Freight | building teams', {}, 'VP of Sales', 'Northwind Freight'],
    ['Software Engineer at Copperfield Cloud', {}, 'Software Engineer', 'Copperfield Cloud'],
    ['Leiter Einkauf bei Brightline Robotics', {}, 'Leiter Einkauf', 'Brightline Robotics'],
    ['Directrice commerciale chez Maison Verdier', {}, 'Directrice commerciale', 'Maison Verdier'],
    ['Senior Engineer @ Acme Robotics, Japan', {}, 'Senior Engineer', 'Acme Robotics'],
    ['Head of Data @ Halden, Inc.', {}, 'Head of Data', 'Halden, Inc.'],
    ['Inköpschef, Norrby AB', {}, 'Inköpschef', 'Norrby AB'],
    ['Einkaufsleiterin, Windrad Nord GmbH', {}, 'Einkaufsleiterin', 'Windrad Nord GmbH'],
    ['Head of Growth, Zephyr, Inc.', {}, 'Head of Growth', 'Zephyr, Inc.'],
    [
      'Kierownik sprzedaży, Logis Polska Sp. z o.o.',
      {},
      'Kierownik sprzedaży',
      'Logis Polska Sp. z o.o.',
    ],
    ['“Sales is service” - VP Sales', {}, 'VP Sales', undefined],
    ['Head of Operations, Sales, as Needed', {}, 'Head of Operations, Sales, as Needed', undefined],
    [
      'Co-Founder, Kelpbay Marine (YC S25)',
      { company: 'Kelpbay Marine (YC S25)' },
      'Co-Founder',
      undefined,
    ],
    [
      'Terenowy przedstawiciel handlowy w Willowmere Retail',
      { company: 'Willowmere Retail' },
      'Terenowy przedstawiciel handlowy',
      undefined,
    ],
    ['Founder di Jasperton Steel (100+)', { company: 'Jasperton Steel' }, 'Founder', undefined],
    ['株式会社キタナミ 営業部長 | 物流DX', { company: '株式会社キタナミ' }, '営業部長', undefined],
    ['AI Engineer', {}, 'AI Engineer', undefined],
    ['Dyrektorka operacyjna', {}, 'Dyrektorka operacyjna', undefined],
    ['Analytics | Data Architect & Engineer | Cloud', {}, 'Data Architect & Engineer', undefined],
    ['🚀 VP Sales, EMEA @ Datafern 🐶', {}, 'VP Sales, EMEA', 'Datafern'],
    ['Head of Growth at Acme. We are hiring!', {}, 'Head of Growth', 'Acme'],
    ['Head of Sales at Acme in Munich', {}, 'Head of Sales', 'Acme'],
    ['Nurse at St. Mary’s Hospital', {}, 'Nurse', 'St. Mary’s Hospital'],
    ['Ex-Skagen | CEO at Acme', {}, 'CEO', 'Acme'],
    ['Co-Founder and CTO of Acme', {}, 'Co-Founder and CTO', 'Acme'],
    ['Gründerin von Fjordlicht', {}, 'Gründerin', 'Fjordlicht'],
    ['Works at Acme', {}, undefined, 'Acme'],
    ['Account Manager - Enterprise at Acme', {}, 'Account Manager', 'Acme'],
    ['Growth @ Acme', {}, 'Growth', 'Acme'],
    ['HR at Acme', {}, 'HR', 'Acme'],
    ['Senior Engineer @ Acme & Advisor @ Halden', {}, 'Senior Engineer', 'Acme'],
    ['Analyst at Maple & Company', {}, 'Analyst', 'Maple & Company'],
    ['Recruiting Manager at Acme', {}, 'Recruiting Manager', 'Acme'],
    ['Building Engineer at Acme', {}, 'Building Engineer', 'Acme'],
    ['Responsabile vendite presso Ferrante', {}, 'Responsabile vendite', 'Ferrante'],
    ['ผู้จัดการฝ่ายขาย ที่ SCB', {}, 'ผู้จัดการฝ่ายขาย', 'SCB'],
    ['ผู้จัดการฝ่ายขายที่ SCB', { company: 'SCB' }, 'ผู้จัดการฝ่ายขาย', undefined],
    ['مدير المبيعات في أرامكو', { company: 'أرامكو' }, 'مدير المبيعات', undefined],
    ['מנהל מכירות ב-Wix', { company: 'Wix' }, 'מנהל מכירות', undefined],
    ['株式会社キタナミの営業部長', {}, '営業部長', '株式会社キタナミ'],
    ['株式会社キタナミ・営業部長', { company: '株式会社キタナミ' }, '営業部長', undefined],
    [
      'Specjalista ds. logistyki w firmie Raben',
      { company: 'Raben' },
      'Specjalista ds. logistyki',
      undefined,
    ],
    ['Sales Manager w Acme', { company: 'Acme Sp. z o.o.' }, 'Sales Manager', undefined],
    ['Analyst w/ Acme', { company: 'Acme' }, 'Analyst', undefined],
    // Company or place: nobody can tell, and the job ends before it.
    ['Kierownik sprzedaży w Gdańsku', {}, 'Kierownik sprzedaży', undefined],
    ['Especialista en Marketing Digital', {}, 'Especialista en Marketing Digital', undefined],
    // A school is no employer, what is done there may be a job.
    ['Professor at Oakfield University', {}, 'Professor', undefined],
    ['Software Engineer at a stealth startup', {}, 'Software Engineer', undefined],
    ['Student Success Manager at Chegg', {}, 'Student Success Manager', 'Chegg'],
    // "Meta" is in "Metallurgy", but no company there.
    ['Metallurgy Manager', { company: 'Meta' }, 'Metallurgy Manager', undefined],
    ['Attorney at Law', {}, 'Attorney at Law', undefined],
  ])('%j', (headline, known, jobTitle, company) => {
    const read = readHeadline(headline, known);
    expect([read.jobTitle, read.company]).toEqual([jobTitle, company]);
  });

  it.each([
    'Student at Oakfield University',
    'Helping founders sleep at night',
    'Former VP of Sales @ Skagen Lines',
    'Engineering Student @ Oakfield',
    'MBA Candidate at Wharfdale',
    'Étudiante à Oakfield Paris',
    '東京大学の学生',
    'Actively looking for Data Analyst roles',
    'Unemployed',
    'Self-employed',
    'Good at Excel',
    'Building B2B sales teams',
    'Leading sales teams',
    'Artificial Intelligence',
    'Digital Transformation',
    'Engineer at heart',
    'Hiring Engineers at Acme',
    'Ayudo a directores de ventas',
    'J’aide les directeurs commerciaux',
    'ex-Skagen Lines',
    'Ich helfe Teams zu wachsen.',
    'Open to work',
    'Building',
    '--',
    '🚀🚀🚀',
    '',
    'I write about freight, ferries and the weather between Gothenburg and Kiel, mostly on Sundays',
  ])('%j says no employer and no job', (headline) => {
    expect(readHeadline(headline, { schools: ['Oakfield University'] })).toEqual({});
  });

  it('does not take a school for the job', () => {
    expect(
      readHeadline('Harborview Institute MBA Candidate 25D', {
        company: 'Yewtree',
        schools: ['Harborview Institute'],
      }).jobTitle,
    ).toBeUndefined();
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
