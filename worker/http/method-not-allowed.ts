import type { Handler, NotFoundHandler } from 'hono';
import { ApiError } from '../errors.ts';
import type { App } from './context.ts';
import { errorResponse } from './error-response.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** A known address, called with a method it has not: 405 with those it has. */
export function methodNotAllowed(...methods: string[]): Handler<App> {
  return (c) => {
    c.var.logLine.outcome = 'method_not_allowed';
    const response = errorResponse(
      c,
      new ApiError('method_not_allowed', `Use ${either.format(methods)}.`),
    );
    response.headers.set('Allow', methods.join(', '));
    return response;
  };
}

export const notFound: NotFoundHandler<App> = (c) => {
  c.var.logLine.outcome = 'not_found';
  return errorResponse(c, new ApiError('not_found', 'There is nothing at this address.'));
};
