import { ApiError, tellable } from '../errors.ts';
import { inWords } from '../log.ts';
import type { Ending } from '../quota/settle.ts';
import { type Usage, WriterFailure } from '../writer/writer.ts';
import { Left, type Stop } from './deadline.ts';

/** Milliseconds a stopped writer has to say what it has cost. */
const LAST_WORDS = 250;

/** Yields what a writer yields until it ends or is stopped, even if it does not listen to the signal. */
export async function* untilStopped<Written>(
  written: AsyncGenerator<Written, Usage>,
  signal: AbortSignal,
): AsyncGenerator<Written, Usage> {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => {
      setTimeout(() => reject(signal.reason), LAST_WORDS);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Nobody may be listening when it rejects: that is no error of its own.
  stopped.catch(() => undefined);
  for (;;) {
    const next = await Promise.race([written.next(), stopped]);
    if (next.done) return next.value;
    yield next.value;
  }
}

/** Seconds that a caller is told to wait, at least and at most: Claude's own word for it may be anything. */
const waitIn = (seconds: number): number => Math.min(3_600, Math.max(1, seconds));

/** What broke a writing: for the caller, for the till, for the owner. */
export type Verdict = { error: ApiError; ending: Ending; forOwner?: string; usage?: Usage };

/** What was thrown while writing, in words for the caller and for the owner, and what kind of ending it is. */
export function judge(thrown: unknown, stop: Stop): Verdict {
  const failure = thrown instanceof WriterFailure ? thrown : undefined;
  const more = {
    ...(failure?.usage && { usage: failure.usage }),
    ...(failure?.forOwner && { forOwner: failure.forOwner }),
  };
  const reason: unknown = stop.signal.aborted ? stop.signal.reason : thrown;
  if (reason instanceof Left)
    return {
      error: new ApiError('writer_failed', 'The writing was stopped.'),
      ending: 'left',
      ...more,
    };
  if (failure && reason === failure) {
    const { code, message, retryAfter, usage } = failure;
    const error = new ApiError(
      code,
      message,
      retryAfter === undefined ? {} : { retryAfter: waitIn(retryAfter) },
    );
    const free = code === 'writer_unavailable' && !usage?.outputTokens;
    return {
      error,
      ending: free ? 'unavailable' : code === 'writer_timeout' ? 'timeout' : 'failed',
      ...more,
    };
  }
  const error = tellable(reason);
  const ending = error.code === 'writer_timeout' ? 'timeout' : 'failed';
  return { error, ending, ...(error === reason ? {} : { forOwner: inWords(reason) }), ...more };
}
