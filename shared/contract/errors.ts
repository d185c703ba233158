import { z } from 'zod';
import { deviceSchema } from './billing.ts';

/** Every failure's code and its HTTP status: the whole list. */
export const ERROR_STATUS = {
  invalid_request: 400,
  quota_exceeded: 402,
  forbidden: 403,
  verification_required: 403,
  contact_declined: 403,
  contact_opted_out: 403,
  not_found: 404,
  method_not_allowed: 405,
  generation_in_progress: 409,
  already_subscribed: 409,
  devices_full: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  rate_limit_exceeded: 429,
  network_limit_exceeded: 429,
  service_limit_exceeded: 429,
  internal_error: 500,
  writer_failed: 502,
  billing_failed: 502,
  writer_unavailable: 503,
  writer_timeout: 504,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** The one shape of a failure, as a body and as the stream's `error` event. */
export const errorBodySchema = z.object({
  error: z.enum(codes),
  /** A sentence for a person. */
  message: z.string(),
  /** `invalid_request` only: the field, dotted (`prospect.evidence.0.text`). */
  field: z.string().optional(),
  /** Seconds; the same number as the Retry-After header. */
  retryAfter: z.int().min(0).optional(),
  /** Once a reservation was made: whether a generation was used. */
  charged: z.boolean().optional(),
  /** How many emails had been delivered when it broke. */
  delivered: z.int().min(0).optional(),
  /** `devices_full`, to whoever has the restore code: the browsers of which one may be replaced. */
  devices: z.array(deviceSchema).optional(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** The media type of RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Where the type of a problem begins; the code follows. A tag (RFC 4151): it names, and there is nothing to fetch. */
export const PROBLEM_TYPE = 'tag:coldcopy.app,2026:error:';

/** The same in the terms of RFC 9457, for whoever sends `Accept: application/problem+json`. */
export const problemSchema = errorBodySchema.omit({ message: true }).extend({
  /** `tag:coldcopy.app,2026:error:` and the code. */
  type: z.string(),
  /** The code in words. */
  title: z.string(),
  /** The HTTP status. */
  status: z.int(),
  /** The sentence for a person. */
  detail: z.string(),
  /** `urn:uuid:` and the X-Request-Id, by which the owner finds the line in the log. */
  instance: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
