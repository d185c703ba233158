import { createMiddleware } from 'hono/factory';
import { inWords, note } from '../log.ts';
import { hourHeaders, secondsUntilOpen } from '../quota/rate-limit.ts';
import { freshStanding, readStanding } from '../quota/status.ts';
import { callerSession } from './caller.ts';
import type { App } from './context.ts';

/** Every answer says what the hour allows, also one that was refused before the till was asked; once it is full, also how long to wait. */
export const withHour = createMiddleware<App>(async (c, next) => {
  await next();
  const { config } = c.var;
  const id = callerSession(c.req.raw);
  const read = () =>
    id && !c.var.standing
      ? readStanding(c.env.DB, config, id).catch((error: unknown) =>
          note('hour not read', { forOwner: inWords(error) }),
        )
      : undefined;
  const standing = c.var.standing ?? (await read()) ?? freshStanding(config);
  for (const [name, value] of Object.entries(hourHeaders(standing, config)))
    c.res.headers.set(name, value);
  // Where quota is the matter, waiting for the hour does not help.
  const wait = c.res.status === 402 ? undefined : secondsUntilOpen(standing, config);
  if (wait && !c.res.headers.has('Retry-After')) c.res.headers.set('Retry-After', String(wait));
});
