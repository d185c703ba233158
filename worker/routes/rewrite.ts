import { z } from 'zod';
import { type Rewritten, rewriteSchema } from '../../shared/contract/rewrite.ts';
import { stepSchema } from '../../shared/contract/sequence.ts';
import { detached } from '../http/detached.ts';
import { writeOnRewrites } from './on-rewrites.ts';

const paramsSchema = z.object({
  id: z.uuid().toLowerCase(),
  step: z.coerce.number().pipe(stepSchema),
});

/** `POST /api/sequences/:id/emails/:step/rewrite`: one email rewritten, or left as it is. Under `waitUntil`, as a generation is. */
export const rewrite = detached((c, respond) =>
  writeOnRewrites(c, respond, {
    body: rewriteSchema,
    params: paramsSchema,
    start: (body, { step }, job) => c.var.rewriter({ step, rewrite: body, ...job }),
    answer: ({ email }, rewritesLeft) =>
      (email ? { email, rewritesLeft } : { unchanged: true, rewritesLeft }) satisfies Rewritten,
  }),
);
