import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { channelSchema } from './channel.ts';
import { LIMITS } from './limits.ts';
import { emailSchema } from './sequence.ts';

export const REWRITE_KINDS = [
  'again',
  'shorter',
  'warmer',
  'direct',
  'simpler',
  'fit',
  'own',
  'without',
  'language',
] as const;

/**
 * `POST /api/sequences/:id/emails/:step/rewrite`: one email written anew. The server keeps no brief, so what is needed of it
 * is sent again. Answers 200 `{ email }`, or a stream of `progress`, `email`, `done`, `error`.
 */
export const rewriteSchema = z
  .object({
    kind: z.enum(REWRITE_KINDS),
    brief: briefSchema,
    /** The email as it stands in the sidebar now, edits included. */
    email: z.object({
      subjectLineA: z.string().max(LIMITS.subject),
      subjectLineB: z.string().max(LIMITS.subject),
      body: z.string().min(1).max(LIMITS.body),
    }),
    /** Openers of the other emails, so that none is repeated. */
    otherOpeners: z.array(z.string().max(300)).max(6).optional(),
    /** `own`: the user's sentence. `without`: the words of the email to leave out, all else kept. */
    words: z.string().trim().min(1).max(LIMITS.instructions).optional(),
    /** `language`: BCP 47. */
    language: briefSchema.shape.language,
    /** `fit`. */
    channel: channelSchema.optional(),
    /** `fit`: UTF-16 units the body may have at most; never exceeded in the answer. */
    maxLength: z.int().min(50).max(LIMITS.body).optional(),
  })
  .refine((r) => r.kind !== 'fit' || (r.channel && r.maxLength), {
    path: ['maxLength'],
    message: 'is required for fit, with channel',
  })
  .refine((r) => r.kind !== 'own' || r.words, { path: ['words'], message: 'is required for own' })
  .refine((r) => r.kind !== 'without' || r.words, {
    path: ['words'],
    message: 'is required for without',
  })
  .refine((r) => r.kind !== 'language' || r.language, {
    path: ['language'],
    message: 'is required for language',
  });
export type Rewrite = z.infer<typeof rewriteSchema>;

export const rewrittenSchema = z.object({ email: emailSchema, rewritesLeft: z.int().min(0) });
export type Rewritten = z.infer<typeof rewrittenSchema>;
