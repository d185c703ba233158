import { z } from 'zod';
import { LIMITS } from './limits.ts';

/**
 * Where the conversation with a prospect stands, as the writer reads it: nothing was written yet (`fresh`), they owe an answer
 * (`waiting`), they asked something, they objected, they named a later time (`not_now`), an automatic answer says when they are
 * back (`away`), they said no (`declined`), they want no more mail (`opted_out`).
 */
export const SITUATIONS = [
  'fresh',
  'waiting',
  'asked',
  'objected',
  'not_now',
  'away',
  'declined',
  'opted_out',
] as const;

export const situationSchema = z.object({
  is: z.enum(SITUATIONS),
  /** Id of the line of evidence it rests on; absent where it rests on none, as for `fresh`. */
  line: z.string().max(LIMITS.sourceId).optional(),
  /** ISO 8601 date: from when on they may be written to, for `not_now` and `away`. */
  until: z.iso.date().optional(),
});
export type Situation = z.infer<typeof situationSchema>;

/** Situations in which nothing is written and nothing is charged, with the error that says so. */
export const ENDING_SITUATIONS = {
  declined: 'contact_declined',
  opted_out: 'contact_opted_out',
} as const;
