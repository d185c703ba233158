import { z } from 'zod';
import { briefSchema } from '../../shared/contract/brief.ts';
import { checkResultSchema, checkSchema } from '../../shared/contract/check.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { generatedSchema, STREAM_EVENT_NAMES } from '../../shared/contract/generate.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { repliedSchema, replySchema } from '../../shared/contract/reply.ts';
import { rewriteSchema, rewrittenSchema } from '../../shared/contract/rewrite.ts';
import { sequenceListSchema, sequenceSchema, stepSchema } from '../../shared/contract/sequence.ts';
import type { Operations } from './operation.ts';

const id = z.uuid();

/** Whoever calls Claude may be told these. */
const WRITING: readonly ErrorCode[] = [
  'rate_limit_exceeded',
  'network_limit_exceeded',
  'service_limit_exceeded',
  'writer_failed',
  'writer_unavailable',
  'writer_timeout',
];
/** With which a request may be repeated. */
const IDEMPOTENCY_KEY = {
  'Idempotency-Key': {
    schema: z.string().min(1).max(LIMITS.idempotencyKey),
    says: 'Visible ASCII. The same key with the same body is one request.',
  },
};
const ENDED: readonly ErrorCode[] = ['contact_declined', 'contact_opted_out'];

/** Sequences: written, shown, changed, judged, deleted. */
export const SEQUENCE_OPERATIONS: Operations = {
  'POST /api/generate': {
    id: 'generate',
    summary: 'Writes the emails of a brief, or one answer',
    more:
      'Without a session one is made. Charged exactly when the first email is delivered; a failure says what it cost in `charged`. ' +
      'A request that is repeated with its `Idempotency-Key` is never charged twice, and is told what is stored.',
    session: 'any',
    headers: IDEMPOTENCY_KEY,
    body: briefSchema,
    success: {
      status: 200,
      says: 'The sequence',
      content: { json: generatedSchema },
      events: STREAM_EVENT_NAMES,
    },
    errors: [
      'forbidden',
      'verification_required',
      ...ENDED,
      'quota_exceeded',
      'not_found',
      'generation_in_progress',
      'idempotency_key_reused',
      ...WRITING,
    ],
  },
  'GET /api/sequences': {
    id: 'listSequences',
    summary: 'The session’s own sequences, newest first',
    query: z.object({
      before: z.string().optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(100).default(20),
    }),
    session: 'any',
    success: { status: 200, says: 'A page of them', content: { json: sequenceListSchema } },
    errors: ['invalid_request'],
  },
  'GET /api/sequences/:id': {
    id: 'showSequence',
    summary: 'One own sequence, also while it is being written',
    params: { id },
    session: 'any',
    success: { status: 200, says: 'The sequence', content: { json: sequenceSchema } },
    errors: ['not_found'],
  },
  'DELETE /api/sequences/:id': {
    id: 'deleteSequence',
    summary: 'Deletes the text of a sequence',
    more: 'A generation that still writes it stops. What was used stays used.',
    params: { id },
    session: 'own',
    success: { status: 204, says: 'Deleted', content: { none: true } },
  },
  'POST /api/sequences/:id/emails/:step/rewrite': {
    id: 'rewriteEmail',
    summary: 'One email anew',
    more: 'For the person and the offer of its own sequence. A rewrite that fails is given back.',
    params: { id, step: stepSchema },
    session: 'own',
    body: rewriteSchema,
    success: {
      status: 200,
      says: 'The email, or that it stays as it is',
      content: { json: rewrittenSchema },
      events: ['progress', 'email', 'done', 'error'],
    },
    errors: WRITING,
  },
  'POST /api/sequences/:id/reply': {
    id: 'writeReply',
    summary: 'An answer to what they wrote, on one of the sequence’s rewrites',
    more: 'A request that is repeated with its `Idempotency-Key` is told what is stored, and uses no second rewrite.',
    params: { id },
    session: 'own',
    headers: IDEMPOTENCY_KEY,
    body: replySchema,
    success: {
      status: 200,
      says: 'The answer',
      content: { json: repliedSchema },
      events: ['situation', 'progress', 'email', 'revised', 'checked', 'done', 'error'],
    },
    errors: [...ENDED, 'generation_in_progress', 'idempotency_key_reused', ...WRITING],
  },
  'POST /api/sequences/:id/check': {
    id: 'checkSentences',
    summary: 'Verdicts on changed sentences',
    more: 'Free of charge, and nothing of it is stored.',
    params: { id },
    session: 'own',
    body: checkSchema,
    success: { status: 200, says: 'A verdict a sentence', content: { json: checkResultSchema } },
    errors: WRITING,
  },
};
