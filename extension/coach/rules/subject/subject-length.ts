import { rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

export const subjectLength: EmailRule = {
  scope: 'email',
  name: 'subject-length',
  title: 'Subject length',
  looksFor: 'A subject with one word or more than seven.',
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
        count > subjectMost ? `Cut the subject to ${subjectMost} words` : 'Say what it’s about';
      const message = `${count === 1 ? 'One word' : `${count} words`}; ${subjectFew} to ${subjectMost} read best.`;
      return [
        {
          severity: 'hint' as const,
          title,
          message,
          marks: [{ field, start: 0, end: subject.length }],
          fix: rewriteFix('Rewrite it', 'again'),
        },
      ];
    });
  },
};
