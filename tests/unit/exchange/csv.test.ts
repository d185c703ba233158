import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csv, guarded, guardedHtml } from '../../../extension/exchange/csv.ts';
import { leadOf } from '../../../extension/exchange/lead.ts';
import {
  exportable,
  leadsCsv,
  SEQUENCERS,
  type Sequencer,
} from '../../../extension/exchange/sequencers.ts';
import { person, sequence } from '../contacts/people.ts';

const read = (text: string): string[][] => parse(text, { relax_column_count: false });
const records = (text: string): Record<string, string>[] => parse(text, { columns: true });

const cells = fc.string({ maxLength: 40, unit: 'grapheme' });
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  // A line of one empty cell is an empty line, which no reader takes for a record.
  .filter((rows) => rows.every((row) => row.join('') !== '' || row.length > 1));

property.prop([tables])('a reader gets back what was written', (rows) => {
  expect(read(csv(rows))).toEqual(rows);
});

property.prop([fc.string({ maxLength: 60, unit: 'binary' })])(
  'no cell begins as a formula does',
  (text) => {
    for (const safe of [guarded(text), guardedHtml(text)])
      expect(safe).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
  },
);

test.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  '%j is no formula any more',
  (text) => expect(guarded(text)).toBe(`'${text}`),
);

test.each(['Mara Holt', 'mara@x.example', "O'Brien", '3 = 3', '', '我'])('%j stays', (text) => {
  expect(guarded(text)).toBe(text);
  expect(guardedHtml(text)).toBe(text);
});

const TOM = person('tom', {
  name: 'Dr. Tom Fisher',
  profileUrls: ['https://www.linkedin.com/in/tom-fisher/'],
});
const HEADERS: Record<Sequencer, string[]> = {
  instantly: ['email', 'first_name', 'last_name', 'company_name'],
  smartlead: ['email', 'first_name', 'last_name', 'company_name', 'location', 'linkedin_profile'],
  lemlist: ['email', 'firstName', 'lastName', 'companyName', 'linkedinUrl'],
};

describe.each(SEQUENCERS)('for %s', (sequencer) => {
  test('the columns are those it knows, then the emails', () => {
    const [header = []] = read(leadsCsv(sequencer, [leadOf(TOM, sequence('tom.1'))]));
    expect(header.slice(0, HEADERS[sequencer].length)).toEqual(HEADERS[sequencer]);
    expect(header.filter((name) => /^(subject|body)_?\d$/u.test(name))).toHaveLength(14);
    expect(new Set(header).size).toBe(header.length);
  });

  test('what went out already is not sent again: the first email of the file is the next one', () => {
    const work = sequence('tom.1');
    const [first, second] = work.steps;
    if (first) first.insertedAt = '2026-11-20T09:00:00.000Z';
    const [one = {}] = records(leadsCsv(sequencer, [leadOf(TOM, work)]));
    const bodies = Object.entries(one).filter(([name]) => /^body_?\d$/u.test(name));
    expect(bodies).toHaveLength(6);
    expect(bodies[0]?.[0]).toMatch(/1$/);
    expect(bodies[0]?.[1]).toContain(second?.versions[0]?.email.body.split('\n')[0]);
  });

  test('a line is a lead, whatever stands in it', () => {
    const hostile = person('x', { name: '=cmd|"/c calc"!A1 Evil', company: '@SUM(1),"x"\r\nLtd' });
    const work = sequence('x.1');
    const [first] = work.steps;
    if (first?.versions[0]) first.versions[0].email.body = '- one & <two>\n\nthree';
    const [one, two] = records(leadsCsv(sequencer, [leadOf(TOM, null), leadOf(hostile, work)]));
    const [address, given, family] = Object.values(one ?? {});
    expect([address, given, family]).toEqual(['tom.fisher@acme-robotics.example', 'Tom', 'Fisher']);
    expect(Object.values(two ?? {}).filter((cell) => /^\s*[=+@-]/u.test(cell))).toEqual([]);
    expect(Object.values(two ?? {})).toContain('&#45; one &amp; &lt;two&gt;<br><br>three');
  });
});

test('who said no, or has no address, is in no file', () => {
  const no = person('no', {
    status: { is: 'opted_out', at: '2026-11-23T09:00:00.000Z', by: 'page' },
  });
  const unknown = person('unknown', { addresses: [] });
  expect(exportable([TOM, no, unknown])).toEqual({
    contacts: [TOM],
    leftOut: { withoutAddress: 1, refused: 1 },
  });
});

test.each([
  ['Mara Holt', undefined, 'Mara', 'Holt'],
  ['Mara Holt', 'Mara', 'Mara', 'Holt'],
  ['Prof. Anna Maria Krüger', undefined, 'Anna', 'Maria Krüger'],
  ['Cher', undefined, 'Cher', ''],
  ['', undefined, '', ''],
])('%j is named %j, %j', (name, known, first, last) => {
  const work = sequence('w');
  const generation = known && {
    idempotencyKey: 'k',
    worker: 'https://coldcopy.example',
    state: 'done' as const,
    brief: {
      ...{ targetJobTitle: 'VP', problemTheyFace: 'p', yourProduct: 'y', keyBenefit: 'k' },
      ...{ callToAction: 'c', tone: 'Direct' as const },
      prospect: { firstName: known, evidence: [] },
    },
  };
  const lead = leadOf(person('m', { name }), { ...work, ...(generation && { generation }) });
  expect([lead.firstName, lead.lastName]).toEqual([first, last]);
});
