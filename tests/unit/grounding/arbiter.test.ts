import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ABOUT } from '../../../shared/contract/verdict.ts';
import { isWorse } from '../../../shared/grounding/arbiter.ts';
import {
  type Answer,
  arbitrate,
  type BriefLine,
  briefLines,
} from '../../../shared/grounding/index.ts';

const TODAY = new Date('2026-11-27');
const LINES: BriefLine[] = briefLines({
  companyName: 'Routewise',
  problemTheyFace: 'Dispatchers plan routes by hand',
  yourProduct: 'Routewise plans delivery routes overnight; see https://routewise.example/plan',
  keyBenefit: 'Median planning time drops from 47 minutes to 6. Live in two weeks',
  callToAction: 'Write to tom@routewise.example or call +44 20 7946 0018',
  prospect: {
    fullName: 'Mara Holt',
    company: 'Fernhill Logistics',
    evidence: [
      {
        id: 'e1',
        kind: 'message',
        label: 'Your email',
        from: 'me',
        text: 'You run nine depots, I read.',
      },
      {
        id: 'e2',
        kind: 'post',
        label: 'Post',
        from: 'them',
        at: '2026-03-03',
        text: 'We went from 80 vans to 430. “Mondays” are the worst — still.',
      },
      {
        id: 'e3',
        kind: 'experience',
        label: 'Experience',
        text: 'Head of Fleet · Mar 2021 - Present',
      },
      {
        id: 'e4',
        kind: 'about',
        label: 'About',
        text: 'We switched off 3 of our 5 planners in Estonia.',
      },
      {
        id: 'e5',
        kind: 'about',
        label: 'About',
        text: 'We lose 5-6 drops a week. We offer Route, Load and Yard.',
      },
    ],
  },
});

const answer = (over: Partial<Answer>): Answer => ({
  s: 1,
  about: 'prospect',
  verdict: 'supported',
  source: [],
  quote: [],
  odd: '',
  ...over,
});
const judge = (text: string, over: Partial<Answer>) =>
  arbitrate(LINES, [text], [answer(over)], TODAY)[0];
const E2 = { source: ['e2'], quote: ['We went from 80 vans to 430'] };
const BENEFIT = {
  about: 'seller' as const,
  source: ['offer.keyBenefit'],
  quote: ['Median planning time'],
};

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

describe('names, links, addresses', () => {
  test.each([
    'Your Estonian planners',
    'Fernhill’s vans',
    'Mara, your vans',
    'Your CFO and the PR team',
  ])('of the brief: %s', (text) => {
    expect(judge(text, E2)?.verdict).toBe('supported');
  });

  test.each([
    ['Girteka uses it on their vans.', 'name', 'Girteka'],
    ['Your vans in Chicago', 'name', 'Chicago'],
    ['Agnieszka from your team told me of the vans.', 'name', 'Agnieszka'],
    ['Your vans: see https://evil.example/x', 'link', 'https://evil.example/x'],
    ['Your vans: write to eve@evil.example', 'contact', 'eve@evil.example'],
    ['Your vans: call +1 415 555 0142', 'contact', '+1 415 555 0142'],
  ])('that it has not: %s', (text, reason, odd) => {
    expect(judge(text, E2)).toMatchObject({ verdict: 'absent', reason, odd });
  });

  test('a link is none of what states nothing either', () => {
    const said = { about: 'none', verdict: 'none' } as const;
    expect(judge('Shall I send https://evil.example/x?', said)).toMatchObject({
      verdict: 'absent',
      reason: 'link',
    });
    expect(judge('Shall I send it?', said)?.verdict).toBe('none');
  });
});

test('the sender’s own words alone say nothing of the prospect', () => {
  const own = { source: ['offer.problemTheyFace'], quote: ['plan routes by hand'] };
  const mail = { source: ['e1'], quote: ['You run nine depots'] };
  expect(judge('You plan routes by hand.', own)).toMatchObject({
    verdict: 'absent',
    reason: 'own-words',
  });
  expect(judge('You run nine depots.', mail)).toMatchObject({
    verdict: 'absent',
    reason: 'own-words',
  });
  expect(judge('It plans routes by hand.', { ...own, about: 'seller' })?.verdict).toBe('supported');
});

test('a sentence without an answer is unchecked, and of two answers the worse counts', () => {
  const both = [answer(E2), answer({ ...E2, verdict: 'contradicted', odd: 'vans' })];
  const [first, second] = arbitrate(LINES, ['You have 430 vans.', 'And more.'], both, TODAY);
  expect(first).toMatchObject({ verdict: 'contradicted', odd: 'vans' });
  expect(second).toMatchObject({ verdict: 'unchecked', reason: 'no-answer', sources: [] });
});

const said = fc.record({
  s: fc.integer({ min: 1, max: 3 }),
  about: fc.constantFrom(...ABOUT),
  verdict: fc.constantFrom(
    'supported' as const,
    'contradicted' as const,
    'absent' as const,
    'none' as const,
  ),
  source: fc.array(fc.constantFrom('e1', 'e2', 'offer.keyBenefit', 'nope'), { maxLength: 4 }),
  quote: fc.array(
    fc.oneof(fc.string(), fc.constantFrom('We went from 80 vans', 'Median planning time')),
    { maxLength: 4 },
  ),
  odd: fc.string(),
  calc: fc.option(fc.string(), { nil: undefined }),
});
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('You have 430 vans.', 'We cut it by 62%.', 'See evil.com'),
);

property.prop([fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(said, { maxLength: 5 })])(
  'it never raises a verdict, whatever is said of whatever sentence',
  (sentences, answers) => {
    const judged = arbitrate(LINES, sentences, answers, TODAY);
    expect(judged.map((one) => one.text)).toEqual(sentences);
    judged.forEach((one, at) => {
      const own = answers.filter(({ s }) => s === at + 1);
      for (const { verdict } of own) expect(isWorse(verdict, one.verdict)).toBe(false);
      if (own.length === 0) expect(one.verdict).toBe('unchecked');
      for (const { id, start, end } of one.sources) {
        const line = LINES.find((known) => known.id === id);
        expect(start >= 0 && start < end && end <= (line?.text.length ?? 0)).toBe(true);
      }
    });
  },
);

property.prop([fc.integer({ min: 2, max: 99 }).filter((days) => days !== 14)])(
  'a number of days that no line has is caught, whoever calls it supported',
  (days) => {
    expect(judge(`You are up and running within ${days} days.`, BENEFIT)).toMatchObject({
      verdict: 'absent',
      reason: 'figure',
    });
  },
);
