import type { Context } from 'hono';
import type { z } from 'zod';
import type { Brief } from '../../shared/contract/brief.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import { ApiError } from '../errors.ts';
import { Deadline } from '../generation/deadline.ts';
import { beginReply, endReply, type ReplyKey } from '../generation/replies.ts';
import { type OneWritten, writeOne } from '../generation/write-one.ts';
import { readBody } from '../http/body.ts';
import { idempotencyKey } from '../http/caller.ts';
import type { App } from '../http/context.ts';
import type { Respond } from '../http/detached.ts';
import { openReply } from '../http/reply.ts';
import { requireSession } from '../http/require-session.ts';
import { type Allowed, takeAllowance } from '../http/take-allowance.ts';
import { settleUse } from '../quota/allowance.ts';
import { sessionView } from '../quota/status.ts';
import type { Rewritten, Usage, Written } from '../writer/writer.ts';

/** Seconds after which one that is being written is to be asked for again. */
const LOOK_AGAIN_SECONDS = 2;

/** What the writer needs beside the request. */
export type Start = Pick<Allowed, 'sequence' | 'model' | 'budgetUsd'> & { signal: AbortSignal };

type OnRewrites<Body, Params> = {
  body: z.ZodType<Body>;
  params: z.ZodType<Params>;
  start: (body: Body, params: Params, start: Start) => AsyncGenerator<Written | Rewritten, Usage>;
  /** A caller who names a key and comes back finds what is under way, or what was answered: told to `again`, which streams it. */
  again?: (answer: string) => { events: StreamEvent[]; body: object };
  /** The JSON answer. */
  answer: (written: OneWritten, rewritesLeft: number) => object;
};

/**
 * One email that is written on a rewrite of its sequence: rewritten, or an answer. It uses no generation; a sequence has a number of
 * rewrites, and one that fails, or leaves the email as it is, is given back. Nothing of it is stored, but an answer under its key.
 */
export async function writeOnRewrites<Body extends { brief: Brief }, Params extends { id: string }>(
  c: Context<App>,
  respond: Respond,
  { body: schema, params: paramsSchema, start, again, answer }: OnRewrites<Body, Params>,
): Promise<void> {
  const { sessionId, quotaStatus } = await requireSession(c);
  const body = await readBody(c.req.raw, schema, c.var.config.BODY_SECONDS);
  const params = paramsSchema.safeParse(c.req.param());
  if (!params.success)
    throw new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const { brief } = body;
  const key = again && idempotencyKey(c.req.raw);
  const keyed = key && { sessionId, key, sequenceId: params.data.id };
  const stored = keyed && (await storedReply(c, keyed));
  if (stored && again) {
    const { events, body } = again(stored);
    const reply = openReply(c, respond);
    for (const event of events) reply.emit(event);
    reply.end({ done: { session: sessionView(quotaStatus), complete: true }, body });
    return;
  }
  /** Kept before it is told: whoever lost the answer finds it. */
  const settleKey = async (told: object | null) => {
    if (keyed) await endReply(c.env.DB, keyed, told && JSON.stringify(told));
  };
  const of = { allowance: 'rewrite' as const, sequenceId: params.data.id, brief };
  const allowed = await takeAllowance(c, { ...of, sessionId, quotaStatus }).catch(
    async (error: unknown) => {
      await settleKey(null);
      throw error;
    },
  );
  const { use, sequence, model, budgetUsd } = allowed;
  const reply = openReply(c, respond);
  const deadline = new Deadline(c.var.config, reply.disconnected, false);
  // Who comes back for it finds it: it is written for a while after they left.
  if (keyed) deadline.charged();
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
  const told = failure ? null : answer(written, email ? use.remaining : use.remaining + 1);
  await settleKey(told);
  reply.end(
    failure
      ? { error: failure.error.with({ charged: false }) }
      : {
          done: {
            session: sessionView(quotaStatus),
            complete: true,
            ...(!email && { unchanged: true as const }),
          },
          body: told ?? {},
        },
  );
}

/** What was answered under this key, while it is kept; undefined where it is to be written now. Throws while somebody writes it. */
async function storedReply(c: Context<App>, keyed: ReplyKey): Promise<string | undefined> {
  const start = await beginReply(c.env.DB, c.var.config, keyed);
  if (start.is === 'answered') return start.answer;
  if (start.is === 'running')
    throw new ApiError('generation_in_progress', 'This reply is still being written.', {
      retryAfter: LOOK_AGAIN_SECONDS,
    });
  if (start.is === 'foreign')
    throw new ApiError(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another sequence. Use a new one.',
    );
  return undefined;
}

/** What the owner sees of it. */
function log(c: Context<App>, { usage, failure }: OneWritten): void {
  if (usage) Object.assign(c.var.logLine, usage);
  if (failure) c.var.logLine.outcome = failure.error.code;
  if (failure?.forOwner) c.var.logLine.forOwner = failure.forOwner;
}
