import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type ClaimsBrief,
  claimsOf,
  contactsNotIn,
  figuresNotIn,
  judge,
  linksNotIn,
  sentencesOf,
} from '../../../shared/grounding/index.ts';

const BRIEF: ClaimsBrief = {
  keyBenefit: 'Northwind cut admin by 40%',
  prospect: {
    firstName: 'Mara',
    company: 'Fernhill',
    evidence: [
      { id: 'e1', kind: 'message', label: 'Their mail', from: 'them', text: 'We run nine depots. Onboarding is still our bottleneck.' },
      { id: 'e2', kind: 'message', label: 'Mail of Jonas', from: 'other', text: 'I moved to the Munich office in May.' },
      { id: 'e3', kind: 'message', label: 'Your mail', from: 'me', text: 'We have 64 customers in Ohio.' },
    ],
  },
};
const kindOf = (sentence: string, brief: ClaimsBrief = BRIEF): string => {
  const verdict = judge(brief, sentence);
  return verdict.kind === 'unsupported' ? verdict.reason : verdict.kind;
};

describe('whose a fact is', () => {
  test.each([
    ['You run nine depots.', 'supported'],
    ['You moved to the Munich office in May.', 'wrong-person'],
    ['You have 64 customers in Ohio.', 'wrong-person'],
    ['We have 64 customers in Ohio.', 'supported'],
    ['You cut admin by 40%.', 'wrong-person'],
    ['You would cut admin by 40%.', 'supported'],
    ['Northwind cut admin by 40%.', 'supported'],
  ])('%s → %s', (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

describe('ordinary talk is not marked', () => {
  test.each([
    'Morning Routes Without The Spreadsheet Chaos',
    'Does your team use HubSpot or Marketo?',
    'If you use HubSpot, the data is already there.',
    'I know your days are full, so thank you for reading this far.',
    'Happy Thanksgiving to you and the team.',
    'Would Tuesday at 3pm PT work?',
    'Here are three things to try.',
    'Voicemail is where freight goes to die.',
    'Every dispatcher I talk to says the same thing.',
    'Let me know by Friday, Mara.',
    'Onboarding took a while, a manager told me once.',
    'Is Monday your worst day, or does it start at six on Sunday?',
    'I came across your profile while reading about depots.',
    'No worries if not.',
  ])('%s', (sentence) => {
    expect(['silent', 'supported']).toContain(kindOf(sentence));
  });
});

describe('quotations', () => {
  test('words that stand in the brief need no further judging', () => {
    expect(kindOf('You wrote “Onboarding is still our bottleneck”.')).toBe('supported');
  });
  test('words put into their mouth are invented', () => {
    expect(judge(BRIEF, 'You wrote “pricing is what keeps me awake”.').kind).toBe('unsupported');
  });
});

describe('languages', () => {
  test.each([
    ['Sie haben neun Standorte und suchen gerade neue Leute für Herrn Schmidt.', 'silent'],
    ['Sie haben 25 Standorte.', 'figure'],
    ['Vous avez 25 dépôts.', 'figure'],
    ['御社には25の拠点があります。', 'figure'],
  ])('%s → %s', (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

describe('a whole text', () => {
  const body =
    'Hi Mara,\n\nYou run nine depots. Congrats on the Series B.\n\nWho plans them?\n\nBest,\nTom Aldous\nAccount Executive, Routewise';
  test('has one claim a sentence, in order, in place', () => {
    const claims = claimsOf(BRIEF, body);
    for (const { start, end, sentence } of claims) expect(body.slice(start, end)).toBe(sentence);
    expect(claims.map(({ verdict }) => verdict.kind)).toEqual([
      'silent',
      'supported',
      'unsupported',
      'silent',
      'silent',
      'silent',
      'silent',
    ]);
  });
  test('a postscript under the name is judged', () => {
    const last = claimsOf(BRIEF, `${body}\nPS: 25 depots, wow.`).at(-1);
    expect(last?.verdict.kind).toBe('unsupported');
  });
});

describe('sentences', () => {
  test.each([
    ['It takes 15 min. on average, e.g. at Acme Inc. in Ohio. Next one.', 2],
    ['1. First\n2. Second', 2],
    ['Hi Mara,\n\nOne. Two?', 3],
    ['A line that is long enough to have been wrapped by the mail program\nand goes on here.', 1],
    ['', 0],
    ['\r\n \r\n', 0],
  ])('%j has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});

describe('what somebody else did, said or is', () => {
  const brief: ClaimsBrief = {
    companyName: 'Routewise',
    prospect: {
      firstName: 'Mara',
      company: 'Fernhill',
      evidence: [
        { id: 'e1', kind: 'about', label: 'About', text: 'I took over the depot in Ashford in 2020. 140 drivers.' },
        {
          id: 'e2',
          kind: 'post',
          label: 'Post',
          from: 'them',
          text: 'Proud of the night shift, led by Priya Anand. Our planner Tobias has 9 routes.',
        },
      ],
    },
  };
  test.each([
    ['Tobias took over the depot in 2020.', 'wrong-person'],
    ['Priya has 140 drivers.', 'wrong-person'],
    ['Tobias has 9 routes.', 'supported'],
    ['You led the night shift.', 'wrong-person'],
    ['Tobias told me that you are looking for help.', 'event'],
    ['Your colleague told me to write.', 'event'],
    ['A planner told me that once.', 'silent'],
    ['Thanks for the call on Friday.', 'event'],
    ['Sorry to hear about the fire.', 'event'],
    ['Thanks for reading this far.', 'silent'],
  ])('%s → %s', (sentence, kind) => {
    expect(kindOf(sentence, brief)).toBe(kind);
  });
});

describe('figures that have to be reckoned', () => {
  const brief: ClaimsBrief = {
    keyBenefit: 'Half of all tickets are closed without a technician',
    prospect: {
      firstName: 'Mara',
      evidence: [
        { id: 'e1', kind: 'about', label: 'About', text: 'We have 1,900 lifts and 24 technicians. 68% are booked. 1,600 tickets a month.' },
        {
          id: 'e2',
          kind: 'post',
          label: 'Post',
          from: 'them',
          text: 'The board votes in March. Certified to ISO 27001. Planning takes 400 hours a year.',
        },
      ],
    },
  };
  test.each([
    ['About 80 lifts per technician is a lot.', 'supported'],
    ['About 50 lifts per technician is a lot.', 'figure'],
    ['One in three of yours is not booked.', 'supported'],
    ['You would be left with about 800 tickets.', 'supported'],
    ['You would be left with about 300 tickets.', 'figure'],
    ['Planning takes ten weeks of your year.', 'supported'],
    ['The board votes in May.', 'event'],
    ['The board votes in March.', 'supported'],
    ['You are certified to ISO 27001.', 'supported'],
  ])('%s → %s', (sentence, kind) => {
    const found = kindOf(sentence, brief);
    expect(kind === 'supported' ? ['supported', 'silent'] : [kind]).toContain(found);
  });
});

describe('whose name it is', () => {
  test.each([
    ['Portland State texts its students with Routewise.', 'customer'],
    ['Burnout starts on the roster.', 'silent'],
    ['Scrap costs a plant more than labour.', 'silent'],
    ['I grew up near Tulsa.', 'silent'],
    ['My colleague Tom can help.', 'silent'],
    ['We work with Tulsa Freight.', 'customer'],
  ])('%s → %s', (sentence, kind) => {
    expect(kindOf(sentence, { ...BRIEF, companyName: 'Routewise' })).toBe(kind);
  });
});

test('a sentence of thanks ends no letter: what follows is judged', () => {
  const claims = claimsOf(BRIEF, 'Hi Mara,\n\nThanks for your note\nYou run 25 depots\n\nBest,\nTom');
  expect(claims.find(({ sentence }) => sentence === 'You run 25 depots')?.verdict.kind).toBe('unsupported');
});

test('a text without a stop is judged in time', () => {
  for (const unit of ['In May ', 'half the ', 'a two three ', '1 ', 'A', 'Tobias and Priya ']) {
    const began = performance.now();
    judge(structuredClone(BRIEF), unit.repeat(4_000 / unit.length));
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' }));
const anyBrief = fc.record({
  companyName: anyText,
  keyBenefit: anyText,
  prospect: fc.record({
    firstName: anyText,
    company: anyText,
    evidence: fc.array(
      fc.record({
        id: fc.string(),
        kind: fc.constantFrom('post', 'about', 'message', 'note'),
        label: anyText,
        from: fc.constantFrom('them', 'me', 'other'),
        text: anyText,
      }),
      { maxLength: 4 },
    ),
  }),
}) as fc.Arbitrary<ClaimsBrief>;

property.prop([anyBrief, anyText])('never throws, is deterministic, and every span is a place of the text', (brief, text) => {
  const claims = claimsOf(brief, text);
  for (const { start, end, sentence } of claims) expect(text.slice(start, end)).toBe(sentence);
  expect(claimsOf(structuredClone(brief), text)).toEqual(claims);
  for (const { start, end } of [...figuresNotIn(brief, text), ...linksNotIn(brief, text), ...contactsNotIn(brief, text)]) {
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
  }
});

property.prop([anyBrief])('what the brief says itself is never refused', (brief) => {
  for (const line of brief.prospect?.evidence ?? []) {
    expect(figuresNotIn(brief, line.text)).toEqual([]);
    expect(linksNotIn(brief, line.text)).toEqual([]);
    expect(contactsNotIn(brief, line.text)).toEqual([]);
  }
});

property.prop([fc.integer({ min: 13, max: 9_999 }), fc.integer({ min: 13, max: 9_999 })])(
  'a figure much off is found, the same is not',
  (known, said) => {
    const brief: ClaimsBrief = { prospect: { evidence: [{ id: 'e', kind: 'post', label: 'Post', text: `We run ${known} depots.` }] } };
    expect(kindOf(`You run ${known} depots.`, brief)).toBe('supported');
    if (Math.abs(known - said) / known > 0.25) expect(kindOf(`You run ${said} depots.`, brief)).toBe('figure');
  },
);

describe('thanks for an answer', () => {
  const silent: ClaimsBrief = { keyBenefit: 'Northwind cut admin by 40%' };
  test.each([
    ['Thank you for writing back.', { ...silent, thread: { replied: true } }, 'told'],
    ['Thanks for your quick reply.', { ...silent, thread: { replied: true } }, 'told'],
    ['Thank you for writing back.', silent, 'event'],
  ])('%s', (sentence, brief, kind) => {
    expect(kindOf(sentence, brief) === 'event').toBe(kind === 'event');
  });
});
