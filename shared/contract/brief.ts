import { z } from 'zod';
import { VISIBLE } from '../text/invisible.ts';
import { LIMITS } from './limits.ts';

export const TONES = ['Professional', 'Casual', 'Direct', 'Friendly'] as const;
export const toneSchema = z.enum(TONES);
export type Tone = z.infer<typeof toneSchema>;

/** How long a sequence may be. */
export const EMAIL_COUNTS = [3, 4, 7] as const;
export type EmailCount = (typeof EMAIL_COUNTS)[number];

export const EVIDENCE_KINDS = [
  'headline',
  'about',
  'experience',
  'education',
  'post',
  'message',
  'subject',
  'signature',
  'company',
  'location',
  'selection',
  'note',
] as const;

/** A text of a brief that a person fills in or corrects. `limit` is in UTF-16 units. */
type Field = { limit: number };

/** What the SDR sells, and how long each text may be; what it is called: `offer.fields` in the extension's texts. */
export const OFFER_FIELDS = {
  companyName: { limit: LIMITS.shortText },
  targetJobTitle: { limit: LIMITS.shortText },
  problemTheyFace: { limit: LIMITS.offerText },
  yourProduct: { limit: LIMITS.offerText },
  keyBenefit: { limit: LIMITS.offerText },
  callToAction: { limit: LIMITS.offerText },
} as const satisfies Record<string, Field>;
export type OfferField = keyof typeof OFFER_FIELDS;
export const OFFER_FIELD_NAMES = Object.keys(OFFER_FIELDS) as OfferField[];

/** What is known of the person beside the evidence: read from the page, and corrected by the user. What it is called: `prospect.fields`. */
export const PROSPECT_FIELDS = {
  fullName: { limit: LIMITS.shortText },
  firstName: { limit: LIMITS.shortText },
  jobTitle: { limit: LIMITS.shortText },
  company: { limit: LIMITS.shortText },
  location: { limit: LIMITS.shortText },
} as const satisfies Record<string, Field>;
export type ProspectField = keyof typeof PROSPECT_FIELDS;
export const PROSPECT_FIELD_NAMES = Object.keys(PROSPECT_FIELDS) as ProspectField[];

const short = z.string().trim().max(LIMITS.shortText);
const optionalShort = short.optional();
const offerText = (name: OfferField) => z.string().trim().max(OFFER_FIELDS[name].limit);
const required = (name: OfferField) => offerText(name).regex(VISIBLE, 'is required');
const prospectTexts = Object.fromEntries(
  PROSPECT_FIELD_NAMES.map((name) => [
    name,
    z.string().trim().max(PROSPECT_FIELDS[name].limit).optional(),
  ]),
) as Record<ProspectField, typeof optionalShort>;

/** One short text read from the page, with a label a person understands. `note` is typed by the user, `selection` marked by the user. */
export const evidenceSchema = z.object({
  id: z.string().min(1).max(32),
  kind: z.enum(EVIDENCE_KINDS),
  label: short.min(1),
  /** Who wrote the text: the prospect, the user, or somebody else in the thread. */
  from: z.enum(['them', 'me', 'other']).optional(),
  /** ISO 8601 date or date-time of the text, when the page says it. */
  at: z.string().max(40).optional(),
  text: z.string().trim().min(1).max(LIMITS.evidenceText),
  /** The page itself showed only the beginning ("… see more"). */
  truncated: z.boolean().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The person on the page, as sent to the Worker. */
export const prospectSchema = z.object({
  ...prospectTexts,
  evidence: z
    .array(evidenceSchema)
    .max(LIMITS.evidenceCount)
    .refine(
      (lines) => new Set(lines.map((line) => line.id)).size === lines.length,
      'must have a different id on each line',
    )
    .default([]),
});
export type WireProspect = z.infer<typeof prospectSchema>;

/** Where the thread stands. */
export const threadSchema = z.object({
  /** How many of the user's mails since the prospect's last one. */
  unanswered: z.int().min(0).max(100).optional(),
  /** ISO 8601 date of the last mail of the thread. */
  lastAt: z.string().max(40).optional(),
  /** The prospect wrote at least once. */
  replied: z.boolean().optional(),
  /** The prospect said no. */
  declined: z.boolean().optional(),
});
export type Thread = z.infer<typeof threadSchema>;

export const senderSchema = z.object({ name: optionalShort, jobTitle: optionalShort });
export type Sender = z.infer<typeof senderSchema>;

/** What the SDR sells: the part of the brief that is saved once. */
export const offerSchema = z.object({
  /** The seller's company or product. */
  companyName: offerText('companyName').optional(),
  /** Whom I write to; the page's own job title replaces the saved default. */
  targetJobTitle: required('targetJobTitle'),
  problemTheyFace: required('problemTheyFace'),
  yourProduct: required('yourProduct'),
  keyBenefit: required('keyBenefit'),
  callToAction: required('callToAction'),
  tone: toneSchema,
} satisfies Record<OfferField | 'tone', z.ZodType>);
export type Offer = z.infer<typeof offerSchema>;

/** `POST /api/generate`: offer + prospect + edits. Unknown fields are dropped. */
export const briefSchema = offerSchema.extend({
  prospect: prospectSchema.optional(),
  thread: threadSchema.optional(),
  sender: senderSchema.optional(),
  instructions: z.string().trim().max(LIMITS.instructions).optional(),
  /** BCP 47 tag of the language to write in; without it, English. */
  language: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'must be a language tag such as en or pt-BR')
    .optional(),
  /** Past emails of the sender: rhythm and habits are taken from them, never facts. */
  voice: z.array(z.string().trim().min(1).max(LIMITS.voiceText)).max(LIMITS.voiceCount).optional(),
  /** They said no, and the user has decided to write all the same. Who asked for no more mail is not written to, whatever this says. */
  writeAfterDecline: z.boolean().optional(),
  /** Ids of lines that were taken for a no, or for a wish to get no more mail, and are none: the user has corrected the reading. */
  misread: z.array(z.string().min(1).max(LIMITS.sourceId)).max(LIMITS.evidenceCount).optional(),
  /** How many emails the sequence has, those that went out before included; without it, seven. */
  emails: z.literal(EMAIL_COUNTS).optional(),
  /** They have written back: one email that answers them is asked for, and no sequence. */
  reply: z.boolean().optional(),
});
export type Brief = z.infer<typeof briefSchema>;
