import { describe, expect, it } from 'vitest';
import { workOf } from '../../../../extension/sites/linkedin/person/work.ts';
import type { Position } from '../../../../extension/sites/linkedin/profile/positions.ts';

const position = (title: string, company: string, current: boolean): Position => ({
  title,
  company,
  current,
  text: `${title}\n${company}`,
});
const found = (value: string) => ({ value, by: 'test' });
function work(positions: Position[], headline: string, company?: string) {
  const { jobTitle, company: employer } = workOf({
    positions: { value: positions, by: 'test' },
    headline: found(headline),
    schools: [],
    ...(company && { company: found(company) }),
  });
  return [jobTitle?.value, employer?.value];
}

describe('the employer', () => {
  it('is none that ended, though the top card still shows it', () => {
    expect(
      work([position('Plant Manager', 'Grauwerk', false)], 'Taking a breath', 'Grauwerk'),
    ).toEqual([undefined, undefined]);
  });

  it.each(['Self-employed', 'Freelance', 'Selbstständig', 'Autónomo', 'フリーランス'])(
    'is not "%s"',
    (company) => {
      expect(
        work([position('Interim CFO', company, true)], 'Interim CFO for mills', company),
      ).toEqual(['Interim CFO', undefined]);
    },
  );

  it('is the one the headline names, of several', () => {
    const positions = [
      position('Trustee', 'Mill Museum', true),
      position('Plant Manager', 'Grauwerk', true),
      position('Owner', 'Amsel Racks', true),
    ];
    expect(work(positions, 'Owner at Amsel Racks')).toEqual(['Owner', 'Amsel Racks']);
    expect(work(positions, 'Steel and people')).toEqual(['Plant Manager', 'Grauwerk']);
  });

  it('is a founder’s own firm', () =>
    expect(work([position('Founder', 'Amsel Racks', true)], 'Founder')).toEqual([
      'Founder',
      'Amsel Racks',
    ]));
});
