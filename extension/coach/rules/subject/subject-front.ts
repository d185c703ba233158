import { anyOf, WHOLE } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

/** Words that say nothing of what a mail is about. */
const EMPTY = anyOf(WHOLE, 'i')`
  a|an|the|and|or|of|to|in|on|at|for|from|with|about|your|our|my|you|we|i|it
  is|are|this|that|quick|short|brief|small|little|question|questions|thought
  thoughts|idea|note|hello|hi|hey|follow|following|up|just|regarding|re|how
  what|why|who|can|could|would|some|one|few|more|as|by|possible|possibly
  potential|checking|reaching|out|wanted|want|ask|share|touching|base
`;

export const subjectFront: EmailRule = {
  scope: 'email',
  name: 'subject-front',
  title: 'coach.rules.subjectFront.title',
  looksFor: 'coach.rules.subjectFront.looksFor',
  why: 'Phones show 28 to 41 characters.',
  instead: 'Put the word that matters first.',
  weight: 30,
  languages: 'en',
  good: [{ subjectA: 'route planning at Fernhill and the early shift' }],
  bad: [
    {
      subjectA: 'just a quick thought for you about the depots',
      marked: 'just a quick thought for you about ',
    },
  ],
  check({ text, thresholds: { subjectFront: front } }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      if (
        subject.length <= front ||
        wordsIn(subject.slice(0, front)).some((word) => !EMPTY.test(word.text) && word.end < front)
      )
        return [];
      return [
        {
          severity: 'hint' as const,
          title: t('coach.rules.subjectFront.finding'),
          message: t('coach.rules.subjectFront.says', { front }),
          marks: [{ field, start: 0, end: front }],
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};
