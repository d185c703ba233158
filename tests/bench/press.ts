import { EventSourceParserStream } from 'eventsource-parser/stream';
import { STREAM_EVENTS } from '../../worker/contract/generate.ts';

/** Milliseconds since the press, of one streamed generation. */
export type Timings = { firstEmail: number; end: number };

export const BRIEF = {
  companyName: 'Fieldnote',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Reps spend the first hour of each day looking people up instead of writing to them',
  yourProduct: 'Fieldnote, a notebook for sales teams that fills itself from their calls',
  keyBenefit: 'New reps write their own first emails from their second week on',
  callToAction: 'Would a two-minute recording of it be useful?',
  tone: 'Professional',
};

const ask = (url: string, accept: string): Promise<Response> =>
  fetch(`${url}/api/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(BRIEF),
  });

/** One generation of a new session, streamed. */
export async function pressStreamed(url: string): Promise<Timings> {
  const began = performance.now();
  const answer = await ask(url, 'text/event-stream');
  if (!answer.ok || !answer.body) throw new Error(`generate answered ${answer.status}: ${await answer.text()}`);
  let firstEmail: number | undefined;
  for await (const { event, data } of answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())) {
    if (event === 'error') throw new Error(`generate broke: ${STREAM_EVENTS.error.parse(JSON.parse(data)).message}`);
    if (event === 'email') firstEmail ??= performance.now() - began;
  }
  if (firstEmail === undefined) throw new Error('The stream ended without an email.');
  return { firstEmail, end: performance.now() - began };
}

/** One generation of a new session, answered at once: milliseconds. */
export async function pressWhole(url: string): Promise<number> {
  const began = performance.now();
  const answer = await ask(url, 'application/json');
  if (!answer.ok) throw new Error(`generate answered ${answer.status}: ${await answer.text()}`);
  await answer.json();
  return performance.now() - began;
}
