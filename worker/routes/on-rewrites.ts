import type { Context } from 'hono';
import type { z } from 'zod';
import type { Brief } from '../../shared/contract/brief.ts';
import { ApiError } from '../errors.ts';
import { Deadline } from '../generation/deadline.ts';
import { type OneWritten, writeOne } from '../generation/write-one.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import type { Respond } from '../http/detached.ts';
import { openReply } from '../http/reply.ts';
import { requireSession } from '../http/require-session.ts';
import { type Allowed, takeAllowance } from '../http/take-allowance.ts';
import { settleUse } from '../quota/allowance.ts';
import { sessionView } from '../quota/status.ts';
import type { Rewritten, Usage, Written } from '../writer/writer.ts';

/** What the writer needs beside the request. */
export type Start = Pick<Allowed, 'sequence' | 'model' | 'budgetUsd'> & { signal: AbortSignal };

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
export async function writeOnRewrites<Body extends { brief: Brief }, Params extends { id: string }>(
  c: Context<App>,
  respond: Respond,
  { body: schema, params: paramsSchema, start, answer }: OnRewrites<Body, Params>,
): Promise<void> {
  const { sessionId, quotaStatus } = await requireSession(c);
  const body = await readBody(c.req.raw, schema, c.var.config.BODY_SECONDS);
  const params = paramsSchema.safeParse(c.req.param());
  if (!params.success)
    throw new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const { brief } = body;
  const of = { allowance: 'rewrite' as const, sequenceId: params.data.id, brief };
  const allowed = await takeAllowance(c, { ...of, sessionId, quotaStatus });
  const { use, sequence, model, budgetUsd } = allowed;
  const reply = openReply(c, respond);
  const deadline = new Deadline(c.var.config, reply.disconnected, false);
  const { signal } = deadline;
  const written = await writeOne(
    () => start(body, params.data, { sequence, model, budgetUsd, signal }),
    deadline,
    reply.emit,
  );
  const { email, usage, failure } = written;
  log(c, written);
  const usd = usage && (usage.costUsd ?? 0);
  await settleUse(c.env.DB, use, { usd, kept: email !== undefined });
  reply.end(
    failure
      ? { error: failure.error.with({ charged: false }) }
      : {
          done: {
            session: sessionView(quotaStatus),
            complete: true,
            ...(!email && { unchanged: true as const }),
          },
          body: answer(written, email ? use.remaining : use.remaining + 1),
        },
  );
}

/** What the owner sees of it. */
function log(c: Context<App>, { usage, failure }: OneWritten): void {
  if (usage) Object.assign(c.var.logLine, usage);
  if (failure) c.var.logLine.outcome = failure.error.code;
  if (failure?.forOwner) c.var.logLine.forOwner = failure.forOwner;
}
