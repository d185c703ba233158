import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { LIMITS } from './limits.ts';
import { emailSchema } from './sequence.ts';
import { situationSchema } from './situation.ts';
import { LAST_STEP } from './steps.ts';

/** An email of a sequence as it went out. */
export const sentEmailSchema = z.object({
  /** The subject it went out with; absent in a reply or a chat. */
  subject: z.string().max(LIMITS.subject).optional(),
  body: z.string().trim().min(1).max(LIMITS.body),
  /** ISO 8601 date or date-time of its going out, where it is known. */
  at: z.string().max(40).optional(),
});
export type SentEmail = z.infer<typeof sentEmailSchema>;

/**
 * `POST /api/sequences/:id/reply`: one email that answers what they wrote. It uses one of the sequence's rewrites. The server keeps no brief,
 * so it is sent again, with the thread as it is now. Answers 200, or a stream of `situation`, `progress`, `email`, `revised`, `checked`,
 * `done`, `error`. The email has no place in the sequence: its step is 1 and its day 0.
 */
export const replySchema = z.object({
  brief: briefSchema,
  /** The emails of the sequence that went out, in their order. */
  sent: z.array(sentEmailSchema).max(LAST_STEP).default([]),
});
export type ReplyRequest = z.infer<typeof replySchema>;

export const repliedSchema = z.object({
  situation: situationSchema.optional(),
  email: emailSchema,
  rewritesLeft: z.int().min(0),
});
export type Replied = z.infer<typeof repliedSchema>;
