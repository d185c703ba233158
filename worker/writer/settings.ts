import type { ModelSettings, Prices } from './models.ts';

/** What the owner configures of the writer (wrangler.toml and one secret). Times are milliseconds. */
export type WriterSettings = {
  /** The secret ANTHROPIC_API_KEY; servers on one's own machine take none. */
  apiKey: string | undefined;
  /** Any server that speaks the Messages API. */
  baseURL: string;
  model: string;
  /** Overrides the model's own row, e.g. `tool` for a server without structured output. */
  output?: ModelSettings['output'];
  /** How many drafts of a sequence are written at once, of which a reader's call keeps the best. Default 3; 1: no choice. */
  drafts?: number;
  /** Who judges the sentences of the emails; undefined: the writer's own model. */
  verifierModel?: string;
  /** What models cost that the table of models does not know, or other than it says. */
  prices?: Prices;
  /** US dollars that all calls of one writing may cost; none begins that could go over it. Undefined: no bound. */
  budgetUsd?: number;
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
  /** The reader's choice between whole drafts, and how long a whole draft waits for the others. */
  choice: number;
};

/** Drafts of a sequence: of three the best won most often (docs/writing.md). */
export const DRAFTS = 3;

const REQUEST = 60_000;
const CHOICE = 10_000;

/** The times to go by. Who allows a call more time has a slow server, and waits longer for its first token too. */
export function timeoutsOf({ timeouts = {} }: WriterSettings): Timeouts {
  const request = timeouts.request ?? REQUEST;
  return {
    request,
    firstToken: timeouts.firstToken ?? request / 2,
    idle: timeouts.idle ?? request / 4,
    choice: timeouts.choice ?? CHOICE,
  };
}
