import { createMiddleware } from 'hono/factory';
import { describeError, logEvent } from '../log.ts';
import { secondsUntilReset, toRateLimitHeaders } from '../quota/rate-limit.ts';
import { freshQuotaStatus, readQuotaStatus } from '../quota/status.ts';
import { callerSession } from './caller.ts';
import type { App } from './context.ts';

/** Every answer says what the rate limit allows, also one that was refused before the quota was read; once it is used up, also how long to wait. */
export const rateLimitHeaders = createMiddleware<App>(async (c, next) => {
  await next();
  const { config } = c.var;
  const id = callerSession(c.req.raw);
  const read = () =>
    id && !c.var.quotaStatus
      ? readQuotaStatus(c.env.DB, config, id).catch((error: unknown) =>
          logEvent('hour not read', { forOwner: describeError(error) }),
        )
      : undefined;
  const quotaStatus = c.var.quotaStatus ?? (await read()) ?? freshQuotaStatus(config);
  for (const [name, value] of Object.entries(toRateLimitHeaders(quotaStatus, config)))
    c.res.headers.set(name, value);
  // Where quota is the matter, waiting does not help.
  const wait = c.res.status === 402 ? undefined : secondsUntilReset(quotaStatus, config);
  if (wait && !c.res.headers.has('Retry-After')) c.res.headers.set('Retry-After', String(wait));
});
