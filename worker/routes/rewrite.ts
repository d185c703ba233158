import type { Context } from 'hono';
import { z } from 'zod';
import { type Rewrite, type Rewritten, rewriteSchema } from '../../shared/contract/rewrite.ts';
import { type Email, stepSchema } from '../../shared/contract/sequence.ts';
import { ApiError } from '../errors.ts';
import { Deadline } from '../generation/deadline.ts';
import { type Failure, failureOf, untilStopped } from '../generation/failure.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import { detached, type Respond } from '../http/detached.ts';
import { openReply, type Reply } from '../http/reply.ts';
import { requireSession } from '../http/require-session.ts';
import { type AllowanceUse, incrementUsage, refund } from '../quota/allowance.ts';
import { limitError } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { sessionView } from '../quota/status.ts';
import type { Usage } from '../writer/writer.ts';

type RewriteWork = {
  step: number;
  model: string;
  rewrite: Rewrite;
  use: AllowanceUse;
  reply: Reply;
};

const paramsSchema = z.object({
  id: z.uuid().toLowerCase(),
  step: z.coerce.number().pipe(stepSchema),
});

/**
 * `POST /api/sequences/:id/emails/:step/rewrite`: one email rewritten. It uses no generation; a sequence has a number of
 * rewrites, and one that fails is given back. Nothing of it is stored. Under `waitUntil`, as a generation is.
 */
export const rewrite = detached(handle);

async function handle(c: Context<App>, respond: Respond): Promise<void> {
  const { config } = c.var;
  const { sessionId, quotaStatus } = await requireSession(c);
  const body = await readBody(c.req.raw, rewriteSchema, config.BODY_SECONDS);
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
  const { model } = planOf(config, quotaStatus.plan);
  const reply = openReply(c, respond);
  const written = await write(c, {
    step: params.data.step,
    model,
    rewrite: body,
    use: used,
    reply,
  });
  reply.end(
    'error' in written
      ? written
      : {
          done: { session: sessionView(quotaStatus), complete: true },
          body: { ...written, rewritesLeft: used.remaining } satisfies Rewritten,
        },
  );
}

/** Writes and logs; gives the rewrite back when nothing came of it. */
async function write(
  c: Context<App>,
  { step, model, rewrite, use, reply }: RewriteWork,
): Promise<{ email: Email } | { error: ApiError }> {
  const deadline = new Deadline(c.var.config, reply.disconnected, false);
  let email: Email | undefined;
  try {
    const written = untilStopped(
      c.var.rewriter({ step, model, rewrite, signal: deadline.signal }),
      deadline.signal,
    );
    let next = await written.next();
    for (; !next.done; next = await written.next()) {
      if (next.value.event === 'email') email = next.value.data;
      reply.emit(next.value);
    }
    logUsage(c, next.value);
    if (!email)
      throw new ApiError('writer_failed', 'This email wasn’t good enough to show you. Try again.');
    return { email };
  } catch (thrown) {
    if (email) return { email };
    const failure = failureOf(thrown, deadline);
    logUsage(c, failure.usage, failure);
    await refund(c.env.DB, use);
    return { error: failure.error.with({ charged: false }) };
  } finally {
    deadline.done();
  }
}

/** What the owner sees of a rewrite. */
function logUsage(c: Context<App>, usage: Usage | undefined, failure?: Failure): void {
  if (usage) Object.assign(c.var.logLine, usage);
  if (failure) c.var.logLine.outcome = failure.error.code;
  if (failure?.forOwner) c.var.logLine.forOwner = failure.forOwner;
}
