import { type Alarm, tripwire } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Field, Found } from '../../types.ts';

export const unsupportedClaim: EmailRule = {
  scope: 'email',
  name: 'unsupported-claim',
  title: 'coach.rules.unsupportedClaim.title',
  looksFor: 'coach.rules.unsupportedClaim.looksFor',
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
  return {
    severity: 'error',
    title: t(`coach.alarm.${alarm.kind}.title`),
    message: t(`coach.alarm.${alarm.kind}.says`),
    marks: [markOf(field, alarm)],
    fix: rewriteFix(t('coach.fix.rewriteWithout'), 'again'),
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
