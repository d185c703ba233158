import { createMiddleware } from 'hono/factory';
import { ApiError } from '../errors.ts';
import { isExtension } from './caller.ts';
import type { App } from './context.ts';

/** The host of an address or of a Host header, without its port. Undefined for what is none. */
function hostOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/**
 * Where ALLOWED_HOSTS is set: serves nobody who calls by another name, and no page of another origin whatever it knows. A page may let its own
 * name point to this machine (DNS rebinding); then it is of the same origin as far as its browser can tell, and only the name gives it away.
 */
export const ownHost = createMiddleware<App>(async (c, next) => {
  const { ALLOWED_HOSTS: allowed } = c.var.config;
  if (allowed.length > 0) {
    const isOwn = (host: string | undefined) => host !== undefined && allowed.includes(host);
    const origin = c.req.header('Origin');
    const called = [c.req.url, c.req.header('Host') ?? c.req.url].map(hostOf);
    const isForeign = origin !== undefined && !isExtension(origin) && !isOwn(hostOf(origin));
    if (!called.every(isOwn) || isForeign)
      throw new ApiError(
        'forbidden',
        `This server answers as ${allowed.join(', ')} only, to its own pages and to the extension.`,
      );
  }
  await next();
});
