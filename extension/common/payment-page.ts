/** Where the way to one of Stripe's pages stands. */
export type PaymentPage =
  | { kind: 'none' }
  | { kind: 'opening' }
  /** It is open in a tab of its own. */
  | { kind: 'opened' }
  /** The browser opened no tab: the user has to. */
  | { kind: 'blocked'; url: string }
  | { kind: 'failed'; why: string };

export const NO_PAGE: PaymentPage = { kind: 'none' };
