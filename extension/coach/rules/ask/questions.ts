import { plural, t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const questions: EmailRule = {
  scope: 'email',
  name: 'questions',
  title: 'coach.rules.questions.title',
  looksFor: 'coach.rules.questions.looksFor',
  why: 'One to three questions get about 50% more replies than none (Boomerang, Lavender); with more it is not clear which to answer.',
  instead: 'Keep the question you most want answered.',
  weight: 50,
  languages: 'any',
  good: [{ body: 'Hi Mara,\n\nYou run nine depots.\n\nWho plans the routes?' }],
  bad: [
    {
      step: 1,
      body: 'Hi Mara,\n\nWho plans the routes? How long does it take? Is it done by hand? And on Mondays?',
      marked: 'And on Mondays?',
    },
  ],
  check({ parsed, thresholds }) {
    const asked = parsed.sentences.filter(({ text }) => /[?？؟]["”’')\]]*$/.test(text));
    const extra = asked.slice(thresholds.questionsMost);
    if (extra.length === 0) return [];
    return [
      {
        severity: 'hint',
        title: t('coach.rules.questions.finding'),
        message: plural('coach.rules.questions.says', asked.length),
        marks: extra.map((span) => markOf('body', span)),
        fix: rewriteFix(t('coach.fix.rewrite'), 'direct'),
      },
    ];
  },
};
