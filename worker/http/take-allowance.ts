import type { Context } from 'hono';
import type { Brief } from '../../shared/contract/brief.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import { ApiError } from '../errors.ts';
import {
  type Allowance,
  type AllowanceRefusal,
  type AllowanceUse,
  incrementUsage,
  mostOf,
  untilNextHour,
} from '../quota/allowance.ts';
import { limitError, SOON, toUsd } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { readSequence } from '../quota/read.ts';
import type { QuotaStatus } from '../quota/status.ts';
import { otherSubject } from '../quota/subject.ts';
import { callerNetwork } from './caller-network.ts';
import type { App } from './context.ts';

/** What may be done with a sequence: counted, with the sequence's own emails, the model of its plan, and the dollars it may cost. */
export type Allowed = {
  use: AllowanceUse;
  sequence: readonly Email[];
  model: string;
  budgetUsd: number;
};

type Asked = {
  allowance: Allowance;
  sequenceId: string | undefined;
  /** Sent anew, since the server keeps none. */
  brief: Brief;
  sessionId: string;
  quotaStatus: QuotaStatus;
};

const OF_ANOTHER = {
  person: {
    field: 'brief.prospect',
    message: 'This sequence was written to somebody else. Generate a new one for this person.',
  },
  offer: {
    field: 'brief.yourProduct',
    message: 'This sequence was written for another offer. Generate a new one for this offer.',
  },
};

const SPENT: Record<Allowance, (most: number) => string> = {
  rewrite: (most) =>
    `You’ve used all ${most} rewrites for this sequence. Edit the emails yourself, or generate new ones.`,
  check: (most) =>
    `This sequence was checked ${most} times, which is the limit. New edits aren’t checked.`,
};

function refusal(
  why: Exclude<AllowanceRefusal, 'ceiling'>,
  allowance: Allowance,
  most: number,
): ApiError {
  if (why === 'sequence') return new ApiError('rate_limit_exceeded', SPENT[allowance](most));
  if (why === 'cost') {
    const message =
      'This sequence has used up what it may cost. Edit the emails by hand, or generate new ones.';
    return new ApiError('rate_limit_exceeded', message);
  }
  if (why === 'held') {
    const message =
      'Other rewrites or checks of this sequence are still running. Nothing was used. Try again in a few seconds.';
    return new ApiError('rate_limit_exceeded', message, { retryAfter: SOON });
  }
  const retryAfter = untilNextHour();
  const minutes = Math.ceil(retryAfter / 60);
  const what = allowance === 'rewrite' ? 'rewrites' : 'checks';
  return why === 'hour'
    ? new ApiError(
        'rate_limit_exceeded',
        `You have used this hour's ${what}. The next ones are there in ${minutes} min. Nothing was used.`,
        { retryAfter },
      )
    : new ApiError(
        'network_limit_exceeded',
        `Your network has used this hour's ${what}. Try again in ${minutes} min. Nothing was used.`,
        { retryAfter },
      );
}

/**
 * Takes one of what a sequence has a number of, for the session's own sequence and for a brief of the same person and offer. Whoever took one
 * has to settle it. Throws `ApiError`.
 */
export async function takeAllowance(
  c: Context<App>,
  { allowance, sequenceId, brief, sessionId, quotaStatus }: Asked,
): Promise<Allowed> {
  const { config } = c.var;
  const missing = new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
  const row = sequenceId && (await readSequence(c.env.DB, sequenceId, sessionId));
  if (!row) throw missing;
  const other = await otherSubject(row.subject, brief, row.request_hash);
  if (other) {
    const { field, message } = OF_ANOTHER[other];
    throw new ApiError('invalid_request', message, { field });
  }
  const { plan, quota_id: quotaId } = quotaStatus;
  const network = await callerNetwork(c);
  const of = { allowance, sequenceId: row.id, sessionId, quotaId, plan, network };
  const result = await incrementUsage(c.env.DB, config, of);
  if (result.is === 'gone') throw missing;
  if (result.is === 'refused') {
    const { why, limits, held } = result;
    if (why !== 'ceiling') throw refusal(why, allowance, mostOf(config, allowance).sequence);
    throw (
      limitError(limits, plan, config, held) ??
      new ApiError(
        'service_limit_exceeded',
        'Too many people are writing. Try again in a moment.',
        {
          retryAfter: 1,
        },
      )
    );
  }
  const { use } = result;
  const { model } = planOf(config, plan);
  return { use, sequence: row.emails, model, budgetUsd: toUsd(use.held) };
}
