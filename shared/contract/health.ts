import { z } from 'zod';

/** `GET /api/health`. */
export const healthSchema = z.object({ ok: z.literal(true) });

/** `GET /api/health/ready`: what of the Worker works. 503 has the same fields beside those of a failure. */
export const readySchema = z.object({
  /** All of the others are true. */
  ok: z.boolean(),
  database: z.boolean(),
  /** The rate limit's cache. */
  markers: z.boolean(),
  /** Claude's key, or a server that needs none. */
  key: z.boolean(),
});
export type Ready = z.infer<typeof readySchema>;
