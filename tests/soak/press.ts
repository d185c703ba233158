import { createParser } from 'eventsource-parser';
import { ERROR_STATUS, type ErrorBody, errorBodySchema } from '../../shared/contract/errors.ts';
import {
  generatedSchema,
  STREAM_EVENTS,
  type StreamEventName,
} from '../../shared/contract/generate.ts';

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
  /** The body that was told last of each step, revised or not. */
  told: ReadonlyMap<number, string>;
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

type Read = Pick<Result, 'error' | 'emails' | 'complete' | 'told' | 'wrong'>;

const NOTHING: Read = {
  error: undefined,
  emails: 0,
  complete: false,
  told: new Map(),
  wrong: undefined,
};

function readJson(status: number, text: string): Read {
  const body: unknown = JSON.parse(text);
  if (status === 200) {
    const parsed = generatedSchema.safeParse(body);
    const told = new Map(parsed.data?.emails.map(({ step, body: text }) => [step, text]));
    return {
      ...NOTHING,
      emails: told.size,
      complete: told.size === 7,
      told,
      wrong: parsed.error?.message,
    };
  }
  const parsed = errorBodySchema.safeParse(body);
  const fits = parsed.success && ERROR_STATUS[parsed.data.error] === status;
  return {
    ...NOTHING,
    error: parsed.data,
    wrong: fits ? undefined : `${status} ${text.slice(0, 200)}`,
  };
}

/** Reads a stream to its end. One that breaks is told as far as it came, with `broke`. */
async function readStream(body: ReadableStream<Uint8Array>): Promise<Read & { broke: unknown }> {
  const told = new Map<number, string>();
  const read: Read = { ...NOTHING, told };
  const names: string[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const name = event as StreamEventName;
      const parsed = STREAM_EVENTS[name]?.safeParse(JSON.parse(data));
      if (!parsed?.success) read.wrong = `event ${event}: ${data.slice(0, 200)}`;
      names.push(name);
      if (name === 'email') {
        const { step, body: text } = STREAM_EVENTS.email.parse(JSON.parse(data));
        told.set(step, text);
      }
      if (name === 'revised') {
        const { email } = STREAM_EVENTS.revised.parse(JSON.parse(data));
        told.set(email.step, email.body);
      }
      if (name === 'error') read.error = errorBodySchema.safeParse(JSON.parse(data)).data;
    },
  });
  let broke: unknown;
  try {
    const decoder = new TextDecoder();
    for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
  } catch (error) {
    broke = error;
  }
  if (names.length > 0 && names[0] !== 'session')
    read.wrong ??= `a stream that begins with ${names[0]}`;
  if (!broke && names.at(-1) !== 'done' && names.at(-1) !== 'error')
    read.wrong ??= `a stream that ends with ${names.at(-1)}`;
  read.emails = told.size;
  read.complete = told.size === 7;
  return { ...read, broke };
}

/** What is wrong with an answer that broke; nothing, when it was the caller who left. */
function endOf(broke: unknown, gone: AbortSignal, stop: AbortSignal): string | undefined {
  if (stop.aborted) throw new Error('the soak took longer than it may', { cause: broke });
  return gone.aborted ? undefined : `no answer: ${broke}`;
}

/** Presses and reads the answer to its end, unless the caller leaves before or the server dies: then as far as it came. */
export async function press(url: string, one: Press, stop: AbortSignal): Promise<Result> {
  const gone = new AbortController();
  const timer =
    one.leavesAfter === undefined ? undefined : setTimeout(() => gone.abort(), one.leavesAfter);
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
    const streamed = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    const { broke, ...read } =
      streamed && response.body
        ? await readStream(response.body)
        : { ...readJson(response.status, await response.text()), broke: undefined };
    if (broke)
      return {
        press: one,
        left: true,
        status: response.status,
        ...read,
        wrong: endOf(broke, gone.signal, stop) ?? read.wrong,
      };
    const limit = response.headers.has('RateLimit-Policy') && response.headers.has('RateLimit');
    return {
      press: one,
      left: false,
      status: response.status,
      ...read,
      wrong: read.wrong ?? (limit ? undefined : 'no RateLimit header'),
    };
  } catch (error) {
    return {
      press: one,
      left: true,
      status: 0,
      ...NOTHING,
      wrong: endOf(error, gone.signal, stop),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the work with so many under way at once, in order of their start. */
export async function atMost<Item, Done>(
  many: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const results: Done[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: many }, worker));
  return results;
}

/** A new session. */
export async function mint(url: string): Promise<string> {
  for (let tried = 0; tried < 10; tried++) {
    const response = await fetch(`${url}/api/session`, { method: 'POST' });
    const body = (await response.json()) as { sessionId?: string };
    if (body.sessionId) return body.sessionId;
  }
  throw new Error('no session in ten tries');
}
