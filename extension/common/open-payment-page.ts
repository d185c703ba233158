import { type Client, problemText, type Result, workerClient } from '../client/index.ts';
import type { PaymentPage } from './payment-page.ts';

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
