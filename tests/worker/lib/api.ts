import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { createParser } from 'eventsource-parser';
import { vi } from 'vitest';
import {
  STREAM_EVENTS,
  type StreamEvent,
  type StreamEventName,
} from '../../../shared/contract/generate.ts';
import { createApp } from '../../../worker/app.ts';
import type { Bindings } from '../../../worker/bindings.ts';
import type { Checker } from '../../../worker/verifier/index.ts';
import type { Rewriter, Writer } from '../../../worker/writer/writer.ts';
import { BRIEF, goodChecker, goodRewriter, goodWriter } from './emails.ts';

export const ORIGIN = 'https://coldcopy.example';

type Settings = {
  writer?: Writer;
  rewriter?: Rewriter;
  checker?: Checker;
  vars?: Partial<Record<string, string>>;
  bindings?: Partial<Bindings>;
};
type Call = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  session?: string | undefined;
  key?: string;
  stream?: boolean;
  signal?: AbortSignal;
};

/** What came back, and the work that went on after it. */
export type Answer = { response: Response; ended: Promise<void> };

/** A Worker with a writer and a configuration of its own, on the real D1 and KV of the test. */
export function createApi({
  writer = goodWriter,
  rewriter = goodRewriter,
  checker = goodChecker,
  vars = {},
  bindings = {},
}: Settings = {}) {
  const app = createApp({ writer: () => writer, rewriter: () => rewriter, checker: () => checker });
  const variables = { ...env, ...vars, ...bindings };

  async function call(
    path: string,
    { method = 'GET', body, headers = {}, session, key, stream, signal }: Call = {},
  ): Promise<Answer> {
    const all = new Headers(headers);
    if (body !== undefined && !all.has('Content-Type')) all.set('Content-Type', 'application/json');
    if (session) all.set('Authorization', `Bearer ${session}`);
    if (key) all.set('Idempotency-Key', key);
    if (stream) all.set('Accept', 'text/event-stream');
    const init: RequestInit = { method, headers: all };
    if (body !== undefined)
      init.body =
        typeof body === 'string' || body instanceof ReadableStream ? body : JSON.stringify(body);
    if (signal) init.signal = signal;
    const ctx = createExecutionContext();
    const response = await app.fetch(new Request(`${ORIGIN}${path}`, init), variables, ctx);
    return { response, ended: waitOnExecutionContext(ctx) };
  }

  return {
    call,
    /** `POST /api/generate`; the answer is read to its end and all its work is over. */
    async generate(call_: Call = {}) {
      const { response, ended } = await call('/api/generate', {
        method: 'POST',
        body: BRIEF,
        ...call_,
      });
      const text = await response.text();
      await ended;
      const events = call_.stream && response.ok ? eventsOf(text) : [];
      return {
        status: response.status,
        headers: response.headers,
        body: events.length ? {} : JSON.parse(text),
        events,
      };
    },
    async session(): Promise<string> {
      const { response } = await call('/api/session', { method: 'POST' });
      return (await response.json<{ sessionId: string }>()).sessionId;
    },
    async show(session: string) {
      const { response } = await call('/api/session', { session });
      return await response.json<Record<string, unknown>>();
    },
  };
}

/** The events of a stream, each held to its schema. */
export function eventsOf(text: string): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const name = event as StreamEventName;
      events.push({
        event: name,
        data: STREAM_EVENTS[name].parse(JSON.parse(data)),
      } as StreamEvent);
    },
  });
  parser.feed(text);
  return events;
}

/** The session that a stream was given. */
export function mintedIn(events: StreamEvent[]): string {
  for (const { event, data } of events) if (event === 'session') return data.sessionId;
  throw new Error('the stream names no session');
}

type SessionRow = {
  id: string;
  plan: string;
  generations_used: number;
  max_generations: number;
  created_at: number;
};
type SequenceRow = {
  id: string;
  state: string;
  brief: string | null;
  emails: string | null;
  ended: string | null;
  finished_at: number | null;
};

export const sessionRow = (id: string) =>
  env.DB.prepare('SELECT * FROM sessions WHERE id = ?').bind(id).first<SessionRow>();
export const sequenceRows = async (session: string) =>
  (
    await env.DB.prepare('SELECT * FROM sequences WHERE session_id = ? ORDER BY created_at, rowid')
      .bind(session)
      .all<SequenceRow>()
  ).results;

/** Lets `seconds` pass for these rows. */
export const age = (session: string, seconds: number) =>
  env.DB.prepare(
    'UPDATE sequences SET created_at = created_at - ?2, resumed_at = resumed_at - ?2 WHERE session_id = ?1',
  )
    .bind(session, seconds)
    .run();

export const allow = (session: string, max: number) =>
  env.DB.prepare('UPDATE sessions SET max_generations = ?2 WHERE id = ?1').bind(session, max).run();

/** The log lines that are written while `work` runs. */
export async function logLines(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: object[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: object) => void lines.push(line));
  try {
    await work();
  } finally {
    log.mockRestore();
  }
  // As Cloudflare passes them on.
  return lines.map((line) => JSON.parse(JSON.stringify(line)));
}
