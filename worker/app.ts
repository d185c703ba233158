import { Hono } from 'hono';
import { configOf } from './bindings.ts';
import type { Config } from './env.ts';
import { errorResponse, tellable } from './errors.ts';
import { logged } from './http/access-log.ts';
import type { App } from './http/context.ts';
import { noSuchRoute, only } from './http/method-not-allowed.ts';
import { withHour } from './http/rate-limit-headers.ts';
import { privately, securely } from './http/security-headers.ts';
import { inWords } from './log.ts';
import { check } from './routes/check.ts';
import { generate } from './routes/generate.ts';
import { health, ready } from './routes/health.ts';
import { rewrite } from './routes/rewrite.ts';
import { listOwnSequences, removeSequence, showSequence } from './routes/sequences.ts';
import { createSession, exportSession, removeSession, showSession } from './routes/session.ts';
import { attachSession, createCode, detachSession, removeCode } from './routes/sharing.ts';
import type { Checker } from './verifier/index.ts';
import type { Rewriter, Writer } from './writer/writer.ts';

/** What the app needs from outside. */
export type Parts = {
  writer: (config: Config) => Writer;
  rewriter: (config: Config) => Rewriter;
  checker: (config: Config) => Checker;
};

/** The whole API. */
export function createApp({ writer, rewriter, checker }: Parts): Hono<App> {
  const app = new Hono<App>();
  app.use(logged, securely, privately);
  app.use(async (c, next) => {
    c.set('config', configOf(c.env));
    c.set('writer', writer(c.var.config));
    c.set('rewriter', rewriter(c.var.config));
    c.set('checker', checker(c.var.config));
    await next();
  });

  app.use('/api/generate', withHour);
  app.post('/api/generate', generate).all(only('POST'));

  app
    .get('/api/session', showSession)
    .post(createSession)
    .delete(removeSession)
    .all(only('GET', 'POST', 'DELETE'));
  app.get('/api/session/export', exportSession).all(only('GET'));
  app.post('/api/session/code', createCode).delete(removeCode).all(only('POST', 'DELETE'));
  app.post('/api/session/attach', attachSession).delete(detachSession).all(only('POST', 'DELETE'));

  app.get('/api/sequences', listOwnSequences).all(only('GET'));
  app.get('/api/sequences/:id', showSequence).delete(removeSequence).all(only('GET', 'DELETE'));
  app.post('/api/sequences/:id/emails/:step/rewrite', rewrite).all(only('POST'));
  app.post('/api/sequences/:id/check', check).all(only('POST'));

  app.get('/api/health', health).all(only('GET'));
  app.get('/api/health/ready', ready).all(only('GET'));

  app.notFound(noSuchRoute);
  app.onError((thrown, c) => {
    const error = tellable(thrown);
    // A generation has said already what came of it.
    if (c.var.line.outcome === 'ok') c.var.line.outcome = error.code;
    if (error !== thrown) c.var.line.forOwner = inWords(thrown);
    return errorResponse(error);
  });
  return app;
}
