import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from './context.ts';

/** Answers are data for programs: no page may frame, script or sniff them. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});

/** What a page may load and reach: its own style, and what `more` names of it; it can be framed by nobody. */
export const policyOf = (nonce: string, more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** An answer that is a page names its own policy, by `policyOf`. Before `securityHeaders`, which would overwrite it. */
export const pagePolicy = createMiddleware<App>(async (c, next) => {
  await next();
  if (c.var.pagePolicy) c.res.headers.set('Content-Security-Policy', c.var.pagePolicy);
});

/** Every answer is somebody's own: no cache keeps it. Sets the session's cookie where a route asked for it. */
export const noStore = createMiddleware<App>(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  c.res.headers.set('Vary', 'Authorization, Cookie, Accept');
  if (c.var.cookie) c.res.headers.set('Set-Cookie', c.var.cookie);
});
