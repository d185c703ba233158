import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { channelSchema } from './channel.ts';
import { LIMITS } from './limits.ts';
import { emailSchema } from './sequence.ts';

/** What a rewrite may need to be told beside its kind, by the names of the request's fields. */
type Need = 'words' | 'language' | 'channel' | 'maxLength';

type RewriteSpec = {
  /** The version it made, in a word or two for the user. */
  version: string;
  /** How the menu offers it; absent where a finding or the length counter offers it. */
  menu?: string;
  /** What the model is asked to do. `{channel}`, `{maxLength}` and `{language}` are filled in. */
  instruction: string;
  /** Fields it cannot do without; the first is named where one is missing. */
  needs: readonly Need[];
};

/** Every way to have one email rewritten, in the order of the menu. */
export const REWRITES = {
  again: {
    version: 'another angle',
    menu: 'A different angle',
    instruction: 'Write it again from a different angle: another way in, another reason to answer.',
    needs: [],
  },
  shorter: {
    version: 'shorter',
    menu: 'Shorter',
    instruction:
      'Make it clearly shorter, about two thirds of it: leave out whole thoughts rather than words.',
    needs: [],
  },
  warmer: {
    version: 'warmer',
    menu: 'Warmer',
    instruction:
      'Make it warmer, as to somebody you would like to know; no gushing, no new facts, no longer.',
    needs: [],
  },
  direct: {
    version: 'more direct',
    menu: 'More direct',
    instruction: 'Make it more direct: the point first, still polite, no longer.',
    needs: [],
  },
  simpler: {
    version: 'simpler',
    menu: 'Simpler words',
    instruction: 'Say it more simply: short sentences, everyday words, no longer.',
    needs: [],
  },
  fit: {
    version: 'fitted',
    instruction:
      'Make it fit {channel}. The body may have {maxLength} characters at most, spaces and line breaks included; stay well below. Keep the strongest thought and the question.',
    needs: ['maxLength', 'channel'],
  },
  own: {
    version: 'as you asked',
    menu: 'Tell it what to change…',
    instruction:
      'Work the sentence in "words" into it, which I wrote: what it says and its tone lead, the rest follows.',
    needs: ['words'],
  },
  without: {
    version: 'without it',
    instruction:
      'Take out what "words" says, and whatever rests on it alone: nothing that was read or offered bears it out. Put nothing in its place, and keep everything else word for word.',
    needs: ['words'],
  },
  polish: {
    version: 'polished',
    instruction:
      'I wrote it by hand. Mend what "words" lists, which was found in it, and leave every other word as it is; add nothing.',
    needs: ['words'],
  },
  language: {
    version: 'translated',
    menu: 'In another language…',
    instruction: 'Write it in {language}, as a native speaker would have, not as a translation.',
    needs: ['language'],
  },
} as const satisfies Record<string, RewriteSpec>;
export type RewriteKind = keyof typeof REWRITES;
export const REWRITE_KINDS = Object.keys(REWRITES) as RewriteKind[];

/** What each kind asks for, as one type whichever kind it is. */
export const rewriteSpec = (kind: RewriteKind): RewriteSpec => REWRITES[kind];

/**
 * `POST /api/sequences/:id/emails/:step/rewrite`: one email rewritten. The server keeps no brief, so what is needed of it
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
  .check(({ value, issues }) => {
    const [named, ...others] = rewriteSpec(value.kind).needs;
    if (!named || [named, ...others].every((need) => value[need])) return;
    const beside = others.map((other) => `, with ${other}`).join('');
    const message = `is required for ${value.kind}${beside}`;
    issues.push({ code: 'custom', path: [named], message, input: value });
  });
export type Rewrite = z.infer<typeof rewriteSchema>;

export const rewrittenSchema = z.object({ email: emailSchema, rewritesLeft: z.int().min(0) });
export type Rewritten = z.infer<typeof rewrittenSchema>;
