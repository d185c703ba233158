import type { Context } from 'hono';
import { z } from 'zod';
import { type CheckResult, checkSchema } from '../../shared/contract/check.ts';
import { Deadline } from '../generation/deadline.ts';
import { failureOf } from '../generation/failure.ts';
import { readBody } from '../http/body.ts';
import type { App } from '../http/context.ts';
import { detached, type Respond } from '../http/detached.ts';
import { requireSession } from '../http/require-session.ts';
import { takeAllowance } from '../http/take-allowance.ts';
import { settleUse } from '../quota/allowance.ts';
import type { Usage } from '../writer/writer.ts';

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
  const sequenceId = id.success ? id.data : undefined;
  const of = { allowance: 'check' as const, sequenceId, brief, sessionId, quotaStatus };
  const { use, model, budgetUsd } = await takeAllowance(c, of);
  const deadline = new Deadline(config, c.req.raw.signal, false);
  let isJudged = false;
  let usage: Usage | undefined;
  try {
    const checked = await checker({
      brief,
      sentences,
      model,
      budgetUsd,
      signal: deadline.signal,
    });
    usage = checked.usage;
    if (usage) Object.assign(logLine, usage);
    isJudged = checked.sentences.some(({ verdict }) => verdict !== 'unchecked');
    const checksLeft = isJudged ? use.remaining : use.remaining + 1;
    respond(c.json({ sentences: checked.sentences, checksLeft } satisfies CheckResult));
  } catch (thrown) {
    throw failureOf(thrown, deadline).error;
  } finally {
    deadline.done();
    await settleUse(c.env.DB, use, { usd: usage && (usage.costUsd ?? 0), kept: isJudged });
  }
}
