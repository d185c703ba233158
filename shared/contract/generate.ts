import { z } from 'zod';
import { errorBodySchema } from './errors.ts';
import { emailSchema, stepSchema, unwrittenSchema } from './sequence.ts';
import { sessionViewSchema } from './session.ts';

/** `POST /api/generate`, `Accept: application/json`, 200. */
export const generatedSchema = z.object({
  sessionId: z.string(),
  sequenceId: z.string(),
  emails: z.array(emailSchema),
  session: sessionViewSchema,
});
export type Generated = z.infer<typeof generatedSchema>;

const writtenFields = ['subjectLineA', 'subjectLineB', 'body', 'evidenceUsed'] as const;

/** Data of each event of `POST /api/generate`, `Accept: text/event-stream`, by event name. */
export const STREAM_EVENTS = {
  /** First event: ids and quota as reserved. */
  session: z.object({ sessionId: z.string(), sequenceId: z.string(), session: sessionViewSchema }),
  /** At most one in 50 ms; no text, since nothing unchecked is shown. */
  progress: z.object({ step: stepSchema, field: z.enum(writtenFields), characters: z.int().min(0) }),
  /** One whole, checked email, in order of its step. */
  email: emailSchema,
  /** A step that could not be written although the generation goes on. */
  unwritten: unwrittenSchema,
  /** Last event of a generation that ended by itself. `complete`: all steps were written. */
  done: z.object({ session: sessionViewSchema, complete: z.boolean() }),
  /** Last event of a generation that broke. */
  error: errorBodySchema,
} as const;
export type StreamEventName = keyof typeof STREAM_EVENTS;
export type StreamEvent = {
  [Name in StreamEventName]: { event: Name; data: z.infer<(typeof STREAM_EVENTS)[Name]> };
}[StreamEventName];
