import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { writePoint } from '../analytics.ts';
import { logRequest, type RequestLog } from '../log.ts';
import type { App } from './context.ts';

/** One log line a request, and its point where statistics are kept; written when all its work has ended. */
export const accessLog = createMiddleware<App>(async (c, next) => {
  const arrived = Date.now();
  const logLine: RequestLog = {
    id: crypto.randomUUID(),
    method: c.req.method,
    route: '',
    status: 0,
    outcome: 'ok',
    total: 0,
  };
  c.set('arrived', arrived);
  c.set('logLine', logLine);
  await next();
  c.res.headers.set('X-Request-Id', logLine.id);
  logLine.status = c.res.status;
  logLine.route = routePath(c, -1);
  const write = () => {
    logLine.total = Date.now() - arrived;
    if (c.var.quotaStatus) logLine.plan = c.var.quotaStatus.plan;
    logRequest(logLine);
    writePoint(c.env, logLine);
  };
  if (c.var.pending) c.executionCtx.waitUntil(c.var.pending.then(write));
  else write();
});
