import type { Handler } from 'hono';
import type { App } from '../http/context.ts';
import { policyOf } from '../http/security-headers.ts';
import { privacyPage } from '../privacy/page.ts';

/** `GET /privacy`: the privacy policy, which the stores link to. */
export const privacy: Handler<App> = (c) => {
  const nonce = crypto.randomUUID();
  c.set('pagePolicy', policyOf(nonce));
  return c.html(privacyPage(c.var.config, nonce));
};
