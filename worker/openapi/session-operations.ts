import { z } from 'zod';
import {
  attachSchema,
  codeSchema,
  exportedSchema,
  humanSchema,
  mintedSessionSchema,
  mintSchema,
  sessionStatusSchema,
} from '../../shared/contract/session.ts';
import type { Operations } from './operation.ts';

/** Sessions: the quota, its sharing, and what is kept of a session. */
export const SESSION_OPERATIONS: Operations = {
  'GET /api/session': {
    id: 'showSession',
    summary: 'Plan, quota, rate limit, renewal and sharing',
    more: 'A caller without a session is told what a new one has; nothing is made.',
    session: 'any',
    success: {
      status: 200,
      says: 'The quota as it stands',
      content: { json: sessionStatusSchema },
    },
  },
  'POST /api/session': {
    id: 'createSession',
    summary: 'Makes a free session',
    more:
      'A first generation makes one as well; made beforehand, it can already be retried without being charged twice. ' +
      'The body is needed only where a person is asked for: 403 `verification_required`.',
    session: 'none',
    body: mintSchema,
    bodyOptional: true,
    success: { status: 201, says: 'The session', content: { json: mintedSessionSchema } },
    errors: ['forbidden', 'verification_required', 'network_limit_exceeded'],
  },
  'DELETE /api/session': {
    id: 'deleteSession',
    summary: 'Deletes all text of the session and makes its id nobody’s',
    more: 'Whoever used its quota goes back to their own.',
    session: 'own',
    success: { status: 204, says: 'Deleted', content: { none: true } },
  },
  'GET /api/session/human': {
    id: 'showHumanCheck',
    summary: 'The page on which a person shows that they are one',
    more: 'There only where the owner wants such a check. To be opened in a browser.',
    query: z.object({
      claim: z.string().describe('SHA-256 of a secret of 32 random bytes, both in hexadecimal'),
    }),
    session: 'none',
    success: { status: 200, says: 'A page', content: { html: true } },
    errors: ['not_found'],
  },
  'POST /api/session/human': {
    id: 'passHumanCheck',
    summary: 'What the page of the check sends',
    body: humanSchema,
    session: 'none',
    success: { status: 204, says: 'The claim may have its session now', content: { none: true } },
    errors: ['forbidden', 'not_found'],
  },
  'GET /api/session/export': {
    id: 'exportSession',
    summary: 'Everything that is kept of the session, as a file',
    session: 'own',
    success: { status: 200, says: 'The file', content: { json: exportedSchema } },
  },
  'POST /api/session/code': {
    id: 'createCode',
    summary: 'A code with which another computer uses this quota',
    more: 'Works once, within ten minutes.',
    session: 'own',
    success: { status: 201, says: 'The code', content: { json: codeSchema } },
  },
  'DELETE /api/session/code': {
    id: 'deleteCode',
    summary: 'Makes an open code worthless',
    session: 'own',
    success: { status: 204, says: 'No code is open', content: { none: true } },
  },
  'POST /api/session/attach': {
    id: 'attachSession',
    summary:
      'Uses the quota of the session that made a code, or of the account whose restore code it is',
    more: 'Ten tries a day. With a restore code of a plan that has no room, the 409 lists the browsers of which one may be replaced.',
    session: 'own',
    body: attachSchema,
    success: { status: 200, says: 'The quota from now on', content: { json: sessionStatusSchema } },
    errors: ['devices_full', 'rate_limit_exceeded'],
  },
  'DELETE /api/session/attach': {
    id: 'detachSession',
    summary: 'Ends the sharing',
    more: 'A borrower gets its own quota back; a lender is alone again.',
    session: 'own',
    success: { status: 204, says: 'Nothing is shared', content: { none: true } },
  },
};
