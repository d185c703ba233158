import type { Context, Handler } from 'hono';
import type { App } from './context.ts';

/** Gives the caller their response; the rest of the work goes on after it. */
export type Respond = (response: Response) => void;

/**
 * A route whose work is under `waitUntil` from the first moment: when the caller leaves, nothing else would run to settle what was
 * reserved. Its log line waits for the end of the work. What is thrown before the response is the response.
 */
export const detached =
  (work: (c: Context<App>, respond: Respond) => Promise<void>): Handler<App> =>
  (c) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const done = work(c, resolve).catch(reject);
    c.set('pending', done);
    c.executionCtx.waitUntil(done);
    return promise;
  };
