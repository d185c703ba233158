import { vi } from 'vitest';
import { createClient, type Writing } from '../../../extension/client/index.ts';
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '../../../shared/contract/errors.ts';

/* A Worker of which a test says what it answers, and the client that asks it. */

export const WORKER = 'http://127.0.0.1:8787';
export const SESSION = '3f2c1a90-7a1e-4f5c-9a2b-0c8d7e6f5a4b';
export const OTHER = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
export const QUOTA = { plan: 'free', generationsUsed: 1, maxGenerations: 1, canGenerate: false };
export const BRIEF = {
  targetJobTitle: 'VP',
  problemTheyFace: 'p',
  yourProduct: 'y',
  keyBenefit: 'k',
  callToAction: 'c',
  tone: 'Direct' as const,
};
export const emailOf = (step: number) => ({
  step,
  day: 3 * (step - 1),
  angle: `angle ${step}`,
  subjectLineA: `a${step}`,
  subjectLineB: `b${step}`,
  body: `body ${step}`,
  evidenceUsed: [],
});

export const said = (event: string, data: unknown) =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
export const opening = said('session', { sessionId: SESSION, sequenceId: 'seq-1', session: QUOTA });
export const emails = (...steps: number[]) =>
  steps.map((step) => said('email', emailOf(step))).join('');
export const ending = said('done', { session: QUOTA, complete: true });

type End = 'close' | 'break' | 'hang';
/** A stream of these chunks that then ends, breaks off, or says nothing more. */
export const stream = (chunks: string[], end: End = 'close') =>
  new Response(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(out) {
        for (const chunk of chunks) out.enqueue(new TextEncoder().encode(chunk));
        if (end === 'close') out.close();
        if (end === 'break') setTimeout(() => out.error(new TypeError('network error')), 1);
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );
export const refusal = (error: ErrorCode, more: Partial<ErrorBody> = {}) =>
  Response.json({ error, message: `It is ${error}.`, ...more }, { status: ERROR_STATUS[error] });
export const broken = () => new TypeError('Failed to fetch');

type Request = { path: string; method: string; headers: Record<string, string>; body: unknown };

/** A Worker that gives these answers to POST /api/generate in turn (with `checks`, to a check), and knows a session and a sequence. */
export function options(
  answers: (Response | Error)[],
  more: {
    worker?: string;
    kept?: unknown;
    known?: string;
    online?: boolean;
    allowed?: boolean;
    checks?: boolean;
  } = {},
) {
  const requests: Request[] = [];
  let session = more.known;
  const fetched = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(String(input)).pathname;
    const headers = init.headers as Record<string, string>;
    requests.push({
      path,
      method: init.method ?? 'GET',
      headers,
      body: init.body && JSON.parse(String(init.body)),
    });
    init.signal?.throwIfAborted();
    if (path === '/api/session' && init.method === 'POST')
      return Response.json({ sessionId: SESSION, session: QUOTA }, { status: 201 });
    if (path.startsWith('/api/sequences/') && !more.checks)
      return more.kept ? Response.json(more.kept) : refusal('not_found');
    const answer = answers.shift() ?? broken();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client = createClient({
    worker: more.worker ?? WORKER,
    fetch: fetched as typeof fetch,
    online: () => more.online ?? true,
    allowed: async () => more.allowed ?? true,
    session: {
      get: async () => session,
      set: async (id) => {
        session = id;
      },
    },
  });
  return { client, requests, session: () => session };
}

export const generation = (more: { sequenceId?: string; signal?: AbortSignal } = {}) => ({
  brief: BRIEF,
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
  ...more,
});

export async function all(events: AsyncGenerator<Writing>): Promise<Writing[]> {
  const heard: Writing[] = [];
  const ended = (async () => {
    for await (const event of events) heard.push(event);
  })();
  let over = false;
  const stop = () => {
    over = true;
  };
  void ended.then(stop, stop);
  while (!over) await vi.advanceTimersByTimeAsync(250);
  await ended;
  return heard;
}
export const steps = (heard: Writing[]) =>
  heard.flatMap((each) => (each.event === 'email' ? [each.data.step] : []));
export const names = (heard: Writing[]) => heard.map(({ event }) => event);
export const last = (heard: Writing[]) => heard.at(-1);
