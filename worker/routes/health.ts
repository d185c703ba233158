import type { Handler } from 'hono';
import { billingOf } from '../billing/billing.ts';
import { hasKey } from '../env.ts';
import type { App } from '../http/context.ts';
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
    return c.json({ ok: true, database, markers: cache, key });
  c.var.logLine.outcome = 'writer_unavailable';
  const message = `Not ready: ${[!database && 'database', !cache && 'markers', !key && 'key', !billing && 'the secrets of Stripe'].filter(Boolean).join(', ')}.`;
  return c.json(
    { error: 'writer_unavailable', message, ok: false, database, markers: cache, key },
    503,
  );
};
