import type { Brief } from '../../shared/contract/brief.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Rewrite } from '../../shared/contract/rewrite.ts';
import type { Email } from '../../shared/contract/sequence.ts';

/** What the writer tells while it writes: the stream's own progress, whole checked emails, and steps it could not write. */
export type Written = Extract<StreamEvent, { event: 'progress' | 'email' | 'unwritten' }>;

/** What one writing cost and took. Known also when it broke (`WriterFailure.usage`). */
export type Usage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  promptVersion: string;
  /** US dollars, from the model's list price; 0 where none is known. */
  costUsd?: number;
  /** Calls to Claude, repairs included. */
  calls?: number;
};

export type Job = {
  brief: Brief;
  /** Steps to write, in order. */
  steps: readonly number[];
  /** Emails of the sequence that are written already, so that nothing is repeated. */
  already: readonly Email[];
  signal: AbortSignal;
  /** Another model than the configured one, e.g. for a plan that pays. */
  model?: string;
};

/** Turns a brief into checked emails. Yields as they come; returns the usage; throws `WriterFailure`. */
export type Writer = (job: Job) => AsyncGenerator<Written, Usage>;

/** What is told while one email is written anew. */
export type Rewritten = Extract<StreamEvent, { event: 'progress' | 'email' }>;

export type RewriteJob = { step: number; rewrite: Rewrite; signal: AbortSignal; model?: string };

/** Writes one email anew: progress, then the email, once. Returns the usage; throws `WriterFailure`. */
export type Rewriter = (job: RewriteJob) => AsyncGenerator<Rewritten, Usage>;

type FailureCode = Extract<ErrorCode, 'writer_failed' | 'writer_unavailable' | 'writer_timeout'>;

/** Why writing broke, in words for the user; what the owner must mend goes to the log only. */
export class WriterFailure extends Error {
  readonly code: FailureCode;
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | undefined;
  /** For the owner's log: never text of a brief or mail. */
  readonly forOwner: string | undefined;
  readonly usage: Usage | undefined;

  constructor(code: FailureCode, message: string, more: { retryAfter?: number; forOwner?: string; usage?: Usage } = {}) {
    super(message);
    this.name = 'WriterFailure';
    this.code = code;
    this.retryAfter = more.retryAfter;
    this.forOwner = more.forOwner;
    this.usage = more.usage;
  }
}
