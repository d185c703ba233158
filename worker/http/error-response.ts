import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import {
  type ErrorBody,
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPE,
  type Problem,
} from '../../shared/contract/errors.ts';
import type { ApiError } from '../errors.ts';
import type { App } from './context.ts';

/** The code in words: `quota_exceeded` is "Quota exceeded". The same for every failure of a code, as RFC 9457 wants it of a title. */
function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same failure in the terms of RFC 9457; what it has beside the message stays as it is, `error` included. */
function problemOf({ message, ...rest }: ErrorBody, status: number, request: string): Problem {
  return {
    type: `${PROBLEM_TYPE}${rest.error}`,
    title: titleOf(rest.error),
    status,
    detail: message,
    instance: `urn:uuid:${request}`,
    ...rest,
  };
}

/** Whoever names the type gets it, in whatever place: in `Accept` success and failure stand side by side. `q=0` is a refusal. */
function wantsProblem(accept: string | undefined): boolean {
  return parseAccept(accept ?? '').some(
    ({ type, q }) => type.toLowerCase() === PROBLEM_MEDIA_TYPE && q > 0,
  );
}

/** The failure as an answer, with Retry-After where it has one: ColdCopy's own shape, or RFC 9457 for whoever accepts it. */
export function errorResponse(c: Context<App>, error: ApiError, extras: object = {}): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (error.extras.retryAfter !== undefined)
    headers.set('Retry-After', String(error.extras.retryAfter));
  const { body, status } = error;
  if (!wantsProblem(c.req.header('Accept')))
    return Response.json({ ...body, ...extras }, { status, headers });
  headers.set('Content-Type', PROBLEM_MEDIA_TYPE);
  const problem = { ...problemOf(body, status, c.var.logLine.id), ...extras };
  return new Response(JSON.stringify(problem), { status, headers });
}
