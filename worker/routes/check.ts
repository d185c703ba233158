import type { Context } from 'hono';
import { z } from 'zod';
import { type CheckResult, checkSchema } from '../../shared/contract/check.ts';
import { ApiError } from '../errors.ts';
import { Stop } from '../generation/deadline.ts';
import { judge } from '../generation/failure.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import { type Answer, outliving } from '../http/detached.ts';
import { ownSession } from '../http/require-session.ts';
import { giveBack, take } from '../quota/allowance.ts';
import { limited } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';

const idSchema = z.uuid().toLowerCase();

/**
 * `POST /api/sequences/:id/check`: verdicts on sentences that the user changed, in one answer. Free of charge; a sequence has a
 * number of checks, and one that brought no verdict is given back. Nothing of it is stored. Under `waitUntil`, as a rewrite is.
 */
export const check = outliving(ask);

async function ask(c: Context<App>, answer: Answer): Promise<void> {
  const { config, checker, line } = c.var;
  const { sessionId, standing } = await ownSession(c);
  const { brief, sentences } = await readBody(c.req.raw, checkSchema, config.BODY_SECONDS);
  const id = idSchema.safeParse(c.req.param('id'));
  const of = { allowance: 'check' as const, most: config.CHECKS_PER_SEQUENCE, sessionId };
  const taking = id.success
    ? await take(c.env.DB, config, { ...of, sequenceId: id.data })
    : undefined;
  if (!taking?.found) throw new ApiError('not_found', 'There is no such sequence.');
  const { taken, limits } = taking;
  if (!taken) {
    const message = `The sentences of this sequence were checked ${config.CHECKS_PER_SEQUENCE} times. What you change now is not checked any more.`;
    throw limited(limits, standing.plan) ?? new ApiError('rate_limit_exceeded', message);
  }
  const stop = new Stop(config, c.req.raw.signal, false);
  let isJudged = false;
  try {
    const checked = await checker({
      brief,
      sentences,
      model: planOf(config, standing.plan).model,
      signal: stop.signal,
    });
    if (checked.usage) Object.assign(line, checked.usage);
    isJudged = checked.sentences.some(({ verdict }) => verdict !== 'unchecked');
    const checksLeft = isJudged ? taken.left : taken.left + 1;
    answer(c.json({ sentences: checked.sentences, checksLeft } satisfies CheckResult));
  } catch (thrown) {
    throw judge(thrown, stop).error;
  } finally {
    stop.done();
    if (!isJudged) await giveBack(c.env.DB, taken);
  }
}
