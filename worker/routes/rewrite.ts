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
import { type Allowed, takeAllowance } from '../http/take-allowance.ts';
import { settleUse } from '../quota/allowance.ts';
import { sessionView } from '../quota/status.ts';
import type { Usage } from '../writer/writer.ts';

type RewriteWork = {
  step: number;
  rewrite: Rewrite;
  allowed: Allowed;
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
  const { sessionId, quotaStatus } = await requireSession(c);
  const body = await readBody(c.req.raw, rewriteSchema, c.var.config.BODY_SECONDS);
  const params = paramsSchema.safeParse(c.req.param());
  if (!params.success)
    throw new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const { id: sequenceId, step } = params.data;
  const { brief } = body;
  const of = { allowance: 'rewrite' as const, sequenceId, brief, sessionId, quotaStatus };
  const allowed = await takeAllowance(c, of);
  const reply = openReply(c, respond);
  const written = await write(c, { step, rewrite: body, allowed, reply });
  reply.end(
    'error' in written
      ? written
      : {
          done: { session: sessionView(quotaStatus), complete: true },
          body: { ...written, rewritesLeft: allowed.use.remaining } satisfies Rewritten,
        },
  );
}

/** Writes and logs; gives the rewrite back when nothing came of it. */
async function write(
  c: Context<App>,
  { step, rewrite, allowed, reply }: RewriteWork,
): Promise<{ email: Email } | { error: ApiError }> {
  const deadline = new Deadline(c.var.config, reply.disconnected, false);
  const { use, sequence, model, budgetUsd } = allowed;
  const { signal } = deadline;
  let email: Email | undefined;
  let usage: Usage | undefined;
  try {
    const written = untilStopped(
      c.var.rewriter({ step, rewrite, sequence, model, budgetUsd, signal }),
      signal,
    );
    let next = await written.next();
    for (; !next.done; next = await written.next()) {
      if (next.value.event === 'email') email = next.value.data;
      reply.emit(next.value);
    }
    usage = next.value;
    logUsage(c, usage);
    if (!email)
      throw new ApiError('writer_failed', 'This email wasn’t good enough to show you. Try again.');
    return { email };
  } catch (thrown) {
    const failure = failureOf(thrown, deadline);
    usage ??= failure.usage;
    if (email) return { email };
    logUsage(c, usage, failure);
    return { error: failure.error.with({ charged: false }) };
  } finally {
    deadline.done();
    await settleUse(c.env.DB, use, { usd: usage && (usage.costUsd ?? 0), kept: !!email });
  }
}

/** What the owner sees of a rewrite. */
function logUsage(c: Context<App>, usage: Usage | undefined, failure?: Failure): void {
  if (usage) Object.assign(c.var.logLine, usage);
  if (failure) c.var.logLine.outcome = failure.error.code;
  if (failure?.forOwner) c.var.logLine.forOwner = failure.forOwner;
}
