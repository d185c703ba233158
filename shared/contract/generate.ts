import { z } from 'zod';
import { errorBodySchema } from './errors.ts';
import { LIMITS } from './limits.ts';
import { emailSchema, stepSchema, unwrittenSchema } from './sequence.ts';
import { sessionViewSchema } from './session.ts';
import { situationSchema } from './situation.ts';
import { checkedSentenceSchema } from './verdict.ts';

/** `POST /api/generate`, `Accept: application/json`, 200. */
export const generatedSchema = z.object({
  sessionId: z.string(),
  sequenceId: z.string(),
  situation: situationSchema.optional(),
  emails: z.array(emailSchema),
  session: sessionViewSchema,
});
export type Generated = z.infer<typeof generatedSchema>;

const writtenFields = ['subjectLineA', 'subjectLineB', 'body', 'evidenceUsed'] as const;

/** Data of each event of `POST /api/generate`, `Accept: text/event-stream`, by event name. */
export const STREAM_EVENTS = {
  /** First event: ids and quota as reserved. */
  session: z.object({ sessionId: z.string(), sequenceId: z.string(), session: sessionViewSchema }),
  /** Where the conversation stands, as the writer reads it; before the first email. */
  situation: situationSchema,
  /** At most one in 50 ms; no text, since nothing unchecked is shown. */
  progress: z.object({
    step: stepSchema,
    field: z.enum(writtenFields),
    characters: z.int().min(0),
  }),
  /** One whole, checked email, in order of its step. */
  email: emailSchema,
  /** All drafts of the sequence are written: the best of so many is being chosen. */
  choosing: z.object({ of: z.int().min(2) }),
  /** An email in place of one that was delivered. `choice`: of another draft, which reads better; `mended`: its doubtful words taken out. */
  revised: z.object({ email: emailSchema, by: z.enum(['choice', 'mended']) }),
  /** The emails of a draft that was not chosen and not shown, to walk through. */
  alternative: z.object({ emails: z.array(emailSchema) }),
  /** The sentences of the email that stands at this step now, with their verdicts. */
  checked: z.object({
    step: stepSchema,
    sentences: z.array(checkedSentenceSchema).max(LIMITS.sentencesOfEmail),
  }),
  /** A step that could not be written although the generation goes on. */
  unwritten: unwrittenSchema,
  /**
   * Last event of a generation that ended by itself. `complete`: all steps were written. `unchanged`: of a rewrite only, what was asked
   * for does not concern this email; it stays as it is, and no rewrite was used.
   */
  done: z.object({
    session: sessionViewSchema,
    complete: z.boolean(),
    unchanged: z.literal(true).optional(),
  }),
  /** Last event of a generation that broke. */
  error: errorBodySchema,
} as const;
export type StreamEventName = keyof typeof STREAM_EVENTS;
/** All of them, in the order of the table. */
export const STREAM_EVENT_NAMES = Object.keys(STREAM_EVENTS) as StreamEventName[];
export type StreamEvent = {
  [Name in StreamEventName]: { event: Name; data: z.infer<(typeof STREAM_EVENTS)[Name]> };
}[StreamEventName];
