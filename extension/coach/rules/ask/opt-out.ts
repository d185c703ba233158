import { rewriteFix } from '../../marks-and-fixes.ts';
import { hasOptOut } from '../../opt-out.ts';
import type { EmailRule } from '../../types.ts';

export const optOut: EmailRule = {
  scope: 'email',
  name: 'opt-out',
  title: 'An easy opt-out in the last email',
  looksFor:
    'The last email of a sequence, where it doesn’t say it’s the last one, or how to opt out.',
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
        title: 'Offer an opt-out',
        message: 'The last email should say it’s the last, and that a no is fine.',
        fix: rewriteFix('Rewrite it', 'warmer'),
      },
    ];
  },
};
