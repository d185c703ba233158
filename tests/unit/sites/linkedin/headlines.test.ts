import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeadline } from '../../../../extension/sites/linkedin/headline/headline.ts';

const choices = (text = ''): (string | null)[] =>
  text.split(';').map((each) => (each === 'null' ? null : each));

const ROWS = readFileSync(join(import.meta.dirname, 'headlines.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => line.split('\t'))
  .map(([headline = '', titles, companies]) => ({
    headline,
    titles: choices(titles),
    companies: choices(companies),
  }));

describe('job and company of a headline', () => {
  it('are held to some hundred headlines', () => expect(ROWS.length).toBeGreaterThan(110));

  it.each(ROWS)('$headline', ({ headline, titles, companies }) => {
    const { jobTitle = null, company = null } = readHeadline(headline);
    expect(titles).toContain(jobTitle);
    expect(companies).toContain(company);
  });

  const known = ROWS.flatMap((row) =>
    row.companies.slice(0, 1).map((company) => ({ ...row, company: company ?? '' })),
  ).filter(({ company }) => company !== '');

  it.each(known)('$headline, at $company', ({ headline, titles, company }) => {
    expect(titles).toContain(readHeadline(headline, { company }).jobTitle ?? null);
  });

  it('marks a company that only a comma shows as a guess', () => {
    expect(readHeadline('Head of Growth, Copper Finch')).toMatchObject({
      company: 'Copper Finch',
      unsure: true,
    });
    expect(readHeadline('Head of Growth, Copper Finch Ltd').unsure).toBeUndefined();
    expect(readHeadline('Head of Growth at Copper Finch').unsure).toBeUndefined();
  });
});
