import { describe, expect, test } from 'vitest';
import { mayBeNobody, withDoubt, withDoubts } from '../../../../extension/sites/names/doubts.ts';
import { readName } from '../../../../extension/sites/names/person-name.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';

test.each([
  'Charlotte Realty',
  'Jordan Plumbing',
  'Amy Bakery',
  'Bäckerei Anna',
  'Boulangerie Marie',
  'Farmacia Lucia',
  'Ulla Reisen',
  'Carter Lumber',
  'Mercy Health',
  'Henry Walcott & Sons',
  'Zahnarztpraxis Miriam Kohl',
  'Ihr Sonnhof-Team',
  'Ordination Dr. Miriam Kohl',
  'PA to Martin Kroll',
  'Magda sp. z o.o.',
])('%s may be nobody’s name', (name) => {
  const { first = '' } = readName(name);
  const ask = [first || (name.split(' ')[0] ?? ''), 'Hello'];
  expect(mayBeNobody(name, ask[0] ?? '')).toBe(true);
  expect(withDoubt({ full: name, first: ask[0] ?? '' })).toEqual({ full: name, ask });
});

test.each([
  'Tom Baker',
  'Petra Schuster',
  'Juan Herrero',
  'Olivia Church',
  'Elena Mercado',
  'David Hall',
  'Grace Park',
  'Emma Stone',
  'Anna Bäcker',
  'Marina',
  'La Toya Jackson',
  'Frau Dr. Miriam Kohl',
  'Lê Hoàng Phương Linh',
  'Παπαδοπούλου Ελένη',
  'Jean-Christophe Aubert',
])('%s is a person', (name) => {
  const { full = name, first = name } = readName(name);
  expect(mayBeNobody(full, first)).toBe(false);
});

test.each([
  ['John & Mary Ellison', ['John & Mary', 'Hello']],
  ['Claudia und Werner Pichler', ['Claudia und Werner', 'Hello']],
  ['Gian Luca Ferretti', ['Gian Luca', 'Gian', 'Hello']],
  ['Mary Hollister', undefined],
])('%s is greeted as %j', (full, ask) => {
  const [first = ''] = full.split(' ');
  expect(withDoubt({ full, first }).ask).toEqual(ask);
});

describe('a reading', () => {
  const reading: Reading = {
    site: 'gmail',
    page: 'gmail-thread',
    key: 'gmail:thread:1',
    prospect: { fullName: 'Charlotte Realty', firstName: 'Charlotte', evidence: [] },
    missing: [],
    foundBy: {},
    channel: 'email',
  };

  test('asks how to greet who may be a firm, and gives no first name', () => {
    expect(withDoubts(reading)).toMatchObject({
      prospect: { fullName: 'Charlotte Realty', evidence: [] },
      guesses: { firstName: { certain: false, options: ['Charlotte', 'Hello'] } },
    });
    expect(withDoubts(reading).prospect).not.toHaveProperty('firstName');
  });

  test('of a person stays as it is', () => {
    const person = { fullName: 'Mara Holt', firstName: 'Mara', evidence: [] };
    expect(withDoubts({ ...reading, prospect: person }).prospect).toEqual(person);
    expect(withDoubts({ ...reading, prospect: null }).prospect).toBeNull();
  });
});
