import type { Handler } from 'hono';
import { humanSchema } from '../../shared/contract/session.ts';
import { ApiError } from '../errors.ts';
import { readBody } from '../http/body.ts';
import { requireOwnOrigin } from '../http/caller.ts';
import type { App } from '../http/context.ts';
import { policyOf } from '../http/security-headers.ts';
import { humanPage, humanSources } from '../human/page.ts';
import { acceptProof } from '../human/proofs.ts';
import { isHuman, turnstileOf } from '../human/turnstile.ts';

const nothingHere = () => new ApiError('not_found', 'There is nothing at this address.');

/** `GET /api/session/human?claim=`: the page of the check, where the owner wants one. */
export const showHuman: Handler<App> = (c) => {
  const turnstile = turnstileOf(c.var.config);
  if (!turnstile) throw nothingHere();
  const nonce = crypto.randomUUID();
  c.set('pagePolicy', policyOf(nonce, humanSources(nonce)));
  return c.html(humanPage(turnstile.siteKey, nonce));
};

/** `POST /api/session/human`: what the page was given; the claim may have its session from now on. */
export const proveHuman: Handler<App> = async (c) => {
  const turnstile = turnstileOf(c.var.config);
  if (!turnstile) throw nothingHere();
  requireOwnOrigin(c.req.raw, c.var.config);
  const { claim, token } = await readBody(c.req.raw, humanSchema, c.var.config.BODY_SECONDS);
  if (!(await isHuman(turnstile, token, c.req.header('CF-Connecting-IP') ?? null)))
    throw new ApiError('forbidden', 'The check did not pass. Reload this page and try again.');
  await acceptProof(c.env.DB, claim);
  return c.body(null, 204);
};
