import { describe, expect, test } from 'vitest';
import { countryOf, dayAfter, holidayOn } from '../../../extension/coach/holidays.ts';
import { parseBody } from '../../../extension/coach/parsed-body.ts';

describe('public holidays', () => {
  test.each([
    ['2026-12-25', undefined, 'Christmas Day'],
    ['2027-01-01', 'us', 'New Year’s Day'],
    ['2026-11-26', 'us', 'Thanksgiving'],
    ['2026-11-27', 'us', 'the day after Thanksgiving'],
    ['2026-11-26', 'gb', undefined],
    ['2027-03-26', 'gb', 'Good Friday'],
    ['2027-03-29', 'de', 'Easter Monday'],
    ['2027-03-29', 'us', undefined],
    ['2026-05-25', 'us', 'Memorial Day'],
    ['2026-08-31', 'gb', 'the summer bank holiday'],
    ['2026-05-01', 'es', 'May Day'],
    ['2026-05-14', 'de', 'Ascension Day'],
    ['2026-05-25', 'nl', 'Whit Monday'],
    ['2026-10-12', 'ca', 'Thanksgiving'],
    ['2026-11-24', 'de', undefined],
  ])('%s in %s: %s', (date, country, name) => {
    expect(holidayOn(new Date(`${date}T00:00:00Z`), country)).toBe(name);
  });

  test.each([
    ['Leeds, England, United Kingdom', 'gb'],
    ['Austin, Texas', 'us'],
    ['Greater Minneapolis-St. Paul Area', undefined],
    ['Jönköping County, Sweden', 'se'],
    ['München, Bayern, Deutschland', 'de'],
    [undefined, undefined],
  ])('“%s” lies in %s', (place, country) => expect(countryOf(place)).toBe(country));

  test('a day is counted over the end of a month, and from no date there is none', () => {
    expect(dayAfter('2026-11-27T22:00:00Z', 4)?.toISOString().slice(0, 10)).toBe('2026-12-01');
    expect(dayAfter('soon', 4)).toBeUndefined();
  });
});

describe('a letter', () => {
  test.each([
    'Best regards,\nOllie',
    'Best regards,\nOllie\nFreitly',
    'All the best for the new year,\nTomasz',
    'Ines\nFounder',
  ])('ends before “%s”', (closing) => {
    const { sentences } = parseBody(`Hi Dana,\n\nWould a morning suit?\n\n${closing}`);
    expect(sentences.map(({ text }) => text)).toEqual(['Would a morning suit?']);
  });

  test('has no farewell in its middle', () => {
    const body = 'Hi Dana,\n\nIf it is of use,\n\nthe sheet is yours. I can send it today.';
    expect(parseBody(body).closing).toEqual([]);
  });
});
