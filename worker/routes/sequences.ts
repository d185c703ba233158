import type { Handler } from 'hono';
import { z } from 'zod';
import type { Sequence, SequenceList } from '../../shared/contract/sequence.ts';
import { ApiError } from '../errors.ts';
import { callerSession, requireOwnOrigin } from '../http/caller.ts';
import type { App } from '../http/context.ts';
import { deleteSequence } from '../quota/delete.ts';
import { listSequences, parseCursor, readSequence, sequenceView } from '../quota/read.ts';

const idSchema = z.uuid().toLowerCase();
const noSequence = () => new ApiError('not_found', 'This sequence doesn’t exist or was deleted.');
const limitSchema = z.coerce.number().int().min(1).max(100).default(20);

/** `GET /api/sequences?before=&limit=`: the session's own, newest first, a page at a time. */
export const listOwnSequences: Handler<App> = async (c) => {
  const sessionId = callerSession(c.req.raw);
  const limit = limitSchema.safeParse(c.req.query('limit'));
  if (!limit.success)
    throw new ApiError('invalid_request', 'limit: a number from 1 to 100', { field: 'limit' });
  const before = c.req.query('before');
  const cursor = before === undefined ? undefined : parseCursor(before);
  if (before !== undefined && !cursor)
    throw new ApiError('invalid_request', 'before: not from the last page', { field: 'before' });
  const list = sessionId
    ? await listSequences(c.env.DB, c.var.config, sessionId, limit.data, cursor)
    : { sequences: [], next: null };
  return c.json(list satisfies SequenceList);
};

/** `GET /api/sequences/:id`: to the session that generated it; to all others it does not exist. */
export const showSequence: Handler<App> = async (c) => {
  const session = callerSession(c.req.raw);
  const id = idSchema.safeParse(c.req.param('id'));
  const row = session && id.success ? await readSequence(c.env.DB, id.data, session) : undefined;
  const sequence = row && sequenceView(row, c.var.config);
  if (!sequence) throw noSequence();
  return c.json(sequence satisfies Sequence);
};

/** `DELETE /api/sequences/:id`: its text is gone at once; a generation that still writes it stops. What was used stays used. */
export const removeSequence: Handler<App> = async (c) => {
  requireOwnOrigin(c.req.raw, c.var.config);
  const session = callerSession(c.req.raw);
  const id = idSchema.safeParse(c.req.param('id'));
  const deleted = session && id.success ? await deleteSequence(c.env.DB, id.data, session) : false;
  if (!deleted) throw noSequence();
  return c.body(null, 204);
};
