import { z } from 'zod';
import { ApiError } from '../errors.ts';
import { sha256 } from '../lib/hash.ts';
import type { Billing } from './billing.ts';
import type { Price } from './config.ts';
import { checkoutSchema, portalSchema, priceSchema } from './objects.ts';
import { encodeForm, type Params, StripeFailure } from './stripe.ts';
import { ACCOUNT } from './sync.ts';

/* The pages of Stripe's that a user is sent to. */

/** Seconds within which the same press leads to the same page. Two pages of different offers can both be paid: the log names the account. */
const SAME_PAGE = 600;
/** Seconds that a page may be paid on: Stripe wants half an hour at the least. */
const PAGE_LIVES = 1_860;

/** What the receipt says of the code. Stripe allows 40 characters for a name. */
const settingsWith = (code: string) => ({
  custom_fields: [{ name: 'ColdCopy restore code', value: code }],
  footer:
    'New computer? In ColdCopy, open Options, Devices, and enter the restore code above. Keep it private.',
});

/** Who buys what. `subscriptions`: how many the account has had, so that a new purchase has a page of its own. */
export type Purchase = {
  price: Price;
  /** Public. */
  accountId: string;
  customer: string | undefined;
  restoreCode: string;
  /** Of the Worker. */
  origin: string;
  subscriptions: number;
};

/** Stripe's price has to be what the extension showed: nobody pays another one. */
async function requireSamePrice({ stripe }: Billing, shown: Price): Promise<void> {
  const path = `/v1/prices/${encodeURIComponent(shown.price)}`;
  const { active, currency, unit_amount: amount, recurring } = await stripe.get(path, priceSchema);
  const isSame =
    active &&
    currency === shown.currency &&
    amount === shown.amount &&
    recurring?.interval === shown.interval &&
    recurring.interval_count === 1;
  if (!isSame) throw new StripeFailure(path, 200, 'price_differs_from_BILLING_PRICES');
}

/** The page on which this is paid. Throws `StripeFailure`. */
export async function createCheckout(billing: Billing, purchase: Purchase): Promise<string> {
  const { price, accountId, customer, restoreCode, origin, subscriptions } = purchase;
  await requireSamePrice(billing, price);
  const now = Math.floor(Date.now() / 1000);
  const begins = now - (now % SAME_PAGE);
  const metadata = { [ACCOUNT]: accountId, plan: price.plan };
  const params: Params = {
    mode: 'subscription',
    line_items: [{ price: price.price, quantity: 1 }],
    client_reference_id: accountId,
    customer,
    metadata,
    // A session's metadata is not copied to its subscription.
    subscription_data: { metadata, invoice_settings: settingsWith(restoreCode) },
    allow_promotion_codes: true,
    success_url: `${origin}/api/billing/thanks?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${origin}/api/billing/cancelled`,
    expires_at: begins + SAME_PAGE + PAGE_LIVES,
  };
  const key = await sha256(`${encodeForm(params)} ${subscriptions}`);
  const { url } = await billing.stripe.post(
    '/v1/checkout/sessions',
    checkoutSchema,
    params,
    `checkout-${key}`,
  );
  if (!url) throw new StripeFailure('/v1/checkout/sessions', 200, 'no_page');
  return url;
}

/** The page for card, invoices and cancelling. It lives for minutes, so each press has its own. */
export async function createPortal(
  { stripe }: Billing,
  customer: string,
  origin: string,
): Promise<string> {
  const params = { customer, return_url: `${origin}/api/billing/done` };
  const { url } = await stripe.post(
    '/v1/billing_portal/sessions',
    portalSchema,
    params,
    `portal-${crypto.randomUUID()}`,
  );
  return url;
}

/** Has further receipts show this code. */
export async function showRestoreCode(
  { stripe }: Billing,
  subscription: string,
  code: string,
  version: number,
): Promise<void> {
  await stripe.post(
    `/v1/subscriptions/${encodeURIComponent(subscription)}`,
    z.unknown(),
    { invoice_settings: settingsWith(code) },
    `restore-${subscription}-${version}`,
  );
}

/** What the user is told where Stripe did not do it. */
export const billingFailed = (): ApiError =>
  new ApiError(
    'billing_failed',
    'The payment page couldn’t be opened. Nothing was charged. Try again in a moment.',
  );
