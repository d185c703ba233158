import { z } from 'zod';
import type { Asked } from '../asked.ts';
import type { Emails } from './letter.ts';

const emailSchema = z.object({
  email: z.number(),
  subjectLineA: z.string(),
  subjectLineB: z.string(),
  body: z.string(),
});

const SENTENCE = /[^.!?\n]+[.!?]+["”’)]?\s*/g;

/** Without the sentences that hold one of the words, unless nothing would be left of a paragraph that is a question. */
export function without(body: string, odd: readonly string[]): string {
  return body
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replace(SENTENCE, (sentence) =>
          odd.some((words) => sentence.includes(words)) ? '' : sentence,
        )
        .trim(),
    )
    .filter(Boolean)
    .join('\n\n');
}

/** One email without the sentences that were found odd: a sample writer can leave out, and knows nothing better to say. */
export function mendSample({ mend, odd, keys }: Asked): Emails {
  const { subjectLineA, subjectLineB, body } = emailSchema.parse(mend);
  const [key = 'email1'] = keys;
  return {
    [key]: { angle: '', subjectLineA, subjectLineB, body: without(body, odd), evidenceUsed: [] },
  };
}
