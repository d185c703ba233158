import { Hono } from 'hono';
import { configOf } from './bindings.ts';
import type { Config } from './env.ts';
import { toApiError } from './errors.ts';
import { accessLog } from './http/access-log.ts';
import type { App } from './http/context.ts';
import { errorResponse } from './http/error-response.ts';
import { methodNotAllowed, notFound } from './http/method-not-allowed.ts';
import { ownHost } from './http/own-host.ts';
import { rateLimitHeaders } from './http/rate-limit-headers.ts';
import { noStore, pagePolicy, securityHeaders } from './http/security-headers.ts';
import { describeError } from './log.ts';
import { openCheckout, openPortal, returnPage } from './routes/billing.ts';
import { check } from './routes/check.ts';
import {
  createRestoreCode,
  removeOneDevice,
  removeRestoreCode,
  showDevices,
} from './routes/devices.ts';
import { generate } from './routes/generate.ts';
import { health, ready } from './routes/health.ts';
import { proveHuman, showHuman } from './routes/human.ts';
import { openapi } from './routes/openapi.ts';
import { privacy } from './routes/privacy.ts';
import { reply } from './routes/reply.ts';
import { rewrite } from './routes/rewrite.ts';
import { listOwnSequences, removeSequence, showSequence } from './routes/sequences.ts';
import { createSession, exportSession, removeSession, showSession } from './routes/session.ts';
import { attachSession, createCode, detachSession, removeCode } from './routes/sharing.ts';
import { takeEvent } from './routes/webhook.ts';
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
  app.use(accessLog, pagePolicy, securityHeaders, noStore);
  app.use(async (c, next) => {
    c.set('config', configOf(c.env));
    c.set('writer', writer(c.var.config));
    c.set('rewriter', rewriter(c.var.config));
    c.set('checker', checker(c.var.config));
    await next();
  });
  app.use(ownHost);

  app.use('/api/generate', rateLimitHeaders);
  app.post('/api/generate', generate).all(methodNotAllowed('POST'));

  app
    .get('/api/session', showSession)
    .post(createSession)
    .delete(removeSession)
    .all(methodNotAllowed('GET', 'POST', 'DELETE'));
  app.get('/api/session/human', showHuman).post(proveHuman).all(methodNotAllowed('GET', 'POST'));
  app.get('/api/session/export', exportSession).all(methodNotAllowed('GET'));
  app
    .post('/api/session/code', createCode)
    .delete(removeCode)
    .all(methodNotAllowed('POST', 'DELETE'));
  app
    .post('/api/session/attach', attachSession)
    .delete(detachSession)
    .all(methodNotAllowed('POST', 'DELETE'));
  app
    .post('/api/session/restore-code', createRestoreCode)
    .delete(removeRestoreCode)
    .all(methodNotAllowed('POST', 'DELETE'));
  app.get('/api/session/devices', showDevices).all(methodNotAllowed('GET'));
  app.delete('/api/session/devices/:id', removeOneDevice).all(methodNotAllowed('DELETE'));

  app.post('/api/billing/checkout', openCheckout).all(methodNotAllowed('POST'));
  app.post('/api/billing/portal', openPortal).all(methodNotAllowed('POST'));
  app.post('/api/billing/webhook', takeEvent).all(methodNotAllowed('POST'));
  for (const page of ['thanks', 'cancelled', 'done'] as const)
    app.get(`/api/billing/${page}`, returnPage(page)).all(methodNotAllowed('GET'));

  app.get('/api/sequences', listOwnSequences).all(methodNotAllowed('GET'));
  app
    .get('/api/sequences/:id', showSequence)
    .delete(removeSequence)
    .all(methodNotAllowed('GET', 'DELETE'));
  app.post('/api/sequences/:id/emails/:step/rewrite', rewrite).all(methodNotAllowed('POST'));
  app.post('/api/sequences/:id/reply', reply).all(methodNotAllowed('POST'));
  app.post('/api/sequences/:id/check', check).all(methodNotAllowed('POST'));

  app.get('/api/health', health).all(methodNotAllowed('GET'));
  app.get('/api/health/ready', ready).all(methodNotAllowed('GET'));

  app.get('/privacy', privacy).all(methodNotAllowed('GET'));
  app.get('/openapi.json', openapi).all(methodNotAllowed('GET'));

  app.notFound(notFound);
  app.onError((thrown, c) => {
    const error = toApiError(thrown);
    // A generation has said already what came of it.
    if (c.var.logLine.outcome === 'ok') c.var.logLine.outcome = error.code;
    if (error !== thrown) c.var.logLine.forOwner = describeError(thrown);
    return errorResponse(c, error);
  });
  return app;
}
