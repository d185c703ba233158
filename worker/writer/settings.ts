import type { ModelSettings } from './models.ts';

/** What the owner configures of the writer (wrangler.toml and one secret). Times are milliseconds. */
export type WriterSettings = {
  /** The secret ANTHROPIC_API_KEY; servers on one's own machine take none. */
  apiKey: string | undefined;
  /** Any server that speaks the Messages API. */
  baseURL: string;
  model: string;
  /** The model that verifies; without one, `model`. */
  verifierModel?: string;
  /** Overrides the model's own row, e.g. `tool` for a server without structured output. */
  output?: ModelSettings['output'];
  timeouts?: Partial<Timeouts>;
  /** Further tries after a failure that may pass by itself, before anything arrived. Default 1. */
  retries?: number;
};

export type Timeouts = {
  /** One call from its start to its last token. */
  request: number;
  /** From the start of a call to its first token. */
  firstToken: number;
  /** Between two pieces of an answer; pings do not count. */
  idle: number;
};

const REQUEST = 60_000;

/** The times to go by. Who allows a call more time has a slow server, and waits longer for its first token too. */
export function timeoutsOf({ timeouts = {} }: WriterSettings): Timeouts {
  const request = timeouts.request ?? REQUEST;
  return { request, firstToken: timeouts.firstToken ?? request / 2, idle: timeouts.idle ?? request / 4 };
}
