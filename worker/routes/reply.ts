import { z } from 'zod';
import { type Replied, repliedSchema, replySchema } from '../../shared/contract/reply.ts';
import { stepsFor } from '../../shared/contract/steps.ts';
import { detached } from '../http/detached.ts';
import { writeOnRewrites } from './on-rewrites.ts';

const paramsSchema = z.object({ id: z.uuid().toLowerCase() });

/**
 * `POST /api/sequences/:id/reply`: one email that answers what they wrote. It is written, checked and judged as a generation is, and uses a
 * rewrite of the sequence instead of a generation. Under `waitUntil`, as a generation is; with an Idempotency-Key it is picked up again.
 */
export const reply = detached((c, respond) =>
  writeOnRewrites(c, respond, {
    body: replySchema,
    params: paramsSchema,
    start: ({ brief: sequenceBrief, sent }, _, { sequence: _sequence, ...job }) => {
      const brief = { ...sequenceBrief, reply: true };
      return c.var.writer({ brief, steps: stepsFor(brief), already: [], sent, ...job });
    },
    again: (answer) => {
      const body = repliedSchema.parse(JSON.parse(answer));
      const { situation, email } = body;
      const { checked, ...plain } = email;
      const { step } = email;
      return {
        events: [
          ...(situation ? [{ event: 'situation' as const, data: situation }] : []),
          { event: 'email' as const, data: plain },
          ...(checked ? [{ event: 'checked' as const, data: { step, sentences: checked } }] : []),
        ],
        body,
      };
    },
    answer: ({ email, situation }, rewritesLeft) => {
      if (!email) throw new Error('an answer was neither written nor refused');
      return { ...(situation && { situation }), email, rewritesLeft } satisfies Replied;
    },
  }),
);
