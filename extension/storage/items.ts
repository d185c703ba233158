import { z } from 'zod';
import {
  EMAIL_COUNTS,
  type EmailCount,
  offerSchema,
  senderSchema,
} from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { lenientList, stored } from './item.ts';
import { DEFAULT_PLACE, PLACE_KEY, type Place, WIDTH } from './placement.ts';

/* Every item ColdCopy keeps in this browser, but for saved work (work.ts). Nothing here is synced or sent by itself. */

/** An offer as saved: what is sent of it, and how the user tells it from the others. */
export const savedOfferSchema = offerSchema.extend({
  id: z.string().min(1).max(64),
  name: z.string().max(LIMITS.shortText),
});
export type SavedOffer = z.infer<typeof savedOfferSchema>;

export const offers = stored<SavedOffer[]>('local:offers', lenientList(savedOfferSchema, 50), []);
/** Id of the offer in use; the first one when it names none that exists. */
export const chosenOffer = stored<string | null>('local:chosenOffer', z.string().nullable(), null);

/** Fields of an offer being filled in, as typed, so that closing the form half-way loses nothing. */
export const offerDraftSchema = z.record(z.string().max(40), z.string().max(5_000));
export const offerDraft = stored<Record<string, string>>('local:offerDraft', offerDraftSchema, {});

export const sender = stored<z.infer<typeof senderSchema>>('local:sender', senderSchema, {});

/** How many emails the user's sequences have. */
export const emailCount = stored<EmailCount>('local:emailCount', z.literal(EMAIL_COUNTS), 7);

/** Past emails of the user's own, whose rhythm the writer takes up. */
export const voice = stored<string[]>(
  'local:voice',
  lenientList(z.string().trim().min(1).max(LIMITS.voiceText), LIMITS.voiceCount),
  [],
);

/** The user's word that what is read may be sent to this Worker. Another address asks anew. */
export const consentSchema = z.object({ to: z.url(), at: z.iso.datetime() });
export type Consent = z.infer<typeof consentSchema>;
export const consent = stored<Consent | null>('local:consent', consentSchema.nullable(), null);

/** Origin of the Worker, `http://127.0.0.1:8787`, without a slash at the end. */
export const workerUrl = stored<string>(
  'local:workerUrl',
  z.url({ protocol: /^https?$/ }),
  __WORKER__,
);

/** Session id by Worker origin: a session is never shown to another server than its own. */
export const sessionIds = stored<Record<string, string>>(
  'local:sessionIds',
  z.record(z.url(), z.uuid()),
  {},
);

export const THEMES = ['system', 'light', 'dark'] as const;
export const theme = stored<(typeof THEMES)[number]>('local:theme', z.enum(THEMES), 'system');

/** Whether single keys are shortcuts in the sidebar. */
export const singleKeys = stored<boolean>('local:singleKeys', z.boolean(), true);

/** Where the sidebar sits and how wide it is, in CSS px. */
const placeSchema = z.object({
  side: z.enum(['left', 'right']),
  width: z.int().min(WIDTH.min).max(WIDTH.max),
});
export const sidebarPlace = stored<Place>(`local:${PLACE_KEY}`, placeSchema, DEFAULT_PLACE);

/** Most findings put aside that are remembered; the oldest go first. */
export const MAX_DISMISSED = 1_000;

/** What the user changed of the coach: rules switched off, thresholds by rule, single findings dismissed with a reason. */
export const coachSettingsSchema = z.object({
  off: z.array(z.string().max(64)).max(200),
  thresholds: z.record(z.string().max(64), z.number()),
  /** `id`: the thread's or profile's key and the finding's id, under which the coach knows it again there and nowhere else. */
  dismissed: z
    .array(
      z.object({
        id: z.string().max(600).optional(),
        rule: z.string().max(64),
        quote: z.string().max(LIMITS.findingText),
        reason: z.string().max(300),
      }),
    )
    .max(MAX_DISMISSED),
});
export type CoachSettings = z.infer<typeof coachSettingsSchema>;
export const coachSettings = stored<CoachSettings>('local:coach', coachSettingsSchema, {
  off: [],
  thresholds: {},
  dismissed: [],
});
