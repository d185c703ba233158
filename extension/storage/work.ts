import { z } from 'zod';
import { briefSchema, toneSchema } from '../../shared/contract/brief.ts';
import { channelSchema } from '../../shared/contract/channel.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { REWRITE_KINDS } from '../../shared/contract/rewrite.ts';
import { emailSchema, stepSchema, unwrittenSchema } from '../../shared/contract/sequence.ts';
import { situationSchema } from '../../shared/contract/situation.ts';
import { checkedSentenceSchema, sourceSchema } from '../../shared/contract/verdict.ts';
import { editsSchema, NO_EDITS } from '../brief/edits.ts';

/*
 * Saved work: one sequence of one contact, with all the user did to it and to its brief, so that closing, reloading and coming back
 * tomorrow lose nothing. A record each (records.ts), so that neither a list nor another contact's sidebar reads it. Kept in this browser
 * alone, for as long as its contact is (extension/contacts).
 */

/** Versions kept of one email, newest last. */
export const MAX_VERSIONS = 20;
/** Verdicts kept of one email's sentences, over all its versions; the oldest go first. */
export const MAX_JUDGED = 240;

/** An email while a person works on it: it may be empty or too long for a moment. Its verdicts are kept by sentence, for all versions. */
const draftEmailSchema = emailSchema.omit({ checked: true }).extend({
  subjectLineA: z.string().max(1_000),
  subjectLineB: z.string().max(1_000),
  body: z.string().max(20_000),
});

const versionSchema = z.object({
  email: draftEmailSchema,
  /**
   * By the sequence (`written`: as first delivered; `choice`: of another draft, which read better; `mended`: doubtful words taken out;
   * `draft`: of a draft that was not chosen), by which rewrite, or by hand.
   */
  made: z.enum(['written', 'choice', 'mended', 'draft', 'edited', ...REWRITE_KINDS]),
  /** ISO 8601: when this very text was last inserted. */
  insertedAt: z.string().max(40).optional(),
});

/**
 * The verdict on one sentence. The words it rests on are kept beside their place in the line: the brief may be edited afterwards, and
 * what was judged must still be shown truly.
 */
export const judgedSchema = checkedSentenceSchema.extend({
  sources: z
    .array(sourceSchema.extend({ words: z.string().max(LIMITS.body) }))
    .max(LIMITS.sourcesOfSentence),
});
export type Judged = z.infer<typeof judgedSchema>;

/** One step of the sequence: every version, the one shown, the subject chosen. */
export const savedStepSchema = z.object({
  step: stepSchema,
  versions: z.array(versionSchema).min(1).max(MAX_VERSIONS),
  /** Index into `versions`. */
  shown: z.int().min(0),
  subject: z.enum(['A', 'B']),
  /** The day the user set for it, ISO 8601 date; without one it follows from the step before. */
  planned: z.iso.date().optional(),
  /** Texts for a channel that differ from what shaping makes of the shown version: typed by the user, or fitted by the Worker. */
  drafts: z.partialRecord(channelSchema, z.string().max(20_000)).optional(),
  /** ISO 8601: when it was last inserted. */
  insertedAt: z.string().max(40).optional(),
  /** What is known of sentences of any version, by their text. A sentence that is not among them was not judged. */
  judged: z.array(judgedSchema).max(MAX_JUDGED).optional(),
});
export type SavedStep = z.infer<typeof savedStepSchema>;
export type Version = SavedStep['versions'][number];

/** One generation: all that is needed to take it up again without paying twice. */
export const generationRecordSchema = z.object({
  idempotencyKey: z.string().min(1).max(LIMITS.idempotencyKey),
  brief: briefSchema,
  /** Known from the stream's first event on. */
  sequenceId: z.string().max(64).optional(),
  /** Origin of the Worker it was sent to. */
  worker: z.string().max(300),
  /** The offer it was written with. */
  offerId: z.string().max(64).optional(),
  /** `writing`: take it up again on sight; `stopped` and `partial`: on the user's word; `done`: nothing is missing. */
  state: z.enum(['writing', 'stopped', 'partial', 'done']),
  unwritten: z.array(unwrittenSchema).max(7).optional(),
  /** Where the conversation stands, as the writer read it. */
  situation: situationSchema.optional(),
});
export type GenerationRecord = z.infer<typeof generationRecordSchema>;

/** The answer to what they wrote: a generation of its own, with one email. */
const replySchema = z.object({
  /** The email of theirs that it answers (extension/sequence/their-reply.ts). */
  to: z.string().max(300),
  generation: generationRecordSchema.optional(),
  steps: z.array(savedStepSchema).max(1),
});

/** The name that the first releases gave a `generation`, in a record and in what stands inside one. */
const FORMERLY = 'press';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withNameOfToday(value: unknown): unknown {
  if (!isRecord(value) || !(FORMERLY in value)) return value;
  const { [FORMERLY]: generation, ...rest } = value;
  return { generation, ...rest };
}

function withNamesOfToday(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { before, reply, ...rest } = value;
  return withNameOfToday({
    ...rest,
    ...(before !== undefined && { before: withNameOfToday(before) }),
    ...(reply !== undefined && { reply: withNameOfToday(reply) }),
  });
}

/** Whatever came after the first release is optional, so that a record of then still opens; a field that changed its meaning would raise `v`. */
const workOfToday = z.object({
  v: z.literal(1),
  /** Name of the record: of its contact and its number among that one's sequences. */
  key: z.string().min(1).max(340),
  /** Milliseconds since 1970. */
  updatedAt: z.number(),
  /** For lists: whom it is about. */
  who: z.string().max(200).optional(),
  edits: editsSchema,
  angle: z.string().max(LIMITS.instructions),
  tone: toneSchema.optional(),
  language: briefSchema.shape.language,
  offerId: z.string().max(64).optional(),
  /** The person chosen in a group thread. */
  candidate: z.string().max(320).optional(),
  generation: generationRecordSchema.optional(),
  steps: z.array(savedStepSchema).max(7),
  /** The sequence that the running generation replaces: kept until the new emails are here, back in its place when none came. */
  before: z
    .object({
      /** Its own record, where it was another sequence. */
      key: z.string().max(340).optional(),
      generation: generationRecordSchema.optional(),
      steps: z.array(savedStepSchema).max(7),
    })
    .optional(),
  /** An answer stands beside the sequence and is none of its emails. */
  reply: replySchema.optional(),
});
export const workSchema = z.preprocess(withNamesOfToday, workOfToday);
export type Work = z.infer<typeof workOfToday>;

/** Whether two records hold the same, whenever they were saved. */
export function sameWork(one: Work, other: Work): boolean {
  const [first, second] = [one, other].map((work) =>
    JSON.stringify(workSchema.parse({ ...work, updatedAt: 0 })),
  );
  return first === second;
}

export const newWork = (key: string): Work => ({
  v: 1,
  key,
  updatedAt: Date.now(),
  edits: NO_EDITS,
  angle: '',
  steps: [],
});

/** As it is stored: the newest versions alone, and when. */
export function storedWork(work: Work): Work {
  const steps = work.steps.map((step) => {
    const cut = Math.max(0, step.versions.length - MAX_VERSIONS);
    return { ...step, versions: step.versions.slice(cut), shown: Math.max(0, step.shown - cut) };
  });
  return { ...work, steps, updatedAt: Date.now() };
}
