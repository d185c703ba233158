import { z } from 'zod';
import { channelSchema } from '../../shared/contract/channel.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { stepSchema } from '../../shared/contract/sequence.ts';

/*
 * A contact is one person, whatever page they are met on: how they are known, where things stand with them, and what became of each
 * email. Texts of sequences are records of their own (storage/work.ts), so that a list of contacts never reads them.
 */

/** Most of each that one contact keeps; the oldest go first, except of what happened (touches), of which there are seven a sequence. */
export const CONTACT_LIMITS = {
  addresses: 20,
  profileUrls: 20,
  pages: 100,
  declined: 100,
  corrected: 50,
  touches: 400,
  sequences: 100,
  merged: 20,
} as const;

/** Days a contact is kept after it was last touched, unless the user says otherwise. Longer than a sequence runs. */
export const DEFAULT_KEEP_DAYS = 60;

/**
 * Where things stand with a person. `replied`: an answer is owed, and the sequence rests; `open` with `until`: they were answered, and it
 * is their turn until then; `out_of_office`, `not_now`: nothing is due before `until`; `not_interested`: ColdCopy writes on the user's word alone; `opted_out`: it does not write; `done`: the user is.
 */
export const STATUSES = [
  'open',
  'replied',
  'not_interested',
  'opted_out',
  'out_of_office',
  'not_now',
  'done',
] as const;

const moment = z.iso.datetime();
const day = z.iso.date();

export const statusSchema = z.object({
  is: z.enum(STATUSES),
  /** From this day on they may be written to: all but `not_interested`, `opted_out` and `done`. */
  until: day.optional(),
  /** When it was marked, seen or read. */
  at: moment,
  /** When they wrote the email it rests on, ISO 8601 date or date-time, as far as the page says it. */
  mailAt: z.string().max(40).optional(),
  /** Text of the line that the user's word was said over: read again, it does not overturn that word. */
  over: z.string().max(LIMITS.evidenceText).optional(),
  /** Marked by the user, seen on the page by code, or the writer's own reading. */
  by: z.enum(['user', 'page', 'writer']),
  /** The line it rests on, as it stood on the page. */
  line: z
    .object({ label: z.string().max(LIMITS.shortText), text: z.string().max(LIMITS.evidenceText) })
    .optional(),
});
export type ContactStatus = z.infer<typeof statusSchema>;

/** A page on which the contact was met: `key` of a reading, `account` of Gmail's `/u/N`. */
export const contactPageSchema = z.object({
  key: z.string().min(1).max(300),
  account: z.int().min(0).max(99).optional(),
  at: moment,
});
export type ContactPage = z.infer<typeof contactPageSchema>;

/** One email that left ColdCopy for a message box, as it stood then. */
export const touchSchema = z.object({
  /** The sequence it is of: the key of its record. */
  sequence: z.string().min(1).max(340),
  step: stepSchema,
  channel: channelSchema,
  /** When it was inserted. */
  at: moment,
  /** Which subject went along; absent where the message box has none. */
  subject: z.enum(['A', 'B']).optional(),
  subjectLine: z.string().max(1_000).optional(),
  body: z.string().max(20_000),
  /** When it was seen among what they were sent. */
  sentAt: z.string().max(40).optional(),
  /** When it was answered, as far as that was seen or marked. */
  answeredAt: moment.optional(),
});
export type Touch = z.infer<typeof touchSchema>;

/** What a list needs to know of a sequence without reading its text. */
export const sequenceSummarySchema = z.object({
  /** Key of its record (storage/work.ts). */
  key: z.string().min(1).max(340),
  offerId: z.string().max(64).optional(),
  /** What the offer sells, for people. */
  offer: z.string().max(LIMITS.shortText).optional(),
  createdAt: moment,
  /** Name on the server, for rewrites and for its deletion there. */
  sequenceId: z.string().max(64).optional(),
  /** So that the same generation is never paid for twice. */
  idempotencyKey: z.string().max(LIMITS.idempotencyKey).optional(),
  /** `planned`: a day the user chose. */
  steps: z
    .array(z.object({ step: stepSchema, day: z.int().min(0), planned: day.optional() }))
    .max(7),
  /** Subject of its first email. */
  subject: z.string().max(1_000).optional(),
  /** When it stopped being the live one; absent for the one that is. */
  ended: moment.optional(),
});
export type SequenceSummary = z.infer<typeof sequenceSummarySchema>;

const short = z.string().max(LIMITS.shortText);
const address = z.string().min(3).max(320);

const partSchema = z.object({
  id: z.string().min(1).max(64),
  name: short,
  company: short,
  addresses: z.array(address).max(CONTACT_LIMITS.addresses),
  profileUrls: z.array(z.string().max(500)).max(CONTACT_LIMITS.profileUrls),
  pages: z.array(contactPageSchema).max(CONTACT_LIMITS.pages),
  status: statusSchema.optional(),
  touches: z.array(touchSchema).max(CONTACT_LIMITS.touches),
  sequences: z.array(sequenceSummarySchema).max(CONTACT_LIMITS.sequences),
});

/** `v` rises when a field changes its meaning; whatever is added later is optional. */
export const contactSchema = partSchema.extend({
  v: z.literal(1),
  createdAt: moment,
  updatedAt: moment,
  /** Ids of contacts that the user said are somebody else. */
  notSame: z.array(z.string().max(64)).max(CONTACT_LIMITS.declined),
  /** Lines whose reading the user called wrong: no status is taken from them again. */
  corrected: z.array(z.string().max(LIMITS.evidenceText)).max(CONTACT_LIMITS.corrected),
  /** Contacts merged into this one as they were, when, and the status this one had, so that they can be parted again. */
  merged: z
    .array(partSchema.extend({ mergedAt: moment, ownStatus: statusSchema.optional() }))
    .max(CONTACT_LIMITS.merged),
});
export type Contact = z.infer<typeof contactSchema>;
export type ContactPart = z.infer<typeof partSchema>;

/** The one sequence that goes on; null when there is none, or all have ended. */
export const liveSequence = ({ sequences }: Pick<Contact, 'sequences'>): SequenceSummary | null =>
  sequences.findLast(({ ended }) => ended === undefined) ?? null;

/** The last thing that was done or heard, ISO 8601. */
export const lastTouched = ({ touches, status, updatedAt }: Contact): string =>
  [updatedAt, status?.at ?? '', ...touches.map(({ at }) => at)].reduce((one, other) =>
    other > one ? other : one,
  );
