import { EventSourceParserStream } from 'eventsource-parser/stream';
import { STREAM_EVENTS } from '../../shared/contract/generate.ts';
import { OFFER } from '../e2e/offer.ts';

/** Milliseconds since the request, of one streamed generation. */
export type Timings = { firstEmail: number; end: number };

/** The least that is sent: an offer without what the browser alone knows it by. */
const { id: _id, name: _name, ...BRIEF } = OFFER;

export { BRIEF };

const ask = (url: string, accept: string): Promise<Response> =>
  fetch(`${url}/api/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(BRIEF),
  });

/** One generation of a new session, streamed. */
export async function generateStreamed(url: string): Promise<Timings> {
  const began = performance.now();
  const answer = await ask(url, 'text/event-stream');
  if (!answer.ok || !answer.body)
    throw new Error(`generate answered ${answer.status}: ${await answer.text()}`);
  let firstEmail: number | undefined;
  for await (const { event, data } of answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())) {
    if (event === 'error')
      throw new Error(`generate broke: ${STREAM_EVENTS.error.parse(JSON.parse(data)).message}`);
    if (event === 'email') firstEmail ??= performance.now() - began;
  }
  if (firstEmail === undefined) throw new Error('The stream ended without an email.');
  return { firstEmail, end: performance.now() - began };
}

/** One generation of a new session, answered at once: milliseconds. */
export async function generateAtOnce(url: string): Promise<number> {
  const began = performance.now();
  const answer = await ask(url, 'application/json');
  if (!answer.ok) throw new Error(`generate answered ${answer.status}: ${await answer.text()}`);
  await answer.json();
  return performance.now() - began;
}
