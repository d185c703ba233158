import { BILLING_OPERATIONS } from './billing-operations.ts';
import type { Operations } from './operation.ts';
import { SEQUENCE_OPERATIONS } from './sequence-operations.ts';
import { SERVICE_OPERATIONS } from './service-operations.ts';
import { SESSION_OPERATIONS } from './session-operations.ts';

/** Every operation of the API: each route of `worker/app.ts` has its entry, held by tests/unit/openapi/document.test.ts. */
export const OPERATIONS: Operations = {
  ...SEQUENCE_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...BILLING_OPERATIONS,
  ...SERVICE_OPERATIONS,
};
