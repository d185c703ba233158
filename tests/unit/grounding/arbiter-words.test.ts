import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ABOUT } from '../../../shared/contract/verdict.ts';
import { isWorse } from '../../../shared/grounding/arbiter.ts';
import { arbitrate } from '../../../shared/grounding/index.ts';
import { BENEFIT, E2, judge, LINES, TODAY, text } from './arbiter-brief.ts';

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
