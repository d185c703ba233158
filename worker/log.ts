/**
 * What the owner sees of a request: one JSON object on the console, never any text of a brief or mail, never a session id.
 * `npm run logs` sums these lines.
 */
export type RequestLog = {
  /** The request's own id, also in the X-Request-Id header. */
  id: string;
  method: string;
  /** The route's pattern, so that lines can be counted by it. */
  route: string;
  status: number;
  /** `ok`, `left` (the caller went away and the writing ended for it), or the error's code. */
  outcome: string;
  /** Milliseconds from the request's arrival: to the end of the answer, and to the first email. */
  total: number;
  firstEmail?: number;
  model?: string;
  /** Of the quota it was charged to, when the answer had begun. */
  plan?: string;
  inputTokens?: number;
  outputTokens?: number;
  promptVersion?: string;
  /** US dollars, and calls to Claude, repairs included. */
  costUsd?: number;
  calls?: number;
  charged?: boolean;
  /** Emails kept. */
  emails?: number;
  /** Answered from what was stored. */
  replayed?: boolean;
  /** What the owner should know or mend. */
  forOwner?: string;
};

/**
 * One line of the log. Cloudflare gets the object itself, since it indexes the fields of objects and not those of strings; workerd on one's own machine
 * prints what `util.inspect` makes of it, and that is one line of JSON.
 */
class LogLine {
  readonly at = new Date().toISOString();

  constructor(details: object) {
    Object.assign(this, details);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return JSON.stringify(this);
  }
}

export function logRequest(entry: RequestLog): void {
  console.log(new LogLine(entry));
}

/** Something that belongs to no answer: a cache that could not be written, maintenance. */
export function logEvent(
  about: string,
  details: Record<string, string | number | boolean> = {},
): void {
  console.log(new LogLine({ about, ...details }));
}

/** What went wrong inside, for the owner's eyes: name and message, cut, without the values that statements were given. */
export function describeError(thrown: unknown): string {
  return thrown instanceof Error
    ? `${thrown.name}: ${thrown.message}`.slice(0, 300)
    : 'something that is no error was thrown';
}
