import { ApiError, toApiError } from '../errors.ts';
import { describeError } from '../log.ts';
import type { Outcome } from '../quota/settle.ts';
import { type Usage, WriterFailure } from '../writer/writer.ts';
import { type Deadline, Disconnected } from './deadline.ts';

/** Milliseconds a stopped writer has to say what it has cost. */
const LAST_WORDS = 250;

/** Yields what a writer yields until it ends or is stopped, even if it does not listen to the signal. */
export async function* untilStopped<Written>(
  written: AsyncGenerator<Written, Usage>,
  signal: AbortSignal,
): AsyncGenerator<Written, Usage> {
  const stopped = new Promise<never>((_, reject) => {
    const deadline = () => {
      setTimeout(() => reject(signal.reason), LAST_WORDS);
    };
    if (signal.aborted) deadline();
    else signal.addEventListener('abort', deadline, { once: true });
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

/** What broke a writing: for the caller, for the quota, for the owner. */
export type Failure = { error: ApiError; outcome: Outcome; forOwner?: string; usage?: Usage };

/** What was thrown while writing, in words for the caller and for the owner, and how it ended. */
export function failureOf(thrown: unknown, deadline: Deadline): Failure {
  const failure = thrown instanceof WriterFailure ? thrown : undefined;
  const more = {
    ...(failure?.usage && { usage: failure.usage }),
    ...(failure?.forOwner && { forOwner: failure.forOwner }),
  };
  const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : thrown;
  if (reason instanceof Disconnected)
    return {
      error: new ApiError('writer_failed', 'Writing was stopped.'),
      outcome: 'left',
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
      outcome: free ? 'unavailable' : code === 'writer_timeout' ? 'timeout' : 'failed',
      ...more,
    };
  }
  const error = toApiError(reason);
  const outcome = error.code === 'writer_timeout' ? 'timeout' : 'failed';
  return {
    error,
    outcome,
    ...(error === reason ? {} : { forOwner: describeError(reason) }),
    ...more,
  };
}
