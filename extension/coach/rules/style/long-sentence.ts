import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

export const longSentence: EmailRule = {
  scope: 'email',
  name: 'long-sentence',
  title: 'coach.rules.longSentence.title',
  looksFor: 'coach.rules.longSentence.looksFor',
  why: 'People read email on a phone between two other things; a long sentence has to be read twice. Follows from the figures on reading grade (Boomerang, Lavender).',
  instead: 'Put a period where you’d take a breath.',
  weight: 40,
  languages: 'any',
  good: [{ body: 'Hi Mara,\n\nYou run nine depots. Who plans the routes each morning?' }],
  bad: [
    {
      body: 'Hi Mara,\n\nSince you run nine depots and each of them plans its own routes by hand in the morning before the first driver arrives in the yard and asks for his list, I was wondering whether that still works for you.',
      marked: 'Since',
    },
  ],
  check({ parsed, thresholds }) {
    return parsed.sentences.flatMap((sentence) => {
      const count = wordsIn(sentence.text).length;
      if (count <= thresholds.sentenceMost) return [];
      return [
        {
          severity: 'hint' as const,
          title: t('coach.rules.longSentence.finding'),
          message: t('coach.rules.longSentence.says', { words: count }),
          marks: [markOf('body', sentence)],
          fix: rewriteFix(t('coach.fix.simplify'), 'simpler'),
        },
      ];
    });
  },
};
