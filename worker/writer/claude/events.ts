import { APIError } from '@anthropic-ai/sdk';
import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import type { ErrorType } from '@anthropic-ai/sdk/resources/shared';
import { createParser } from 'eventsource-parser';
import { z } from 'zod';

const errorSchema = z.looseObject({
  error: z
    .looseObject({ type: z.custom<ErrorType>((type) => typeof type === 'string') })
    .optional(),
});

/** What an `error` event says, as far as it says what it should. */
function errorIn(data: string, headers: Headers): APIError {
  let body: unknown = data;
  try {
    body = JSON.parse(data);
  } catch {
    // A server that says it in words.
  }
  const { data: told } = errorSchema.safeParse(body);
  return new APIError(undefined, told ?? { message: data }, undefined, headers, told?.error?.type);
}

/**
 * The events of a streamed answer, all those of one piece of the network together. The SDK hands out each by itself through several generators, and that
 * was half of what a generation took of our own. Throws an `APIError` for an `error` event, and what JSON.parse throws for one that is no JSON.
 */
export async function* eventsOf(response: Response): AsyncGenerator<RawMessageStreamEvent[]> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let events: RawMessageStreamEvent[] = [];
  let failure: unknown;
  const parser = createParser({
    onEvent({ event, data }) {
      if (failure !== undefined || event === 'ping' || event === undefined || data === '') return;
      try {
        if (event === 'error') failure = errorIn(data, response.headers);
        else events.push(JSON.parse(data));
      } catch (error) {
        failure = error;
      }
    },
  });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      if (events.length > 0) yield events;
      events = [];
      if (failure !== undefined) throw failure;
    }
  } finally {
    // Whoever stops reading stops the call. It may have ended with an error already, which was told.
    await reader.cancel().catch(() => undefined);
  }
}
