import type { Context, Handler } from 'hono';
import type { z } from 'zod';
import {
  type Exported,
  type mintedSessionSchema,
  mintSchema,
  type SessionStatus,
} from '../../shared/contract/session.ts';
import { readBody } from '../http/body.ts';
import { callerSession, requireOwnOrigin } from '../http/caller.ts';
import { callerNetwork } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { requireSession } from '../http/require-session.ts';
import { sessionStatus } from '../http/session-status.ts';
import { spendProof } from '../human/proofs.ts';
import { turnstileOf } from '../human/turnstile.ts';
import { deleteSession } from '../quota/delete.ts';
import { exportSequences } from '../quota/read.ts';
import { mintSession, sessionCookie, verificationRequired } from '../quota/sessions.ts';
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

/** The id of the session that is to be minted: any, or the one that a person's proof gives. Throws `ApiError` where a proof is wanted and there is none. */
async function idToMint(c: Context<App>): Promise<string> {
  const id = crypto.randomUUID();
  if (!turnstileOf(c.var.config)) return id;
  const hasBody = (c.req.header('Content-Type') ?? '') !== '';
  const { proof } = hasBody
    ? await readBody(c.req.raw, mintSchema, c.var.config.BODY_SECONDS)
    : { proof: undefined };
  const given = proof && (await spendProof(c.env.DB, proof, id));
  if (!given) throw verificationRequired();
  return given;
}

/** `POST /api/session`: a new free session, so that the first generation can already be retried. */
export const createSession: Handler<App> = async (c) => {
  requireOwnOrigin(c.req.raw, c.var.config);
  const network = await callerNetwork(c);
  const sessionId = await mintSession(c.env.DB, c.var.config, network, await idToMint(c));
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
  } satisfies Exported);
};
