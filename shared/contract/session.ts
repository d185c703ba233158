import { z } from 'zod';
import { billingViewSchema } from './billing.ts';
import { sequenceSchema } from './sequence.ts';

/** Quota as a session sees it. */
export const sessionViewSchema = z.object({
  plan: z.string(),
  generationsUsed: z.int().min(0),
  maxGenerations: z.int().min(0),
  /** The quota has room; the rate limit is stated apart. */
  canGenerate: z.boolean(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** The hourly limit: generations of the last 3,600 s. */
export const hourSchema = z.object({
  limit: z.int().min(0),
  used: z.int().min(0),
  /** ISO 8601, UTC: when the limit allows a generation again; null while it allows one. */
  resetsAt: z.string().nullable(),
});
export type Hour = z.infer<typeof hourSchema>;

/** `GET /api/session`; without a session: free, 0, 1, true. */
export const sessionStatusSchema = sessionViewSchema.extend({
  hour: hourSchema,
  /** ISO 8601, UTC: when the quota is whole again; absent when it never renews. */
  renewsAt: z.string().optional(),
  /** Where a bigger plan is to be had; absent: ask whoever runs this Worker. */
  upgradeUrl: z.url().optional(),
  /** The account's public id, `9F3A-20C1-77BE-04D2`: for the owner and on receipts; worth nothing to whoever knows it. Absent while there is no session. */
  accountId: z.string().optional(),
  /** What may be bought, and what was; absent where nothing is sold. */
  billing: billingViewSchema.optional(),
  /** "Use on another computer"; absent while nothing is shared. */
  shared: z
    .object({
      /** Other sessions that use this quota too. */
      others: z.int().min(0),
      /** The quota is another session's, brought along with a code. */
      borrowed: z.boolean(),
    })
    .optional(),
});
export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** `GET /api/session/export`: everything that the server keeps of a session. */
export const exportedSchema = z.object({
  /** ISO 8601, UTC. */
  exportedAt: z.string(),
  sessionId: z.string(),
  session: sessionStatusSchema,
  /** Newest first. */
  sequences: z.array(sequenceSchema),
});
export type Exported = z.infer<typeof exportedSchema>;

/** 64 hexadecimal digits: a secret of the browser, or its SHA-256. */
const digits = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/**
 * `POST /api/session`. `proof`: the secret of a claim, where the server wants to know that a person asks (403 `verification_required`): it has
 * been shown at `/api/session/human?claim=` with the secret's SHA-256.
 */
export const mintSchema = z.object({ proof: digits.optional() });

/** `POST /api/session/human`: what the page of the check sends. */
export const humanSchema = z.object({ claim: digits, token: z.string().min(1).max(2_048) });

/** `POST /api/session` (201). */
export const mintedSessionSchema = z.object({ sessionId: z.uuid(), session: sessionViewSchema });

/** `POST /api/session/code` (201): a code that lets another computer use this quota. Works once, until it expires. */
export const codeSchema = z.object({
  /** Ten letters and digits in two groups, e.g. `7K2QM-9XW4T`. */
  code: z.string(),
  /** ISO 8601, UTC. */
  expiresAt: z.string(),
});

/**
 * `POST /api/session/attach`: uses the quota of the session that made the code, or of the account whose restore code it is. Answers 200 as `GET /api/session` does.
 * `DELETE /api/session/code` makes an open code worthless. `DELETE /api/session/attach` ends the sharing: a borrower goes back
 * to its own quota, a lender is alone again. Both answer 204.
 */
export const attachSchema = z.object({
  /** As a person types it: any case, with or without the hyphen and spaces. */
  code: z.string().trim().min(1).max(40),
  /** With a restore code of a plan that has no room: the id of the browser that makes room (`devices` of the 409). */
  replace: z.string().max(40).optional(),
});
