import { z } from 'zod';
import { type Replied, replySchema } from '../../shared/contract/reply.ts';
import { stepsFor } from '../../shared/contract/steps.ts';
import { detached } from '../http/detached.ts';
import { writeOnRewrites } from './on-rewrites.ts';

const paramsSchema = z.object({ id: z.uuid().toLowerCase() });

/**
 * `POST /api/sequences/:id/reply`: one email that answers what they wrote. It is written, checked and judged as a generation is, and uses a
 * rewrite of the sequence instead of a generation. Under `waitUntil`, as a generation is.
 */
export const reply = detached((c, respond) =>
  writeOnRewrites(c, respond, {
    body: replySchema,
    params: paramsSchema,
    start: ({ brief: sequenceBrief, sent }, _, { sequence: _sequence, ...job }) => {
      const brief = { ...sequenceBrief, reply: true };
      return c.var.writer({ brief, steps: stepsFor(brief), already: [], sent, ...job });
    },
    answer: ({ email, situation }, rewritesLeft) => {
      if (!email) throw new Error('an answer was neither written nor refused');
      return { ...(situation && { situation }), email, rewritesLeft } satisfies Replied;
    },
  }),
);
