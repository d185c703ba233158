import { describe, expect, test } from 'vitest';
import { arbitrate } from '../../../shared/grounding/index.ts';
import { answer, BENEFIT, E2, judge, LINES, TODAY } from './arbiter-brief.ts';

describe('quotes', () => {
  test.each([
    'mondays are the WORST - still',
    '"Mondays" are the worst',
    'We went from 80 vans … are the worst',
  ])('stand in the line but for blanks, marks and case: %s', (quote) => {
    expect(judge('Mondays are the worst.', { source: ['e2'], quote: [quote] })?.verdict).toBe(
      'supported',
    );
  });

  test('are shown by their place in the line', () => {
    const [source] =
      judge('Mondays are the worst.', { source: ['e2'], quote: ['mondays are the worst'] })
        ?.sources ?? [];
    const line = LINES.find(({ id }) => id === source?.id);
    expect(line?.text.slice(source?.start, source?.end)).toBe('Mondays” are the worst');
  });

  test.each([
    ['invented', ['e2'], ['Mondays are the best'], 'absent'],
    ['of a line that does not exist', ['e9'], ['nobody knows this'], 'absent'],
    ['none at all', ['e2'], [], 'absent'],
    ['half of it invented', ['e2'], ['Mondays are the worst … and Fridays too'], 'absent'],
    ['of another line than the named one', ['e3'], ['Mondays” are the worst'], 'unchecked'],
    ['a single mark', ['e2'], ['.'], 'absent'],
  ] as const)('%s: counts for nothing', (_, source, quote, verdict) => {
    expect(
      judge('Mondays are the worst.', { source: [...source], quote: [...quote] }),
    ).toMatchObject({
      verdict,
      reason: 'quote',
      sources: [],
    });
  });

  test('one that stands is enough beside one that does not', () => {
    const quote = ['never said', 'We went from 80 vans to 430'];
    expect(judge('You have 430 vans.', { source: ['e2'], quote })).toMatchObject({
      verdict: 'supported',
      sources: [{ id: 'e2' }],
    });
  });
});

describe('figures', () => {
  test.each([
    ['You went from 80 vans to 430.', E2],
    ['Over 400 vans, and nearly 450 soon?', E2],
    ['You have more than quintupled the fleet.', E2],
    ['Since the post of 3 March you have 430 vans.', E2],
    ['Planning takes 6 minutes instead of 47.', BENEFIT],
    ['Live in 14 days.', BENEFIT],
    [
      'After more than five years as Head of Fleet',
      { source: ['e3'], quote: ['Mar 2021 - Present'] },
    ],
    ['Two planners are left.', { source: ['e4'], quote: ['3 of our 5 planners'] }],
    ['That is more than 20 drops a month.', { source: ['e5'], quote: ['5-6 drops a week'] }],
    ['You lose five or six drops a week.', { source: ['e5'], quote: ['5-6 drops a week'] }],
    [
      'You offer three products: Route, Load and Yard.',
      { source: ['e5'], quote: ['Route, Load and Yard'] },
    ],
    ['Two things about your 430 vans.', E2],
    ['Planning is 87% faster.', { ...BENEFIT, calc: '(47 - 6) / 47 = 87 %' }],
    ['That saves 41 minutes.', { ...BENEFIT, calc: '47 - 6' }],
  ])('follow: %s', (text, over) => {
    expect(judge(text, over)).toMatchObject({ verdict: 'supported' });
  });

  test.each([
    ['You have 600 vans.', '600', E2],
    ['You have forty-seven vans.', 'forty-seven', E2],
    ['Live in 3 weeks.', '3', BENEFIT],
    ['Live within thirteen days.', 'thirteen', BENEFIT],
    ['Planning is 62% faster.', '62%', BENEFIT],
    ['Teams have tripled their drops.', 'tripled', BENEFIT],
    ['It costs $47 a month.', '$47', BENEFIT],
    ['The post of 4 April', '4 April', E2],
    [
      'You have 47 vans.',
      '47',
      { source: ['e2', 'offer.keyBenefit'], quote: ['We went from 80 vans to 430'] },
    ],
    ['That saves 40% of the time.', '40%', { ...BENEFIT, calc: '(47 - 6) / 100 = 40 %' }],
    ['That saves 300 minutes.', '300', { ...BENEFIT, calc: '47 + 253 = 300' }],
    ['That saves 300 minutes.', '300', { ...BENEFIT, calc: 'process.exit(47)' }],
  ])('do not: %s', (text, odd, over) => {
    expect(judge(text, over)).toMatchObject({ verdict: 'absent', reason: 'figure', odd });
  });
});

test('a sentence without an answer is unchecked, and of two answers the worse counts', () => {
  const both = [answer(E2), answer({ ...E2, verdict: 'contradicted', odd: 'vans' })];
  const [first, second] = arbitrate(LINES, ['You have 430 vans.', 'And more.'], both, TODAY);
  expect(first).toMatchObject({ verdict: 'contradicted', odd: 'vans' });
  expect(second).toMatchObject({ verdict: 'unchecked', reason: 'no-answer', sources: [] });
});
