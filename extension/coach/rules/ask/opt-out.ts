import { t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import { hasOptOut } from '../../opt-out.ts';
import type { EmailRule } from '../../types.ts';

export const optOut: EmailRule = {
  scope: 'email',
  name: 'opt-out',
  title: 'coach.rules.optOut.title',
  looksFor: 'coach.rules.optOut.looksFor',
  why: 'It is polite, and an opt-out that works within ten business days is the law for commercial email in the United States (CAN-SPAM, business email included).',
  instead: '“If this is not for you, a short no is enough, and I stop writing.”',
  weight: 58,
  languages: 'en',
  good: [
    {
      step: 3,
      body: 'Hi Mara,\n\nRoutes are still planned by hand in most depots.\n\nWho plans yours?',
    },
    {
      step: 7,
      body: 'Hi Mara,\n\nThis is my last note. If routes are no topic, no reply needed and I close the file.\n\nBest,\nTom',
    },
  ],
  bad: [
    {
      step: 3,
      lastStep: 3,
      body: 'Hi Mara,\n\nRoutes are still planned by hand in most depots.\n\nWho plans yours?',
    },
    {
      step: 7,
      body: 'Hi Mara,\n\nRoutes are still planned by hand in most depots, and the first hour of the day is lost with it.\n\nWho plans yours?',
    },
  ],
  check({ parsed, step, lastStep }) {
    if (step !== lastStep || parsed.words.length === 0 || hasOptOut(parsed.body)) return [];
    return [
      {
        severity: 'hint',
        title: t('coach.rules.optOut.finding'),
        message: t('coach.rules.optOut.says'),
        fix: rewriteFix(t('coach.fix.rewrite'), 'warmer'),
      },
    ];
  },
};
