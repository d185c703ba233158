import { t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import type { SetRule } from '../../types.ts';

/** Emails in a row, each longer than the one before by this much. */
const RISES = 3;
const BY = 1.15;

export const risingLength: SetRule = {
  scope: 'set',
  name: 'rising-length',
  title: 'coach.rules.risingLength.title',
  looksFor: 'coach.rules.risingLength.looksFor',
  why: 'Someone who didn’t answer 60 words won’t read 120. Follows from the figures on length (Lavender, Boomerang); the rule itself is practice.',
  instead: 'Make the later ones shorter; a nudge is one line.',
  weight: 32,
  languages: 'any',
  good: [
    {
      bodies: [
        'One two three four five six?',
        'One two three four five?',
        'One two three four?',
        'One two three?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots. Who plans?',
        'You run nine depots in Kent. Who plans the routes?',
        'Mondays are the worst days in dispatch, a planner told me. Is that so at yours?',
        'The first hour of the day goes into the plan, and the drivers wait for it in the yard with the engine on. Do yours?',
      ],
    },
  ],
  check(contexts) {
    let rises = 0;
    return contexts.flatMap((context, at) => {
      const before = contexts[at - 1]?.parsed.words.length ?? 0;
      rises = at > 0 && context.parsed.words.length > before * BY ? rises + 1 : 0;
      if (rises !== RISES) return [];
      return [
        {
          step: context.step,
          severity: 'hint' as const,
          title: t('coach.rules.risingLength.finding'),
          message: t('coach.rules.risingLength.says'),
          fix: rewriteFix(t('coach.fix.shorten'), 'shorter'),
        },
      ];
    });
  },
};
