import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { LIMITS } from './limits.ts';
import { checkedSentenceSchema } from './verdict.ts';

/**
 * `POST /api/sequences/:id/check`: verdicts on sentences that the user changed. Free, and bounded a sequence. The server keeps no
 * brief, so it is sent again.
 */
export const checkSchema = z.object({
  brief: briefSchema,
  sentences: z.array(z.string().trim().min(1).max(LIMITS.body)).min(1).max(LIMITS.sentencesOfCheck),
});
export type Check = z.infer<typeof checkSchema>;

/** 200. One verdict a sentence, in the order they were sent; `unchecked` where the verifier did not answer. */
export const checkResultSchema = z.object({
  sentences: z.array(checkedSentenceSchema),
  checksLeft: z.int().min(0),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
