import { describe, expect, test } from 'vitest';
import {
  type ClaimsBrief,
  unknownContacts,
  unknownLinks,
} from '../../../shared/grounding/index.ts';

const BRIEF: ClaimsBrief = {
  companyName: 'Routewise',
  yourProduct: 'Routewise plans delivery routes; more at https://routewise.example/plan',
  keyBenefit: 'Saves 38% of planning time, about 4.5 hours a week, €1,200 a month',
  callToAction: 'Book a 15-minute call or write to tom@routewise.example, +44 20 7946 0018',
  prospect: {
    company: 'Fernhill',
    evidence: [
      {
        id: 'e1',
        kind: 'post',
        label: 'Post of 3 March 2026',
        text: 'From 12 vans to 31 in two years, 1,213 drops a day. 14 depots. Planning went from 3 hours to 40 minutes.',
      },
    ],
  },
  voice: ['We saved a client 93% once, see voice.example'],
};
const quotes = (spans: { text: string }[]) => spans.map(({ text }) => text);

describe('links', () => {
  test.each([
    'See https://routewise.example/plan.',
    'routewise.example/plan',
    'at routewise.example',
    'Node.js, ASP.NET, e.g. this',
    'Done.Then the next',
  ])('lets through: %s', (text) => {
    expect(quotes(unknownLinks(BRIEF, text))).toEqual([]);
  });

  test.each([
    ['See https://evil.example/a?b=1.', 'https://evil.example/a?b=1'],
    ['See evil.com now', 'evil.com'],
    ['bit.ly/3abc', 'bit.ly/3abc'],
    ['evil[.]com', 'evil[.]com'],
    ['evil (dot) com', 'evil (dot) com'],
    ['evil dot com', 'evil dot com'],
    ['[here](http://evil.example)', 'http://evil.example'],
    ['https://routewise.example/other', 'https://routewise.example/other'],
    ['пример.com/путь', 'пример.com/путь'],
    ['voice.example/x https://voice.example', 'https://voice.example'],
    ['javascript:alert(1)', 'javascript:alert(1'],
  ])('finds in “%s” %s', (text, link) => {
    expect(quotes(unknownLinks(BRIEF, text))).toContain(link);
  });
});

describe('contacts', () => {
  test.each([
    'Write to tom@routewise.example.',
    'TOM@Routewise.example',
    '+44 20 7946 0018',
    '020 7946 0018',
    'in 2019–2023',
    'on 2026-03-03',
    '1 200 000 drops',
  ])('lets through: %s', (text) => {
    expect(quotes(unknownContacts(BRIEF, text))).toEqual([]);
  });

  test.each([
    ['Write to eve@evil.example.', 'eve@evil.example'],
    ['eve [at] evil.example', 'eve [at] evil.example'],
    ['Call +1 415 555 0100', '+1 415 555 0100'],
    ['Call (415) 555-0100', '(415) 555-0100'],
    ['Telegram @evil_sales', '@evil_sales'],
  ])('finds in “%s” %s', (text, contact) => {
    expect(quotes(unknownContacts(BRIEF, text))).toEqual([contact]);
  });
});

test('spans are places of the text', () => {
  const text = 'Zuerst 🚚 dann https://evil.example.';
  for (const { start, end, text: quote } of unknownLinks(BRIEF, text))
    expect(text.slice(start, end)).toBe(quote);
});
