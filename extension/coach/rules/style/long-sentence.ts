import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

export const longSentence: EmailRule = {
  scope: 'email',
  name: 'long-sentence',
  title: 'Long sentences',
  looksFor: 'A sentence of more than 35 words.',
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
          title: 'Split the sentence',
          message: `${count} words in one sentence.`,
          marks: [markOf('body', sentence)],
          fix: rewriteFix('Simplify it', 'simpler'),
        },
      ];
    });
  },
};
