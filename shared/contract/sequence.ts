import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { checkedSentenceSchema } from './verdict.ts';

export const stepSchema = z.int().min(1).max(7);

/** Something a person should look at in a delivered email: what code found but cannot decide. */
export const findingSchema = z.object({
  /** Name of the rule that found it, e.g. `unsupported-claim`. */
  rule: z.string().max(64),
  /** One sentence for a person: what it is and what to do. */
  message: z.string().max(LIMITS.findingText),
  /** The words it is about, as they stand in the email. */
  quote: z.string().max(LIMITS.findingText).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One whole, checked email of a sequence. */
export const emailSchema = z.object({
  step: stepSchema,
  /** Days after the first email of the sequence. */
  day: z.int().min(0).max(LIMITS.day),
  /** Its point in two to five words, for the sender's eyes; empty in emails written before there were angles. */
  angle: z.string().max(LIMITS.angle).default(''),
  subjectLineA: z.string().min(1).max(LIMITS.subject),
  subjectLineB: z.string().min(1).max(LIMITS.subject),
  body: z.string().min(1).max(LIMITS.body),
  /** Ids of the evidence lines this email leans on; each exists in the brief. */
  evidenceUsed: z.array(z.string().max(32)).max(LIMITS.evidenceCount),
  /** Present only when there is something to look at. */
  findings: z.array(findingSchema).max(50).optional(),
  /** Its sentences with their verdicts, once they were judged. */
  checked: z.array(checkedSentenceSchema).max(LIMITS.sentencesOfEmail).optional(),
});
export type Email = z.infer<typeof emailSchema>;

/** A step that could not be written; the same Idempotency-Key writes it free of charge. */
export const unwrittenSchema = z.object({
  step: stepSchema,
  message: z.string().max(LIMITS.findingText),
});
export type Unwritten = z.infer<typeof unwrittenSchema>;

/** `GET /api/sequences/:id`. */
export const sequenceSchema = z.object({
  sequenceId: z.string(),
  /** `writing`: emails are still coming; `partial`: writing ended early, the same key writes the rest; `complete`. */
  state: z.enum(['writing', 'partial', 'complete']),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** The steps before it the sender had written already (`thread.unanswered`). */
  firstStep: stepSchema.default(1),
  /** The last of its steps: 3, 4 or 7 as it was asked for; 1 for an answer alone. */
  lastStep: stepSchema.default(7),
  /** The prompt it was written with. */
  promptVersion: z.string().optional(),
  emails: z.array(emailSchema),
});
export type Sequence = z.infer<typeof sequenceSchema>;

/** `GET /api/sequences?before=&limit=`: the session's own, newest first. */
export const sequenceListSchema = z.object({
  sequences: z.array(
    z.object({
      sequenceId: z.string(),
      state: sequenceSchema.shape.state,
      /** ISO 8601, UTC. */
      createdAt: z.string(),
      firstStep: sequenceSchema.shape.firstStep,
      lastStep: sequenceSchema.shape.lastStep,
      /** Subject line A of the first email. */
      subject: z.string(),
      /** Emails written. */
      emails: z.int().min(0).max(7),
    }),
  ),
  /** The next page's `before`; null on the last page. */
  next: z.string().nullable(),
});
export type SequenceList = z.infer<typeof sequenceListSchema>;
