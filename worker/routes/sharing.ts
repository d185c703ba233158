import type { Handler } from 'hono';
import type { z } from 'zod';
import {
  attachSchema,
  type codeSchema,
  type SessionStatus,
} from '../../shared/contract/session.ts';
import { readBody } from '../http/body.ts';
import { callerNetwork } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { deviceOf } from '../http/device.ts';
import { requireSession } from '../http/require-session.ts';
import { sessionStatus } from '../http/session-status.ts';
import { attach } from '../quota/account/attach.ts';
import { detach, makeCode, revokeCode } from '../quota/sharing.ts';
import { freshQuotaStatus, readQuotaStatus } from '../quota/status.ts';

/** `POST /api/session/code`: a code with which another computer may use this quota. */
export const createCode: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  return c.json((await makeCode(c.env.DB, sessionId)) satisfies z.infer<typeof codeSchema>, 201);
};

/** `DELETE /api/session/code`: an open code is worthless from now on. */
export const removeCode: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  await revokeCode(c.env.DB, sessionId);
  return c.body(null, 204);
};

/** `POST /api/session/attach`: use the quota of the session that made the code, or of the account whose restore code it is. */
export const attachSession: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  const { code, replace } = await readBody(c.req.raw, attachSchema, c.var.config.BODY_SECONDS);
  const device = deviceOf(c.req.header('User-Agent'));
  const network = await callerNetwork(c);
  await attach(c.env.DB, c.var.config, { sessionId, code, replace, device, network });
  const quotaStatus =
    (await readQuotaStatus(c.env.DB, c.var.config, sessionId)) ?? freshQuotaStatus(c.var.config);
  return c.json((await sessionStatus(c, sessionId, quotaStatus)) satisfies SessionStatus);
};

/** `DELETE /api/session/attach`: the sharing ends, whichever side asks. */
export const detachSession: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  await detach(c.env.DB, sessionId);
  return c.body(null, 204);
};
