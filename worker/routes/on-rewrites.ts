import type { Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../errors.ts';
import { Deadline } from '../generation/deadline.ts';
import { type OneWritten, writeOne } from '../generation/write-one.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import type { Respond } from '../http/detached.ts';
import { openReply } from '../http/reply.ts';
import { requireSession } from '../http/require-session.ts';
import { incrementUsage, refund } from '../quota/allowance.ts';
import { limitError } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { sessionView } from '../quota/status.ts';
import type { Rewritten, Usage, Written } from '../writer/writer.ts';

/** What the writer needs beside the request. */
export type Start = { model: string; signal: AbortSignal };

type OnRewrites<Body, Params> = {
  body: z.ZodType<Body>;
  params: z.ZodType<Params>;
  start: (body: Body, params: Params, start: Start) => AsyncGenerator<Written | Rewritten, Usage>;
  /** The JSON answer. */
  answer: (written: OneWritten, rewritesLeft: number) => object;
};

/**
 * One email that is written on a rewrite of its sequence: rewritten, or an answer. It uses no generation; a sequence has a number of
 * rewrites, and one that fails, or leaves the email as it is, is given back. Nothing of it is stored.
 */
export async function writeOnRewrites<Body, Params extends { id: string }>(
  c: Context<App>,
  respond: Respond,
  { body: schema, params: paramsSchema, start, answer }: OnRewrites<Body, Params>,
): Promise<void> {
  const { config } = c.var;
  const { sessionId, quotaStatus } = await requireSession(c);
  const body = await readBody(c.req.raw, schema, config.BODY_SECONDS);
  const params = paramsSchema.safeParse(c.req.param());
  const of = { allowance: 'rewrite' as const, most: config.REWRITES_PER_SEQUENCE, sessionId };
  const allowance = params.success
    ? await incrementUsage(c.env.DB, config, { ...of, sequenceId: params.data.id })
    : undefined;
  if (!params.success || !allowance?.found)
    throw new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const { used, limits } = allowance;
  if (!used) {
    const message = `You’ve used all ${config.REWRITES_PER_SEQUENCE} rewrites for this sequence. Edit the emails yourself, or generate new ones.`;
    throw limitError(limits, quotaStatus.plan) ?? new ApiError('rate_limit_exceeded', message);
  }
  const reply = openReply(c, respond);
  const deadline = new Deadline(config, reply.disconnected, false);
  const { model } = planOf(config, quotaStatus.plan);
  const written = await writeOne(
    start(body, params.data, { model, signal: deadline.signal }),
    deadline,
    reply.emit,
  );
  log(c, written);
  if (!written.email) await refund(c.env.DB, used);
  reply.end(
    written.failure
      ? { error: written.failure.error.with({ charged: false }) }
      : {
          done: {
            session: sessionView(quotaStatus),
            complete: true,
            ...(!written.email && { unchanged: true as const }),
          },
          body: answer(written, written.email ? used.remaining : used.remaining + 1),
        },
  );
}

/** What the owner sees of it. */
function log(c: Context<App>, { usage, failure }: OneWritten): void {
  if (usage) Object.assign(c.var.logLine, usage);
  if (failure) c.var.logLine.outcome = failure.error.code;
  if (failure?.forOwner) c.var.logLine.forOwner = failure.forOwner;
}
