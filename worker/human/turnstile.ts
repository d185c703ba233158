import { z } from 'zod';
import type { Config } from '../env.ts';
import { within } from '../lib/time.ts';
import { describeError, logEvent } from '../log.ts';

/*
 * Cloudflare Turnstile: a widget on a page hands out a token, which is worth one question to `siteverify`, within five minutes.
 * https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
 */

/** Milliseconds that an answer is waited for. */
const PATIENCE = 5_000;

const answerSchema = z.object({
  success: z.boolean(),
  'error-codes': z.array(z.string()).default([]),
});

/** What the owner has set, where they want proofs: the widget's public key and its secret. */
export type Turnstile = { siteKey: string; secret: string; url: string };

export function turnstileOf(config: Config): Turnstile | undefined {
  const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret, TURNSTILE_URL: url } = config;
  return siteKey && secret ? { siteKey, secret, url } : undefined;
}

/** Errors of ours, not of the person's: the owner has to mend them. */
const OURS = /secret|bad-request|internal/;

/** Whether Cloudflare takes the token for a person's. `address`: the caller's, where it is known. An answer that does not come is a no. */
export async function isHuman(
  { secret, url }: Turnstile,
  token: string,
  address: string | null,
): Promise<boolean> {
  const body = new URLSearchParams({
    secret,
    response: token,
    ...(address && { remoteip: address }),
  });
  try {
    const response = await within(PATIENCE, fetch(url, { method: 'POST', body }));
    const { success, 'error-codes': codes } = answerSchema.parse(await response.json());
    if (!success && codes.some((code) => OURS.test(code)))
      logEvent('turnstile', { forOwner: `Turnstile refused our question: ${codes.join(', ')}` });
    return success;
  } catch (error) {
    logEvent('turnstile', { forOwner: describeError(error) });
    return false;
  }
}
