import { plural, t } from '../../../i18n/text.ts';
import { rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

export const subjectLength: EmailRule = {
  scope: 'email',
  name: 'subject-length',
  title: 'coach.rules.subjectLength.title',
  looksFor: 'coach.rules.subjectLength.looksFor',
  why: 'Three to four words did best (Boomerang), 36–50 characters did best (Backlinko): they conflict. Two to seven words satisfy both as far as they can be.',
  instead: 'Name what it’s about, as you would to a coworker.',
  weight: 35,
  languages: 'any',
  good: [{ subjectA: 'route planning at Fernhill' }],
  bad: [
    { subjectA: 'Hello' },
    { subjectA: 'a short question about how you plan the routes of all your depots' },
  ],
  check({ text, thresholds: { subjectFew, subjectMost } }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const count = wordsIn(subject).length;
      if (count >= subjectFew && count <= subjectMost) return [];
      const title =
        count > subjectMost
          ? t('coach.rules.subjectLength.cut', { words: subjectMost })
          : t('coach.rules.subjectLength.finding');
      const best = { from: subjectFew, to: subjectMost };
      const message =
        count === 1
          ? t('coach.rules.subjectLength.oneWord', best)
          : plural('coach.rules.subjectLength.words', count, best);
      return [
        {
          severity: 'hint' as const,
          title,
          message,
          marks: [{ field, start: 0, end: subject.length }],
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};
