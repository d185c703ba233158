import type { Context } from 'hono';
import { z } from 'zod';
import { type CheckResult, checkSchema } from '../../shared/contract/check.ts';
import { ApiError } from '../errors.ts';
import { Deadline } from '../generation/deadline.ts';
import { failureOf } from '../generation/failure.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import { detached, type Respond } from '../http/detached.ts';
import { requireSession } from '../http/require-session.ts';
import { incrementUsage, refund } from '../quota/allowance.ts';
import { limitError } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';

const idSchema = z.uuid().toLowerCase();

/**
 * `POST /api/sequences/:id/check`: verdicts on sentences that the user changed, in one answer. Free of charge; a sequence has a
 * number of checks, and one that brought no verdict is given back. Nothing of it is stored. Under `waitUntil`, as a rewrite is.
 */
export const check = detached(handle);

async function handle(c: Context<App>, respond: Respond): Promise<void> {
  const { config, checker, logLine } = c.var;
  const { sessionId, quotaStatus } = await requireSession(c);
  const { brief, sentences } = await readBody(c.req.raw, checkSchema, config.BODY_SECONDS);
  const id = idSchema.safeParse(c.req.param('id'));
  const of = { allowance: 'check' as const, most: config.CHECKS_PER_SEQUENCE, sessionId };
  const allowance = id.success
    ? await incrementUsage(c.env.DB, config, { ...of, sequenceId: id.data })
    : undefined;
  if (!allowance?.found)
    throw new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const { used, limits } = allowance;
  if (!used) {
    const message = `This sequence was checked ${config.CHECKS_PER_SEQUENCE} times, which is the limit. New edits aren’t checked.`;
    throw limitError(limits, quotaStatus.plan) ?? new ApiError('rate_limit_exceeded', message);
  }
  const deadline = new Deadline(config, c.req.raw.signal, false);
  let isJudged = false;
  try {
    const checked = await checker({
      brief,
      sentences,
      model: planOf(config, quotaStatus.plan).model,
      signal: deadline.signal,
    });
    if (checked.usage) Object.assign(logLine, checked.usage);
    isJudged = checked.sentences.some(({ verdict }) => verdict !== 'unchecked');
    const checksLeft = isJudged ? used.remaining : used.remaining + 1;
    respond(c.json({ sentences: checked.sentences, checksLeft } satisfies CheckResult));
  } catch (thrown) {
    throw failureOf(thrown, deadline).error;
  } finally {
    deadline.done();
    if (!isJudged) await refund(c.env.DB, used);
  }
}
