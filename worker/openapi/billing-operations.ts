import { z } from 'zod';
import {
  billingPageSchema,
  checkoutRequestSchema,
  devicesSchema,
  receivedSchema,
  restoreCodeSchema,
} from '../../shared/contract/billing.ts';
import type { Operation, Operations } from './operation.ts';

/** A page that Stripe sends people back to. */
const page = (id: string, summary: string): Operation => ({
  id,
  summary,
  more: 'There only where plans are sold. To be opened in a browser.',
  session: 'none',
  success: { status: 200, says: 'A page', content: { html: true } },
  errors: ['not_found'],
});

/** Paying, and the browsers that share what was paid for. */
export const BILLING_OPERATIONS: Operations = {
  'GET /api/session/devices': {
    id: 'listDevices',
    summary: 'The browsers that share the plan',
    session: 'own',
    success: { status: 200, says: 'The browsers', content: { json: devicesSchema } },
  },
  'DELETE /api/session/devices/:id': {
    id: 'deleteDevice',
    summary: 'Takes one browser off the plan',
    params: { id: z.string().describe('Its public id') },
    session: 'own',
    success: { status: 204, says: 'It is back on its own free plan', content: { none: true } },
  },
  'POST /api/session/restore-code': {
    id: 'createRestoreCode',
    summary: 'The code that brings the plan to a new browser without an old one',
    more: 'The same until it is deleted. It stands on receipts as well.',
    session: 'own',
    success: { status: 201, says: 'The code', content: { json: restoreCodeSchema } },
  },
  'DELETE /api/session/restore-code': {
    id: 'deleteRestoreCode',
    summary: 'Makes the restore code worthless, on receipts too',
    session: 'own',
    success: { status: 204, says: 'It is worthless', content: { none: true } },
  },
  'POST /api/billing/checkout': {
    id: 'openCheckout',
    summary: 'A page of Stripe’s on which a plan is paid',
    more: 'There only where plans are sold. The page is good for half an hour; two presses within ten minutes lead to the same one.',
    session: 'own',
    body: checkoutRequestSchema,
    success: { status: 201, says: 'The page', content: { json: billingPageSchema } },
    errors: ['already_subscribed', 'rate_limit_exceeded', 'billing_failed'],
  },
  'POST /api/billing/portal': {
    id: 'openPortal',
    summary: 'A page of Stripe’s for card, invoices and cancelling',
    more: 'There only where plans are sold, for whoever has a paid plan or had one.',
    session: 'own',
    success: { status: 201, says: 'The page', content: { json: billingPageSchema } },
    errors: ['rate_limit_exceeded', 'billing_failed'],
  },
  'POST /api/billing/webhook': {
    id: 'takeStripeEvent',
    summary: 'An event of Stripe’s',
    more: 'There only where plans are sold. Signed over its body; whatever it says, Stripe is asked how things stand.',
    headers: {
      'Stripe-Signature': { schema: z.string(), says: '`t=…,v1=…`, as Stripe signs its events' },
    },
    session: 'none',
    body: z.looseObject({ id: z.string(), type: z.string() }),
    success: {
      status: 200,
      says: 'Dealt with, or of no concern',
      content: { json: receivedSchema },
    },
    errors: ['not_found', 'billing_failed'],
  },
  'GET /api/billing/thanks': {
    ...page('showThanks', 'Where Stripe sends people who have paid'),
    query: z.object({ session_id: z.string().optional().describe('Stripe’s id of the checkout') }),
  },
  'GET /api/billing/cancelled': page('showCancelled', 'Where Stripe sends people who left'),
  'GET /api/billing/done': page('showDone', 'Where Stripe’s portal sends people back to'),
};
