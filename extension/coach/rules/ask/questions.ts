import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const questions: EmailRule = {
  scope: 'email',
  name: 'questions',
  title: 'Too many questions',
  looksFor:
    'More than three questions in an email. None is fine: a reply or a goodbye doesn’t need one.',
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
        title: 'Ask fewer questions',
        message: `${asked.length} questions. One is easiest to answer.`,
        marks: extra.map((span) => markOf('body', span)),
        fix: rewriteFix('Rewrite it', 'direct'),
      },
    ];
  },
};
