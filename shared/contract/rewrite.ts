import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { channelSchema } from './channel.ts';
import { LIMITS } from './limits.ts';
import { emailSchema, stepSchema } from './sequence.ts';

/** What a rewrite may need to be told beside its kind, by the names of the request's fields. */
type Need = 'words' | 'language' | 'channel' | 'maxLength' | 'sequence';

type RewriteSpec = {
  /** The menu offers it; otherwise a finding or the length counter does. What each is called: `rewrite` in the extension's texts. */
  inMenu?: true;
  /** What the model is asked to do. `{channel}`, `{maxLength}` and `{language}` are filled in. */
  instruction: string;
  /** Fields it cannot do without; the first is named where one is missing. */
  needs: readonly Need[];
  /** What is asked for concerns the whole sequence, and may leave this email as it is. */
  mayLeave?: true;
};

/** Every way to have one email rewritten, in the order of the menu. */
export const REWRITES = {
  again: {
    inMenu: true,
    instruction: 'Write it again from a different angle: another way in, another reason to answer.',
    needs: [],
  },
  shorter: {
    inMenu: true,
    instruction:
      'Make it clearly shorter, about two thirds of it: leave out whole thoughts rather than words.',
    needs: [],
  },
  warmer: {
    inMenu: true,
    instruction:
      'Make it warmer, as to somebody you would like to know; no gushing, no new facts, no longer.',
    needs: [],
  },
  direct: {
    inMenu: true,
    instruction: 'Make it more direct: the point first, still polite, no longer.',
    needs: [],
  },
  simpler: {
    inMenu: true,
    instruction: 'Say it more simply: short sentences, everyday words, no longer.',
    needs: [],
  },
  fit: {
    instruction:
      'Make it fit {channel}. The body may have {maxLength} characters at most, spaces and line breaks included; stay well below. Keep the strongest thought and the question.',
    needs: ['maxLength', 'channel'],
  },
  own: {
    inMenu: true,
    instruction:
      'Work the sentence in "words" into it, which I wrote: what it says and its tone lead, the rest follows.',
    needs: ['words'],
  },
  without: {
    instruction:
      'Take out what "words" says, and whatever rests on it alone: nothing that was read or offered bears it out. Put nothing in its place, and keep everything else word for word.',
    needs: ['words'],
  },
  polish: {
    instruction:
      'I wrote it by hand. Mend what "words" lists, which was found in it, and leave every other word as it is; add nothing.',
    needs: ['words'],
  },
  language: {
    inMenu: true,
    instruction: 'Write it in {language}, as a native speaker would have, not as a translation.',
    needs: ['language'],
  },
  steer: {
    instruction:
      'I want the emails that are left changed as "words" says. Decide first whether that concerns this email at all: "step 2" or "email 2" is email2 alone, what names no email concerns all that have anything to do with it. Then change in it what I ask for, and nothing else.',
    needs: ['words', 'sequence'],
    mayLeave: true,
  },
  resume: {
    instruction:
      'They have written back since it was written; what they wrote is among the lines. Write it so that it goes on from there: nothing that they have answered, ruled out or asked for already is asked or offered as if they had not. Where it is as right now as it was before, leave it.',
    needs: ['sequence'],
    mayLeave: true,
  },
} as const satisfies Record<string, RewriteSpec>;
export type RewriteKind = keyof typeof REWRITES;
export const REWRITE_KINDS = Object.keys(REWRITES) as RewriteKind[];

/** What each kind asks for, as one type whichever kind it is. */
export function rewriteSpec(kind: RewriteKind): RewriteSpec {
  return REWRITES[kind];
}

/** What the menu offers, in its order. */
export type MenuKind = {
  [Kind in RewriteKind]: (typeof REWRITES)[Kind] extends { inMenu: true } ? Kind : never;
}[RewriteKind];
export const MENU_KINDS = REWRITE_KINDS.filter(
  (kind): kind is MenuKind => rewriteSpec(kind).inMenu === true,
);

/** An email of the sequence as it stands, for a rewrite that concerns all of them. */
const standingSchema = z.object({
  step: stepSchema,
  subjectLineA: z.string().max(LIMITS.subject),
  body: z.string().min(1).max(LIMITS.body),
  /** It went out already: it cannot change any more. */
  sent: z.boolean().optional(),
});
export type StandingEmail = z.infer<typeof standingSchema>;

/**
 * `POST /api/sequences/:id/emails/:step/rewrite`: one email rewritten. The server keeps no brief, so what is needed of it
 * is sent again. Answers 200, or a stream of `progress`, `email`, `done` (which says `unchanged` where there is no email), `error`.
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
    /** `steer`, `resume`: all emails of the sequence, this one included. */
    sequence: z.array(standingSchema).min(1).max(7).optional(),
    /** `own`: the user's sentence. `without`: the words of the email to leave out, all else kept. `steer`: what to change in the emails that are left. */
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

const rewritesLeft = z.int().min(0);

/** 200. `unchanged`: what was asked for does not concern this email; it stays as it is, and no rewrite was used. */
export const rewrittenSchema = z.union([
  z.object({ email: emailSchema, rewritesLeft }),
  z.object({ unchanged: z.literal(true), rewritesLeft }),
]);
export type Rewritten = z.infer<typeof rewrittenSchema>;
