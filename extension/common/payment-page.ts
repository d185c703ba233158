import { type Client, problemText, type Result, workerClient } from '../client/index.ts';

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

/** Asks for a page and opens it. Never throws. `open`: whether a tab came up. */
export async function openPaymentPage(
  ask: (client: Client) => Promise<Result<{ url: string }>>,
  open: (url: string) => boolean | Promise<boolean>,
): Promise<PaymentPage> {
  const page = await ask(await workerClient());
  if (!page.ok) return { kind: 'failed', why: problemText(page.problem) };
  const { url } = page.value;
  return (await open(url)) ? { kind: 'opened' } : { kind: 'blocked', url };
}
