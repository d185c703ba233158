import { describe, expect, test } from 'vitest';
import { type ClaimsBrief, claimsOf, doubtsOf, judge } from '../../../shared/grounding/index.ts';

const BRIEF: ClaimsBrief = {
  companyName: 'Quaymark',
  yourProduct: 'Quaymark checks each mail and gives each lorry a slot',
  keyBenefit: 'Gate turn times fall by 18 minutes',
  prospect: {
    fullName: 'Alasdair Rennie',
    firstName: 'Alasdair',
    jobTitle: 'Terminal Manager',
    company: 'Forthside',
    evidence: [
      { id: 'e1', kind: 'about', label: 'About', text: 'At Forthside since 2019. 6 cranes, 312 people, 28 of them apprentices.' },
      { id: 'e2', kind: 'experience', label: 'Experience', text: 'Planner, Tern Lines, 2004 – 2012' },
      {
        id: 'e3',
        kind: 'post',
        label: 'Post',
        from: 'them',
        text: 'Thanks to my recruiter Dave Ito for 35 drivers in six weeks. Our workshop in Leith has the certificate. 14 months of work. The quay in Alloa is run by Kirsty Bain. Two people on call each night. Our data person, Pete Lowther, rebuilt the berth calendar.',
      },
    ],
  },
};
const kindOf = (sentence: string): string => {
  const verdict = judge(BRIEF, sentence);
  return verdict.kind === 'unsupported' ? verdict.reason : verdict.kind;
};

describe('shares, ratios and ranks written otherwise are figures', () => {
  test.each([
    '1/3 of your lorries wait.',
    'Gate times fall by ½.',
    'Lorries outnumber cranes 9:1.',
    'Quaymark pays back 3:1.',
    'Each third lorry comes late.',
    "That's the 3rd largest terminal in the country.",
    'Terminals had 0 errors with Quaymark.',
    'You are in the top 10 of European ports.',
    'Terminals hit 10 of 10 slots with Quaymark.',
    'Terminals halve their queues.',
    'With three people on call each night, sleep is scarce.',
  ])('%s', (sentence) => {
    expect(kindOf(sentence)).toBe('figure');
  });
});

describe('reckoned honestly, or no figure at all', () => {
  test.each([
    'One in eleven of your people is an apprentice.',
    'That is about 52 people a crane.',
    'Almost six drivers a week, honestly impressive.',
    'There are a thousand ways to run a gate.',
    "It's a 10-minute read.",
    'IFRS 16 is a headache for lessors.',
    'COVID-19 changed how ports work.',
    'Budgets for FY25 are tight everywhere.',
    'You could double-check it yourself.',
    'We are in Ulm, one hour by car from you.',
    'With every good wish, Arabella',
    'The third best thing about ports is the coffee.',
    'How would you halve the queue?',
    'Every third Thursday we run a session.',
    'Every second counts at the gate.',
    "At 10:1 odds I'd still bet on the gate.",
    'See page 1/3 for the plan.',
    'Your suppliers could book with us too.',
    'I cover Scotland and the North.',
    'A 1:1 with your deputy would do.',
    'In a top 10 of thankless jobs, the gate wins.',
    'Your workshop in Leith has the certificate now.',
  ])('%s', (sentence) => {
    expect(kindOf(sentence)).toMatch(/silent|supported/);
  });
});

describe('told of the wrong one', () => {
  test.each([
    ["You've got 22 years at Tern Lines behind you.", 'wrong-person'],
    ['You spent eight years at Tern Lines.', 'supported'],
    ["You're a recruiter at heart.", 'wrong-person'],
    ['You will be running the quay in Alloa yourself.', 'wrong-person'],
    ['You rebuilt the berth calendar yourself.', 'wrong-person'],
    ['The V&A forecasts its lorries with Quaymark.', 'customer'],
    ['The Welsh Terminal Group moved its lorries to us last spring.', 'customer'],
    ['Forthside has had you since 2004.', 'wrong-person'],
    ["You've just ordered a seventh crane.", 'statement'],
    ['The strike in March must have hurt.', 'event'],
    ['Two of your neighbours in Leith book their slots with us.', 'customer'],
    ['Felixstowe and two other ports run their gates on Quaymark.', 'customer'],
  ])('%s → %s', (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

test('a mail about the last mail rests on nothing, whatever words the product shares with it', () => {
  expect(judge(BRIEF, 'Just checking in on my last mail.')).toEqual({ kind: 'silent' });
});

test('an invented customer with an invented figure is two findings', () => {
  const [claim] = claimsOf(BRIEF, 'We helped Maersk save 30% last year.');
  expect(claim && doubtsOf(claim.verdict)).toEqual([
    { reason: 'figure', quote: '30%' },
    { reason: 'customer', quote: 'Maersk' },
  ]);
});
