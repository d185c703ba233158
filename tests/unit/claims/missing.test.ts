import { describe, expect, test } from 'vitest';
import { type ClaimsBrief, contactsNotIn, figuresNotIn, linksNotIn } from '../../../shared/grounding/index.ts';

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

describe('figures', () => {
  test.each([
    'You went from 12 vans to 31.',
    'Thirty-one vans, fourteen depots.',
    'More than 30 vans and 10+ depots.',
    'About 1,200 drops a day.',
    'Over a thousand drops a day.',
    'Saves 38 % of the time, nearly 40%.',
    'Roughly a third of the planning time.',
    'Four and a half hours a week.',
    '€1.200 a month, or 1200 euros.',
    'Two quick ideas, three lines, one question.',
    '1. First this.\n2. Then that.',
    'Worth 15 minutes, or a 20-minute call on Tuesday at 10:30?',
    'Could you spare half an hour?',
    'Planning fell by almost 80%.',
    'In 2026 and 2027, Q3, B2B, 24/7, ISO-style, web3.',
    'The 3 March post.',
    'In two weeks I will be in touch again.',
    'This is my third and last note.',
  ])('lets through: %s', (text) => {
    expect(quotes(figuresNotIn(BRIEF, text))).toEqual([]);
  });

  test.each([
    ['Saves 52% of planning time.', '52%'],
    ['Saves 93% of planning time.', '93%'],
    ['You run 25 depots.', '25'],
    ['Twenty-five depots, I read.', 'Twenty-five'],
    ['$9,000 a month.', '$9,000'],
    ['Teams grow 10x.', '10x'],
    ['400 firms use it.', '400'],
    ['Saves 23 hours a week.', '23'],
    ['５２％ weniger Zeit.', '５２％'],
    ['٩٣٪ أقل', '٩٣٪'],
    ['Spart 52 Prozent der Zeit.', '52 Prozent'],
    ['Économisez 52 pour cent.', '52 pour cent'],
    ['月に3万件', '3万'],
  ])('finds in “%s” %s', (text, figure) => {
    expect(quotes(figuresNotIn(BRIEF, text))).toEqual([figure]);
  });
});

describe('links', () => {
  test.each([
    'See https://routewise.example/plan.',
    'routewise.example/plan',
    'at routewise.example',
    'Node.js, ASP.NET, e.g. this',
    'Done.Then the next',
  ])('lets through: %s', (text) => {
    expect(quotes(linksNotIn(BRIEF, text))).toEqual([]);
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
    expect(quotes(linksNotIn(BRIEF, text))).toContain(link);
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
    expect(quotes(contactsNotIn(BRIEF, text))).toEqual([]);
  });

  test.each([
    ['Write to eve@evil.example.', 'eve@evil.example'],
    ['eve [at] evil.example', 'eve [at] evil.example'],
    ['Call +1 415 555 0100', '+1 415 555 0100'],
    ['Call (415) 555-0100', '(415) 555-0100'],
    ['Telegram @evil_sales', '@evil_sales'],
  ])('finds in “%s” %s', (text, contact) => {
    expect(quotes(contactsNotIn(BRIEF, text))).toEqual([contact]);
  });
});

test('spans are places of the text', () => {
  const text = 'Zuerst 🚚 dann 52 % und https://evil.example.';
  for (const { start, end, text: quote } of [...figuresNotIn(BRIEF, text), ...linksNotIn(BRIEF, text)])
    expect(text.slice(start, end)).toBe(quote);
});

test('an empty brief lets small talk through', () => {
  expect(figuresNotIn({}, 'Hi Mara,\n\nTwo ideas in 15 minutes?\n\nBest,\nTom')).toEqual([]);
});
