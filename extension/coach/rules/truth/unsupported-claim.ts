import { type Alarm, tripwire } from '../../../../shared/grounding/index.ts';
import { markOf, rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Field, Found } from '../../types.ts';

const SAID: Record<Alarm['kind'], [title: string, message: string]> = {
  figure: [
    'Check the number',
    'This number isn’t in your offer or on the page. Fix it or remove it.',
  ],
  name: ['Check the name', 'This name isn’t in your offer or on the page. Fix it or remove it.'],
  link: ['Check the link', 'This link isn’t in your offer.'],
  address: ['Check the address', 'This address isn’t in your offer.'],
  phone: ['Check the phone number', 'This phone number isn’t in your offer.'],
  promise: ['Check the promise', 'Your offer doesn’t mention this. Keep it only if you’ll do it.'],
  meeting: ['Check the meeting', 'The thread mentions no meeting or call. Remove it.'],
};

export const unsupportedClaim: EmailRule = {
  scope: 'email',
  name: 'unsupported-claim',
  title: 'Not on the page or in your offer',
  looksFor:
    'A number, name, link, address, or phone number that’s not on the page or in your offer; a promise your offer doesn’t mention; a meeting that isn’t in the thread.',
  why: 'Invented compliments and wrong figures are what people who receive such emails complain about most, and the reader is the one who knows best. This is the word of code alone, without a network; what a sentence means is judged after writing (docs/checking.md).',
  instead: 'Say what’s on the page, in your words, or ask about it.',
  weight: 100,
  languages: 'any',
  asksBeforeInsert: true,
  good: [
    {
      body: 'Hi Mara,\n\nYou wrote that onboarding is the bottleneck.\n\nHow do you handle it today?',
      brief: onboarding(),
    },
  ],
  bad: [
    {
      body: 'Hi Mara,\n\nCongrats on the new Riga office.\n\nHow do you onboard new reps?',
      brief: onboarding(),
      marked: 'Riga',
    },
    {
      body: 'Hi Mara,\n\nTeams cut onboarding by 62%.\n\nHow do you onboard new reps?',
      brief: onboarding(),
      marked: '62%',
    },
  ],
  check: ({ text, parsed, brief }) => [
    ...tripwire(brief, parsed.body).map((alarm) => said(alarm, 'body')),
    ...subjectsOf(text).flatMap(({ field, text: subject }) =>
      tripwire(brief, subject).map((alarm) => said(alarm, field)),
    ),
  ],
};

function said(alarm: Alarm, field: Field): Found {
  const [title, message] = SAID[alarm.kind];
  return {
    severity: 'error',
    title,
    message,
    marks: [markOf(field, alarm)],
    fix: rewriteFix('Rewrite without it', 'again'),
  };
}

function onboarding() {
  return {
    keyBenefit: 'Cuts onboarding by 40%',
    prospect: {
      firstName: 'Mara',
      evidence: [
        {
          id: 'e1',
          kind: 'post' as const,
          label: 'Post',
          text: 'Onboarding is still our bottleneck.',
        },
      ],
    },
  };
}
