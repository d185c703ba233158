import type { Handler } from 'hono';
import { eventBodySchema, handleEvent } from '../billing/events.ts';
import { judgeSignature } from '../billing/signature.ts';
import { StripeFailure } from '../billing/stripe.ts';
import { ApiError } from '../errors.ts';
import { readText } from '../http/body.ts';
import type { App } from '../http/context.ts';
import { describeError } from '../log.ts';
import { requireBilling } from './billing.ts';

/** Events of invoices with many lines are larger than what people send. */
const MOST_BYTES = 512 * 1024;

/**
 * `POST /api/billing/webhook`: Stripe's events, signed over the body as it came. 200 once one was dealt with, or concerns nobody here; 400 for what is forged or
 * stale; 502 where Stripe did not answer our question: then it sends the event again.
 */
export const takeEvent: Handler<App> = async (c) => {
  const billing = requireBilling(c);
  const { config } = c.var;
  const body = await readText(c.req.raw, config.BODY_SECONDS, MOST_BYTES);
  const header = c.req.header('Stripe-Signature');
  const now = Math.floor(Date.now() / 1000);
  const verdict = await judgeSignature(body, header, billing.webhookSecrets, now);
  if (verdict !== 'genuine')
    throw new ApiError(
      'invalid_request',
      verdict === 'stale' ? 'This event is too old.' : 'This event isn’t signed by Stripe.',
      { field: 'Stripe-Signature' },
    );
  const event = eventBodySchema.safeParse(body);
  // Genuine, but none that we know: told again it would be no other.
  if (!event.success) return c.json({ received: true });
  try {
    await handleEvent(c.env, config, billing, event.data);
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    c.var.logLine.forOwner = describeError(error);
    throw new ApiError('billing_failed', 'Stripe did not answer. Send the event again.');
  }
  return c.json({ received: true });
};
