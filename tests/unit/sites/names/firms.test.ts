import { describe, expect, test } from 'vitest';
import {
  mayBeFirm,
  withFirmDoubt,
  withFirmDoubts,
} from '../../../../extension/sites/names/firms.ts';
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
])('%s may be a firm', (name) => {
  expect(mayBeFirm(name)).toBe(true);
  expect(withFirmDoubt({ full: name, first: 'X' })).toEqual({ full: name, ask: ['X', 'Hello'] });
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
])('%s is a person', (name) => {
  expect(mayBeFirm(name)).toBe(false);
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
    expect(withFirmDoubts(reading)).toMatchObject({
      prospect: { fullName: 'Charlotte Realty', evidence: [] },
      guesses: { firstName: { certain: false, options: ['Charlotte', 'Hello'] } },
    });
    expect(withFirmDoubts(reading).prospect).not.toHaveProperty('firstName');
  });

  test('of a person stays as it is', () => {
    const person = { fullName: 'Mara Holt', firstName: 'Mara', evidence: [] };
    expect(withFirmDoubts({ ...reading, prospect: person }).prospect).toEqual(person);
    expect(withFirmDoubts({ ...reading, prospect: null }).prospect).toBeNull();
  });
});
