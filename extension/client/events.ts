import { EventSourceParserStream } from 'eventsource-parser/stream';
import {
  STREAM_EVENTS,
  type StreamEvent,
  type StreamEventName,
} from '../../shared/contract/generate.ts';

/** Longest the Worker is silent before the connection counts as broken, milliseconds: it sends a comment every 10 s. */
export const SILENCE = 30_000;
/** Largest event accepted, characters: an email and its findings with plenty of room. */
const MAX_EVENT = 256_000;

const isName = (name: string): name is StreamEventName => Object.hasOwn(STREAM_EVENTS, name);

/** JSON of an event's data; undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The event these words make; null for a name the contract does not know. Throws when the data is not of its shape. */
export function eventOf(name: string | undefined, data: string): StreamEvent | null {
  if (!name || !isName(name)) return null;
  return { event: name, data: STREAM_EVENTS[name].parse(parseJson(data)) } as StreamEvent;
}

/** Lets `gone` be called when nothing was heard for SILENCE; each chunk starts the time anew. */
function watchdog(gone: () => void) {
  let timer = setTimeout(gone, SILENCE);
  const stop = () => clearTimeout(timer);
  const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, out) => {
      stop();
      timer = setTimeout(gone, SILENCE);
      out.enqueue(chunk);
    },
    flush: stop,
  });
  return { watched, stop };
}

/**
 * The events of a stream, each checked against the contract. Ends with the stream; throws when it breaks, is aborted, stays
 * silent for SILENCE, or says what the contract does not allow.
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent, void> {
  const silent = new AbortController();
  const { watched, stop } = watchdog(() => silent.abort(new Error('silent')));
  const events = body
    .pipeThrough(watched, { signal: AbortSignal.any([silent.signal, signal]) })
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ maxBufferSize: MAX_EVENT }));
  const reader = events.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const event = eventOf(next.value.event, next.value.data);
      if (event) yield event;
    }
  } finally {
    stop();
    await reader.cancel().catch(() => undefined);
  }
}
