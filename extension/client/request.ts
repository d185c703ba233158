import type { z } from 'zod';
import {
  garbled,
  notAllowed,
  offline,
  type Problem,
  problemOf,
  type Result,
  stopped,
  unreachable,
} from './problem.ts';

/** What a client is made with. */
export type ClientOptions = {
  /** Origin of the Worker. */
  worker: string;
  /** The session's id, kept by the caller for this Worker alone. */
  session: { get(): Promise<string | undefined>; set(id: string | undefined): Promise<void> };
  /** Whether the browser lets the extension reach the Worker; asked only after a request failed. */
  allowed?: () => Promise<boolean>;
  fetch?: typeof fetch;
  /** Opens a page of the Worker in a tab; false where the browser does not allow it. */
  openPage?: (url: string) => boolean;
  /** Whether the browser believes it has a connection; asked only after a request failed. */
  online?: () => boolean;
};

export type Asked = {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  /** Without it a session is named if there is one. */
  anonymous?: boolean;
  signal?: AbortSignal | undefined;
};

async function headersOf(options: ClientOptions, asked: Asked): Promise<Record<string, string>> {
  const id = asked.anonymous ? undefined : await options.session.get();
  return {
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(id ? { authorization: `Bearer ${id}` } : {}),
    ...asked.headers,
  };
}

/** Whether an origin is on this machine, as browsers judge it: no connection is needed to reach it. */
const isLoopback = (origin: string): boolean =>
  /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(new URL(origin).hostname);

/** Why a request got no answer at all. */
export async function whyNoAnswer(
  options: ClientOptions,
  signal: AbortSignal | undefined,
): Promise<Problem> {
  if (signal?.aborted) return stopped();
  if (!isLoopback(options.worker) && options.online?.() === false) return offline();
  return (await options.allowed?.()) === false
    ? notAllowed(options.worker)
    : unreachable(options.worker);
}

/** One request. Never throws: no answer at all is a problem as well. Cookies are never sent. */
export async function request(
  options: ClientOptions,
  path: string,
  asked: Asked,
): Promise<Result<Response>> {
  const init: RequestInit = {
    method: asked.method ?? 'GET',
    headers: await headersOf(options, asked),
    credentials: 'omit',
    cache: 'no-store',
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.signal ? { signal: asked.signal } : {}),
  };
  try {
    return { ok: true, value: await (options.fetch ?? fetch)(options.worker + path, init) };
  } catch {
    return { ok: false, problem: await whyNoAnswer(options, asked.signal) };
  }
}

/** The answer's JSON, or undefined when it has none. */
export async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** One request whose answer must be of this shape. */
export async function ask<T>(
  options: ClientOptions,
  path: string,
  schema: z.ZodType<T>,
  asked: Asked = {},
): Promise<Result<T>> {
  const answer = await request(options, path, asked);
  if (!answer.ok) return answer;
  const body = await jsonOf(answer.value);
  if (!answer.value.ok)
    return { ok: false, problem: problemOf(options.worker, answer.value.status, body) };
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: garbled(options.worker, answer.value.status) };
}
