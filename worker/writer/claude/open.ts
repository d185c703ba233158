import type Anthropic from '@anthropic-ai/sdk';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk';
import { retryAfterOf } from './failures.ts';
import type { MessageRequest } from './request.ts';

/** Seconds: a longer wait is the user's to decide. */
const LONGEST_WAIT = 3;
const FIRST_WAIT = 0.5;

/** Seconds to wait before the same request may work, or undefined when it will not. */
export function waitFor(error: unknown): number | undefined {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return undefined;
  if (error instanceof APIConnectionError) return FIRST_WAIT;
  if (!(error instanceof APIError) || !error.status) return undefined;
  const named = retryAfterOf(error);
  // A 429 without a time to wait is a spending limit, which does not pass by waiting.
  if (error.status === 429 && named === undefined) return undefined;
  const passing = error.status === 409 || error.status === 429 || error.status >= 500;
  const wait = named ?? FIRST_WAIT;
  return passing && wait <= LONGEST_WAIT ? wait : undefined;
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new APIUserAbortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Opens the stream; tries again where that may help. Nothing was written yet, so a second try repeats nothing. */
export async function openStream(
  client: Anthropic,
  request: MessageRequest,
  signal: AbortSignal,
  retries: number,
) {
  for (let tries = 0; ; tries++) {
    try {
      return await client.messages.create(request, { signal }).asResponse();
    } catch (error) {
      const wait = waitFor(error);
      if (wait === undefined || tries >= retries) throw error;
      await pause(wait, signal);
    }
  }
}
