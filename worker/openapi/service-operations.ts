import { z } from 'zod';
import { healthSchema, readySchema } from '../../shared/contract/health.ts';
import type { Operations } from './operation.ts';

/** What the Worker says of itself. */
export const SERVICE_OPERATIONS: Operations = {
  'GET /api/health': {
    id: 'health',
    summary: 'The Worker answers',
    session: 'none',
    success: { status: 200, says: 'It does', content: { json: healthSchema } },
  },
  'GET /api/health/ready': {
    id: 'ready',
    summary: 'Whether it can generate: database, markers and key are there',
    session: 'none',
    success: { status: 200, says: 'It can', content: { json: readySchema } },
    errors: ['writer_unavailable'],
    failure: { status: 503, schema: readySchema },
  },
  'GET /privacy': {
    id: 'privacy',
    summary: 'What is read, where it goes, how long it stays, and whom to ask',
    session: 'none',
    success: { status: 200, says: 'A page', content: { html: true } },
  },
  'GET /openapi.json': {
    id: 'openapi',
    summary: 'This document',
    session: 'none',
    success: {
      status: 200,
      says: 'OpenAPI 3.1',
      content: { json: z.looseObject({ openapi: z.string() }) },
    },
  },
};
