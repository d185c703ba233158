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
