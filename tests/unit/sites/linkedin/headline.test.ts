import { describe, expect, it } from 'vitest';
import { readHeadline } from '../../../../extension/sites/linkedin/headline/headline.ts';

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
