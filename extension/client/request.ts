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

/** What the client needs of its surroundings. */
export type Surroundings = {
  /** Origin of the Worker. */
  worker: string;
  /** The session's id, kept by the caller for this Worker alone. */
  session: { get(): Promise<string | undefined>; set(id: string | undefined): Promise<void> };
  /** Whether the browser lets the extension reach the Worker; asked only after a request failed. */
  allowed?: () => Promise<boolean>;
  fetch?: typeof fetch;
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

const headersOf = async (around: Surroundings, asked: Asked): Promise<Record<string, string>> => {
  const id = asked.anonymous ? undefined : await around.session.get();
  return {
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(id ? { authorization: `Bearer ${id}` } : {}),
    ...asked.headers,
  };
};

/** Whether an origin is on this machine, as browsers judge it: no connection is needed to reach it. */
const isLoopback = (origin: string): boolean =>
  /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(new URL(origin).hostname);

/** Why a request got no answer at all. */
export const whyNoAnswer = async (
  around: Surroundings,
  signal: AbortSignal | undefined,
): Promise<Problem> => {
  if (signal?.aborted) return stopped();
  if (!isLoopback(around.worker) && around.online?.() === false) return offline();
  return (await around.allowed?.()) === false
    ? notAllowed(around.worker)
    : unreachable(around.worker);
};

/** One request. Never throws: no answer at all is a problem as well. Cookies are never sent. */
export const request = async (
  around: Surroundings,
  path: string,
  asked: Asked,
): Promise<Result<Response>> => {
  const init: RequestInit = {
    method: asked.method ?? 'GET',
    headers: await headersOf(around, asked),
    credentials: 'omit',
    cache: 'no-store',
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.signal ? { signal: asked.signal } : {}),
  };
  try {
    return { ok: true, value: await (around.fetch ?? fetch)(around.worker + path, init) };
  } catch {
    return { ok: false, problem: await whyNoAnswer(around, asked.signal) };
  }
};

/** The answer's JSON, or undefined when it has none. */
export const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

/** One request whose answer must be of this shape. */
export const ask = async <T>(
  around: Surroundings,
  path: string,
  schema: z.ZodType<T>,
  asked: Asked = {},
): Promise<Result<T>> => {
  const answer = await request(around, path, asked);
  if (!answer.ok) return answer;
  const body = await jsonOf(answer.value);
  if (!answer.value.ok)
    return { ok: false, problem: problemOf(around.worker, answer.value.status, body) };
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: garbled(around.worker, answer.value.status) };
};
