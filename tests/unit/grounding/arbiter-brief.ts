import { fc } from '@fast-check/vitest';
import {
  type Answer,
  arbitrate,
  type BriefLine,
  briefLines,
} from '../../../shared/grounding/index.ts';

export const TODAY = new Date('2026-11-27');

export const LINES: BriefLine[] = briefLines({
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

export const answer = (over: Partial<Answer>): Answer => ({
  s: 1,
  about: 'prospect',
  verdict: 'supported',
  source: [],
  quote: [],
  odd: '',
  ...over,
});

export const judge = (text: string, over: Partial<Answer>) =>
  arbitrate(LINES, [text], [answer(over)], TODAY)[0];

export const E2 = { source: ['e2'], quote: ['We went from 80 vans to 430'] };

export const BENEFIT = {
  about: 'seller' as const,
  source: ['offer.keyBenefit'],
  quote: ['Median planning time'],
};

export const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('You have 430 vans.', 'We cut it by 62%.', 'See evil.com'),
);
