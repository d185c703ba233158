import type { Context } from 'hono';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { ApiError } from '../errors.ts';
import { wantsStream } from './caller.ts';
import type { App } from './context.ts';
import type { Respond } from './detached.ts';
import { EventStream } from './events.ts';

type Done = Extract<StreamEvent, { event: 'done' }>['data'];

/** How a reply ends: with an error, or with what a stream says last and the body of a JSON answer. */
export type ReplyEnd = { error: ApiError } | { done: Done; body: object };

/** The answer to one request: a stream of events where the caller asked for one, else JSON. */
export type Reply = {
  isStreamed: boolean;
  /** Aborted when the caller goes away. */
  disconnected: AbortSignal;
  /** Sends an event; does nothing where the answer is JSON. */
  emit(event: StreamEvent): void;
  /** Ends the stream or gives the JSON answer. Throws the error of an answer that is no stream. */
  end(end: ReplyEnd): void;
};

/** Opens the answer: a stream is responded with at once, JSON when it ends. */
export function openReply(c: Context<App>, respond: Respond): Reply {
  const cancelled = new AbortController();
  const stream = wantsStream(c.req.raw) ? new EventStream({}, () => cancelled.abort()) : undefined;
  if (stream) respond(stream.response);
  return {
    isStreamed: stream !== undefined,
    disconnected: AbortSignal.any([c.req.raw.signal, cancelled.signal]),
    emit: (event) => stream?.send(event),
    end(end) {
      if (stream) {
        stream.send(
          'error' in end
            ? { event: 'error', data: end.error.body }
            : { event: 'done', data: end.done },
        );
        stream.close();
      } else if ('error' in end) throw end.error;
      else respond(c.json(end.body));
    },
  };
}
