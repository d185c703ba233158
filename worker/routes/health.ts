import type { Handler } from 'hono';
import type { Ready } from '../../shared/contract/health.ts';
import { billingOf } from '../billing/billing.ts';
import { hasKey } from '../env.ts';
import { ApiError } from '../errors.ts';
import type { App } from '../http/context.ts';
import { errorResponse } from '../http/error-response.ts';
import { within } from '../lib/time.ts';
import { describeError } from '../log.ts';

/** Milliseconds a part may take to answer. */
const PATIENCE = 2_000;

/** `GET /api/health`: the Worker answers. */
export const health: Handler<App> = (c) => c.json({ ok: true });

/** `GET /api/health/ready`: whether it can generate. 503 names the part that cannot: the database, the rate limit's cache, the key, the secrets of Stripe where plans are sold. */
export const ready: Handler<App> = async (c) => {
  const works = (part: Promise<unknown>) =>
    within(PATIENCE, part).then(
      () => true,
      (error: unknown) => {
        c.var.logLine.forOwner = describeError(error);
        return false;
      },
    );
  const [database, cache] = await Promise.all([
    works(c.env.DB.prepare('SELECT id FROM sessions LIMIT 1').all()),
    works(c.env.HOURS.get('ready')),
  ]);
  const key = hasKey(c.var.config);
  const billing = c.var.config.BILLING === 'off' || billingOf(c.var.config) !== undefined;
  if (database && cache && key && billing)
    return c.json({ ok: true, database, markers: cache, key } satisfies Ready);
  c.var.logLine.outcome = 'writer_unavailable';
  const lacking = [
    !database && 'database',
    !cache && 'markers',
    !key && 'key',
    !billing && 'the secrets of Stripe',
  ].filter(Boolean);
  const error = new ApiError('writer_unavailable', `Not ready: ${lacking.join(', ')}.`);
  return errorResponse(c, error, { ok: false, database, markers: cache, key } satisfies Ready);
};
