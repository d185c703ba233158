import type { Context, Handler } from 'hono';
import { z } from 'zod';
import { type billingPageSchema, checkoutRequestSchema } from '../../shared/contract/billing.ts';
import { type Billing, billingOf } from '../billing/billing.ts';
import { billingFailed, createCheckout, createPortal } from '../billing/checkout.ts';
import { checkoutSchema } from '../billing/objects.ts';
import { billingPage, type PageName } from '../billing/page.ts';
import { StripeFailure } from '../billing/stripe.ts';
import { isOver, syncSubscription } from '../billing/sync.ts';
import { ApiError } from '../errors.ts';
import { readBody } from '../http/body.ts';
import { callerNetwork } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { requireAccount } from '../http/require-account.ts';
import { requireSession } from '../http/require-session.ts';
import { policyOf } from '../http/security-headers.ts';
import { describeError } from '../log.ts';
import { restoreCode } from '../quota/account/account.ts';
import { countHourly } from '../quota/account/hourly.ts';
import { countSubscriptions, readSubscription } from '../quota/account/subscription.ts';

type Page = z.infer<typeof billingPageSchema>;

/** Pages of Stripe's an hour that a quota may open: more than anybody needs, and no load on the owner's Stripe account. */
const PAGES_PER_HOUR = 20;
/** Looks at Stripe an hour that the pages people come back to may cause, of one network. */
const LOOKS_PER_HOUR = 20;

const nothingHere = () => new ApiError('not_found', 'There is nothing at this address.');

const usesAnothers = () =>
  new ApiError(
    'already_subscribed',
    'This browser uses another browser’s plan. Nothing was charged. Upgrade there, or stop using that plan first, under Devices in the options.',
  );

/** Plans are sold here, or there is nothing at this address. */
export function requireBilling(c: Context<App>): Billing {
  const billing = billingOf(c.var.config);
  if (!billing) throw nothingHere();
  return billing;
}

/** A question to Stripe on a user's behalf: what went wrong is for the owner, what to do for the user. */
async function atStripe<T>(c: Context<App>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    c.var.logLine.forOwner = describeError(error);
    throw billingFailed();
  }
}

/** `POST /api/billing/checkout`: a page of Stripe's on which the account's plan is paid. */
export const openCheckout: Handler<App> = async (c) => {
  const billing = requireBilling(c);
  const { config } = c.var;
  const caller = await requireSession(c);
  const { offer } = await readBody(c.req.raw, checkoutRequestSchema, config.BODY_SECONDS);
  const price = billing.prices.find((one) => one.price === offer && one.sold);
  if (!price)
    throw new ApiError(
      'invalid_request',
      'This plan isn’t sold anymore. Reload and choose again.',
      {
        field: 'offer',
      },
    );
  const { quota_id: quotaId } = caller.quotaStatus;
  const network = await callerNetwork(c);
  const counted = { what: 'checkouts', quotaId, network, most: PAGES_PER_HOUR };
  await countHourly(c.env.DB, counted);
  const account = await requireAccount(c, caller, usesAnothers());
  const subscription = await readSubscription(c.env.DB, account.quotaId);
  if (subscription?.live)
    throw new ApiError(
      'already_subscribed',
      'This account has a paid plan already. Nothing was charged. Change it under “Manage plan”.',
    );
  if (subscription?.state === 'disputed')
    throw new ApiError(
      'already_subscribed',
      'Your bank is reviewing the last payment, and your plan comes back if it stands. Nothing was charged.',
    );
  if (subscription && !(await atStripe(c, isOver(billing.stripe, subscription.id))))
    throw new ApiError(
      'already_subscribed',
      'The payment of your plan is still open, and paying again would charge you twice. Nothing was charged. Update your card under “Manage plan”.',
    );
  const url = await atStripe(
    c,
    createCheckout(billing, {
      price,
      accountId: account.accountId,
      customer: subscription?.customer,
      restoreCode: await restoreCode(c.env.DB, account),
      origin: new URL(c.req.url).origin,
      subscriptions: await countSubscriptions(c.env.DB, account.quotaId),
    }),
  );
  return c.json({ url } satisfies Page, 201);
};

/** `POST /api/billing/portal`: a page of Stripe's for card, invoices and cancelling. */
export const openPortal: Handler<App> = async (c) => {
  const billing = requireBilling(c);
  const { quotaStatus } = await requireSession(c);
  const { quota_id: quotaId } = quotaStatus;
  const subscription = await readSubscription(c.env.DB, quotaId);
  if (!subscription) throw new ApiError('not_found', 'There’s no paid plan on this account.');
  const network = await callerNetwork(c);
  await countHourly(c.env.DB, { what: 'portals', quotaId, network, most: PAGES_PER_HOUR });
  const { origin } = new URL(c.req.url);
  const url = await atStripe(c, createPortal(billing, subscription.customer, origin));
  return c.json({ url } satisfies Page, 201);
};

const checkoutId = z.string().regex(/^cs_\w{1,200}$/);

/**
 * Looks at what was just paid, in case the webhook is slower than the buyer. Whoever knows the id of a checkout causes no more than that its account has what it paid for.
 */
async function lookAtCheckout(c: Context<App>, billing: Billing): Promise<void> {
  const id = checkoutId.safeParse(c.req.query('session_id'));
  if (!id.success) return;
  try {
    const network = await callerNetwork(c);
    await countHourly(c.env.DB, {
      what: 'thanks',
      network,
      most: LOOKS_PER_HOUR,
    });
    const path = `/v1/checkout/sessions/${encodeURIComponent(id.data)}`;
    const { subscription } = await billing.stripe.get(path, checkoutSchema);
    if (subscription) await syncSubscription(c.env, c.var.config, billing, subscription);
  } catch (error) {
    // The webhook does the same: the page says that it may take a moment.
    c.var.logLine.forOwner = describeError(error);
  }
}

/** The pages that Stripe sends people back to. */
export const returnPage =
  (name: PageName): Handler<App> =>
  async (c) => {
    const billing = requireBilling(c);
    if (name === 'thanks') await lookAtCheckout(c, billing);
    const nonce = crypto.randomUUID();
    c.set('pagePolicy', policyOf(nonce));
    return c.html(billingPage(name, nonce));
  };
