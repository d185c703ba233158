import { plural, t } from '../../../i18n/text.ts';
import { asksIn } from '../../asks.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const asks: EmailRule = {
  scope: 'email',
  name: 'asks',
  title: 'coach.rules.asks.title',
  looksFor: 'coach.rules.asks.looksFor',
  why: 'Two asks are a decision to make before the decision. Follows from the figures on questions (Boomerang, Lavender).',
  instead: 'Keep the smaller one.',
  weight: 48,
  languages: 'en',
  good: [{ body: 'Hi Mara,\n\nYou run nine depots.\n\nShall I send the route sheet?' }],
  bad: [
    {
      body: 'Hi Mara,\n\nCould we have a call on Tuesday?\n\nOr shall I send you a short video?',
      marked: 'Or shall I send you a short video?',
    },
  ],
  check({ parsed, thresholds }) {
    const found = asksIn(parsed.sentences);
    const kinds = new Set(found.map(({ kind }) => kind));
    if (kinds.size <= thresholds.asksMost) return [];
    const [, ...extra] = found;
    return [
      {
        severity: 'hint',
        title: t('coach.rules.asks.finding'),
        message: plural('coach.rules.asks.says', kinds.size),
        marks: extra.map(({ span }) => markOf('body', span)),
        fix: rewriteFix(t('coach.fix.rewrite'), 'direct'),
      },
    ];
  },
};
