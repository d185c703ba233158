import type { Context } from 'hono';
import { z } from 'zod';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import { type Rewrite, type Rewritten, rewriteSchema } from '../../shared/contract/rewrite.ts';
import { type Email, stepSchema } from '../../shared/contract/sequence.ts';
import { ApiError } from '../errors.ts';
import { Stop } from '../generation/deadline.ts';
import { judge, untilStopped, type Verdict } from '../generation/failure.ts';
import { readBody } from '../http/body.ts';
import { wantsStream } from '../http/caller.ts';
import type { App } from '../http/context.ts';
import { type Answer, outliving } from '../http/detached.ts';
import { EventStream } from '../http/events.ts';
import { ownSession } from '../http/require-session.ts';
import { giveBack, type Taken, take } from '../quota/allowance.ts';
import { limited } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { sessionView } from '../quota/status.ts';
import type { Usage } from '../writer/writer.ts';

type Work = {
  step: number;
  model: string;
  rewrite: Rewrite;
  rewriting: Taken;
  left: AbortSignal;
  emit: (event: StreamEvent) => void;
};

const paramsSchema = z.object({
  id: z.uuid().toLowerCase(),
  step: z.coerce.number().pipe(stepSchema),
});

/**
 * `POST /api/sequences/:id/emails/:step/rewrite`: one email written anew. It uses no generation; a sequence has a number of
 * rewrites, and one that fails is given back. Nothing of it is stored. Under `waitUntil`, as a generation is.
 */
export const rewrite = outliving(ask);

async function ask(c: Context<App>, answer: Answer): Promise<void> {
  const { config } = c.var;
  const { sessionId, standing } = await ownSession(c);
  const wish = await readBody(c.req.raw, rewriteSchema, config.BODY_SECONDS);
  const params = paramsSchema.safeParse(c.req.param());
  const of = { allowance: 'rewrite' as const, most: config.REWRITES_PER_SEQUENCE, sessionId };
  const taking = params.success
    ? await take(c.env.DB, config, { ...of, sequenceId: params.data.id })
    : undefined;
  if (!params.success || !taking?.found)
    throw new ApiError('not_found', 'There is no such sequence.');
  const { taken, limits } = taking;
  if (!taken) {
    const message = `The emails of this sequence were rewritten ${config.REWRITES_PER_SEQUENCE} times. Edit them by hand, or generate anew.`;
    throw limited(limits, standing.plan) ?? new ApiError('rate_limit_exceeded', message);
  }
  const { model } = planOf(config, standing.plan);
  const gone = new AbortController();
  const stream = wantsStream(c.req.raw) ? new EventStream({}, () => gone.abort()) : undefined;
  if (stream) answer(stream.response);
  const left = AbortSignal.any([c.req.raw.signal, gone.signal]);
  const emit = (event: StreamEvent) => stream?.send(event);
  const { email, broke } = await write(c, {
    step: params.data.step,
    model,
    rewrite: wish,
    rewriting: taken,
    left,
    emit,
  });
  if (stream) {
    emit(
      broke
        ? { event: 'error', data: broke.body }
        : { event: 'done', data: { session: sessionView(standing), complete: true } },
    );
    stream.close();
  } else if (!email) throw broke;
  else answer(c.json({ email, rewritesLeft: taken.left } satisfies Rewritten));
}

/** Writes and tells the log; gives the rewrite back when nothing came of it. */
async function write(
  c: Context<App>,
  { step, model, rewrite, rewriting, left, emit }: Work,
): Promise<{ email?: Email; broke?: ApiError }> {
  const stop = new Stop(c.var.config, left, false);
  let email: Email | undefined;
  try {
    const written = untilStopped(
      c.var.rewriter({ step, model, rewrite, signal: stop.signal }),
      stop.signal,
    );
    let next = await written.next();
    for (; !next.done; next = await written.next()) {
      if (next.value.event === 'email') email = next.value.data;
      emit(next.value);
    }
    tell(c, next.value);
    if (!email)
      throw new ApiError(
        'writer_failed',
        'This email could not be written well enough to show you. Try again.',
      );
    return { email };
  } catch (thrown) {
    if (email) return { email };
    const verdict = judge(thrown, stop);
    tell(c, verdict.usage, verdict);
    await giveBack(c.env.DB, rewriting);
    return { broke: verdict.error.with({ charged: false }) };
  } finally {
    stop.done();
  }
}

/** What the owner sees of a rewrite. */
function tell(c: Context<App>, usage: Usage | undefined, verdict?: Verdict): void {
  if (usage) Object.assign(c.var.line, usage);
  if (verdict) c.var.line.outcome = verdict.error.code;
  if (verdict?.forOwner) c.var.line.forOwner = verdict.forOwner;
}
