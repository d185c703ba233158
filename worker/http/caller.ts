import { LIMITS } from '../../shared/contract/limits.ts';
import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { COOKIE, sessionId } from '../quota/session-id.ts';

const EXTENSION = /^(chrome|moz)-extension:\/\/[a-z0-9-]{1,64}$/i;

/** Whether an origin is a browser extension's. */
export const isExtension = (origin: string): boolean => EXTENSION.test(origin);

function bearer(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization')?.trim() ?? '')?.[1];
}

function cookie(request: Request): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

/** The session that the caller names: a bearer token beats the cookie. What has not the form of an id is no session. */
export function callerSession(request: Request): string | undefined {
  return sessionId(bearer(request) ?? cookie(request));
}

/**
 * Whether an extension may call so. EXTENSION_ORIGINS is about the cookie alone: an installation of Firefox has an origin of its own that nobody
 * can name beforehand, and who sends no cookie acts for nobody.
 */
const mayExtension = (origin: string, request: Request, { EXTENSION_ORIGINS: own }: Config) =>
  isExtension(origin) &&
  (cookie(request) === undefined || own.length === 0 || own.includes(origin));

/**
 * A cookie is sent by the browser, whoever caused the request; a bearer token only by who knows it. So without a token,
 * a browser page may call from the same origin or from an extension. Callers that are no browser send no Origin.
 */
export function requireOwnOrigin(request: Request, config: Config): void {
  if (bearer(request) !== undefined) return;
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (origin === null && (site === null || site === 'same-origin' || site === 'none')) return;
  if (origin !== null && origin === new URL(request.url).origin) return;
  if (origin !== null && mayExtension(origin, request, config)) return;
  throw new ApiError(
    'forbidden',
    'This address may be called from its own pages and from the extension only.',
  );
}

/** The Idempotency-Key header, if any. Throws `ApiError` for one that is no plain text of 1 to 128 characters. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('Idempotency-Key')?.trim();
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > LIMITS.idempotencyKey || !/^[\x21-\x7e]+$/.test(key)) {
    const message = `Idempotency-Key: 1 to ${LIMITS.idempotencyKey} visible ASCII characters`;
    throw new ApiError('invalid_request', message, { field: 'Idempotency-Key' });
  }
  return key;
}

export function wantsStream(request: Request): boolean {
  return (request.headers.get('Accept') ?? '').toLowerCase().includes('text/event-stream');
}
