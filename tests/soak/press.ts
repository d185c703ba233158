import { createParser } from 'eventsource-parser';
import { ERROR_STATUS, type ErrorBody, errorBodySchema } from '../../shared/contract/errors.ts';
import { generatedSchema, STREAM_EVENTS, type StreamEventName } from '../../shared/contract/generate.ts';

/** One press of Generate, as the extension would send it. */
export type Press = {
  session: string;
  key: string;
  /** Makes the brief of this key its own. */
  topic: string;
  stream: boolean;
  /** Milliseconds after which the caller goes away; undefined: stays. */
  leavesAfter: number | undefined;
};

/** What came of it. `wrong`: how the answer was outside what was agreed. */
export type Result = {
  press: Press;
  left: boolean;
  status: number;
  error: ErrorBody | undefined;
  emails: number;
  complete: boolean;
  wrong: string | undefined;
};

const briefOf = (topic: string) => ({
  companyName: 'TestCo',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: `Their reps lose hours on ${topic}`,
  yourProduct: 'A tool that drafts first emails',
  keyBenefit: 'More time for calls',
  callToAction: 'Book a short demo next week',
  tone: 'Professional',
});

type Read = Pick<Result, 'error' | 'emails' | 'complete' | 'wrong'>;

function readJson(status: number, text: string): Read {
  const body: unknown = JSON.parse(text);
  if (status === 200) {
    const parsed = generatedSchema.safeParse(body);
    const emails = parsed.success ? parsed.data.emails.length : 0;
    return { error: undefined, emails, complete: emails === 7, wrong: parsed.success ? undefined : parsed.error.message };
  }
  const parsed = errorBodySchema.safeParse(body);
  const fits = parsed.success && ERROR_STATUS[parsed.data.error] === status;
  return { error: parsed.data, emails: 0, complete: false, wrong: fits ? undefined : `${status} ${text.slice(0, 200)}` };
}

function readStream(text: string): Read {
  const read: Read = { error: undefined, emails: 0, complete: false, wrong: undefined };
  const names: string[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const schema = STREAM_EVENTS[event as StreamEventName];
      const parsed = schema?.safeParse(JSON.parse(data));
      if (!parsed?.success) read.wrong = `event ${event}: ${data.slice(0, 200)}`;
      names.push(event ?? '');
      if (event === 'email') read.emails++;
      if (event === 'error') read.error = errorBodySchema.safeParse(JSON.parse(data)).data;
    },
  });
  parser.feed(text);
  if (names[0] !== 'session') read.wrong ??= `a stream that begins with ${names[0]}`;
  if (names.at(-1) !== 'done' && names.at(-1) !== 'error') read.wrong ??= `a stream that ends with ${names.at(-1)}`;
  read.complete = read.emails === 7;
  return read;
}

/** Presses and reads the answer to its end, unless the caller leaves before. */
export async function press(url: string, one: Press, stop: AbortSignal): Promise<Result> {
  const gone = new AbortController();
  const timer = one.leavesAfter === undefined ? undefined : setTimeout(() => gone.abort(), one.leavesAfter);
  try {
    const response = await fetch(`${url}/api/generate`, {
      method: 'POST',
      body: JSON.stringify(briefOf(one.topic)),
      headers: {
        Authorization: `Bearer ${one.session}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': one.key,
        Accept: one.stream ? 'text/event-stream' : 'application/json',
      },
      signal: AbortSignal.any([gone.signal, stop]),
    });
    const text = await response.text();
    const streamed = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    const read = streamed ? readStream(text) : readJson(response.status, text);
    const limit = response.headers.has('RateLimit-Policy') && response.headers.has('RateLimit');
    return { press: one, left: false, status: response.status, ...read, wrong: read.wrong ?? (limit ? undefined : 'no RateLimit header') };
  } catch (error) {
    if (stop.aborted) throw new Error('the soak took longer than it may', { cause: error });
    const wrong = gone.signal.aborted ? undefined : `no answer: ${error}`;
    return { press: one, left: true, status: 0, error: undefined, emails: 0, complete: false, wrong };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the work with so many under way at once, in order of their start. */
export async function atMost<Item, Done>(many: number, items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const results: Done[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: many }, worker));
  return results;
}
