import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { writeLine } from '../log.ts';
import type { App } from './context.ts';

/** One log line a request, written when all its work has ended. */
export const logged = createMiddleware<App>(async (c, next) => {
  const arrived = Date.now();
  const line = {
    id: crypto.randomUUID(),
    method: c.req.method,
    route: '',
    status: 0,
    outcome: 'ok',
    total: 0,
  };
  c.set('arrived', arrived);
  c.set('line', line);
  await next();
  c.res.headers.set('X-Request-Id', line.id);
  line.status = c.res.status;
  line.route = routePath(c, -1);
  const write = () => {
    line.total = Date.now() - arrived;
    writeLine(line);
  };
  if (c.var.pending) c.executionCtx.waitUntil(c.var.pending.then(write));
  else write();
});
