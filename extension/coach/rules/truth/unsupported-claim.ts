import { type Alarm, tripwire } from '../../../../shared/grounding/index.ts';
import { markOf, rewriteFix, subjectsOf } from '../../marking.ts';
import type { EmailRule, Field, Found } from '../../types.ts';

const SAID: Record<Alarm['kind'], [title: string, message: string]> = {
  figure: [
    'Check the figure',
    'This figure follows neither from what was read nor from your offer. Correct it, or take it out.',
  ],
  name: [
    'Check the name',
    'This name is neither in what was read nor in your offer. Correct it, or take it out.',
  ],
  link: ['Check the link', 'This link is not in your brief.'],
  address: ['Check the address', 'This address is not in your brief.'],
  phone: ['Check the number', 'This number is not in your brief.'],
  promise: ['Check the promise', 'Your offer does not mention this. Keep it only if you will.'],
  meeting: [
    'Check the meeting',
    'Nothing in the thread speaks of a meeting or a call. Take it out.',
  ],
};

export const unsupportedClaim: EmailRule = {
  scope: 'email',
  name: 'unsupported-claim',
  title: 'Not in what was read',
  looksFor:
    'A figure, name, link, address or phone number that stands nowhere in the brief; a promise that your offer does not mention; a meeting that the thread does not hold.',
  why: 'Invented compliments and wrong figures are what people who receive such emails complain about most, and the reader is the one who knows best. This is the word of code alone, without a network; what a sentence means is judged after writing (docs/checking.md).',
  instead: 'Say what was read, in your words; or ask about it.',
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
  check: ({ text, letter, brief }) => [
    ...tripwire(brief, letter.body).map((alarm) => said(alarm, 'body')),
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
