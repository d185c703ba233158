import { LAST_STEP } from '../../../../shared/contract/steps.ts';
import { t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import { hasOptOut } from '../../opt-out.ts';
import type { SetRule } from '../../types.ts';

/** One or two emails are no sequence to be let out of. */
const LEAST_EMAILS = 3;

export const noOptOut: SetRule = {
  scope: 'set',
  name: 'no-opt-out',
  title: 'coach.rules.noOptOut.title',
  looksFor: 'coach.rules.noOptOut.looksFor',
  why: 'An opt-out is the law for commercial email in the United States (CAN-SPAM), and it is polite everywhere.',
  instead: 'End the last email you send with an easy no.',
  weight: 50,
  languages: 'en',
  good: [
    {
      bodies: [
        'Who plans the routes?',
        'Mondays too?',
        'This is my last note. A short no is fine.',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'Who plans the routes?',
        'Is Monday the worst day in your depots?',
        'The first hour goes into planning. Does it at yours?',
      ],
    },
  ],
  check(contexts) {
    const last = contexts.at(-1);
    if (!last || contexts.length < LEAST_EMAILS || last.step >= LAST_STEP || !last.english)
      return [];
    if (contexts.slice(-2).some(({ parsed }) => hasOptOut(parsed.body))) return [];
    return [
      {
        step: last.step,
        severity: 'hint',
        title: t('coach.rules.optOut.finding'),
        message: t('coach.rules.noOptOut.says'),
        fix: rewriteFix(t('coach.fix.rewrite'), 'warmer'),
      },
    ];
  },
};
