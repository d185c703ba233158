import type { Handler } from 'hono';
import type { z } from 'zod';
import type { mintedSessionSchema, SessionStatus } from '../../shared/contract/session.ts';
import { callerSession, requireOwnOrigin } from '../http/caller.ts';
import { callerNetwork } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { requireSession } from '../http/require-session.ts';
import { sessionStatus } from '../http/session-status.ts';
import { deleteSession } from '../quota/delete.ts';
import { exportSequences } from '../quota/read.ts';
import { mintSession, sessionCookie } from '../quota/sessions.ts';
import { freshQuotaStatus, readQuotaStatus, sessionView } from '../quota/status.ts';

/** `GET /api/session`: quota and rate limit. A caller without a session is told what a new one would have; nothing is minted. */
export const showSession: Handler<App> = async (c) => {
  const id = callerSession(c.req.raw);
  const quotaStatus = id && (await readQuotaStatus(c.env.DB, c.var.config, id));
  return c.json(
    (await sessionStatus(
      c,
      quotaStatus ? id : undefined,
      quotaStatus || freshQuotaStatus(c.var.config),
    )) satisfies SessionStatus,
  );
};

/** `POST /api/session`: a new free session, so that the first generation can already be retried. */
export const createSession: Handler<App> = async (c) => {
  requireOwnOrigin(c.req.raw, c.var.config);
  const sessionId = await mintSession(c.env.DB, c.var.config, await callerNetwork(c));
  c.set('cookie', sessionCookie(sessionId));
  return c.json(
    { sessionId, session: sessionView(freshQuotaStatus(c.var.config)) } satisfies z.infer<
      typeof mintedSessionSchema
    >,
    201,
  );
};

/** `DELETE /api/session`: all text of the session is deleted, and its id and cookie are nobody's from now on. */
export const removeSession: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  await deleteSession(c.env.DB, sessionId);
  c.set('cookie', sessionCookie('', 0));
  return c.body(null, 204);
};

/** `GET /api/session/export`: everything the server keeps of this session, as a file; its id too, which the owner needs for a plan. */
export const exportSession: Handler<App> = async (c) => {
  const { sessionId, quotaStatus } = await requireSession(c);
  const session = await sessionStatus(c, sessionId, quotaStatus);
  c.header('Content-Disposition', 'attachment; filename="coldcopy.json"');
  return c.json({
    exportedAt: new Date().toISOString(),
    sessionId,
    session,
    sequences: await exportSequences(c.env.DB, c.var.config, sessionId),
  });
};
