import type { Brief } from '../../shared/contract/brief.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { SentEmail } from '../../shared/contract/reply.ts';
import type { Rewrite } from '../../shared/contract/rewrite.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';

/**
 * What the writer yields while it writes: the stream's own events, and two of them in bulk, so that what belongs together is stored
 * together: emails in place of those that were told, and verdicts on the emails that stand.
 */
export type Written =
  | Extract<
      StreamEvent,
      { event: 'situation' | 'progress' | 'email' | 'choosing' | 'alternative' | 'unwritten' }
    >
  | { event: 'revised'; by: 'choice' | 'mended'; emails: readonly Email[] }
  | { event: 'checked'; checked: readonly { step: number; sentences: CheckedSentence[] }[] };

/** What of an email is judged. */
export type Verifiable = Pick<Email, 'step' | 'subjectLineA' | 'subjectLineB' | 'body'>;

/** One call that judges some emails: verdicts by step. What was not answered is `unchecked`; it rejects only when its signal aborts. */
export type Verify = (
  emails: readonly Verifiable[],
) => Promise<ReadonlyMap<number, CheckedSentence[]>>;

/** What one writing cost and took. Known also when it broke (`WriterFailure.usage`). */
export type Usage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  promptVersion: string;
  /** US dollars, from the model's list price; 0 where none is known. */
  costUsd?: number;
  /** Calls to Claude, all of them. */
  calls?: number;
};

export type Job = {
  brief: Brief;
  /** Steps to write, in order. */
  steps: readonly number[];
  /** Emails of the sequence that are written already, so that nothing is repeated. */
  already: readonly Email[];
  /** The emails of a sequence that went out, where an answer is asked for (`brief.reply`). */
  sent?: readonly SentEmail[];
  signal: AbortSignal;
  /** Another model than the configured one, e.g. for a plan that pays, and another number of drafts. */
  model?: string;
  drafts?: number;
  /** US dollars that it may cost, whatever it repairs; undefined: as the settings say. */
  budgetUsd?: number;
};

/** Turns a brief into checked emails. Yields as they come; returns the usage; throws `WriterFailure`. */
export type Writer = (job: Job) => AsyncGenerator<Written, Usage>;

/** What is yielded while one email is rewritten. */
export type Rewritten =
  | Extract<StreamEvent, { event: 'progress' | 'email' }>
  | { event: 'unchanged' };

export type RewriteJob = {
  step: number;
  rewrite: Rewrite;
  /** The emails of the sequence as they were delivered: what comes back has to have something of them. */
  sequence?: readonly Email[];
  signal: AbortSignal;
  model?: string;
  budgetUsd?: number;
};

/** Writes one email anew: progress, then the email, once, or that it stays as it is. Returns the usage; throws `WriterFailure`. */
export type Rewriter = (job: RewriteJob) => AsyncGenerator<Rewritten, Usage>;

type FailureCode = Extract<
  ErrorCode,
  | 'writer_failed'
  | 'writer_unavailable'
  | 'writer_timeout'
  | 'contact_declined'
  | 'contact_opted_out'
>;

/** Why writing broke, in words for the user; what the owner must mend goes to the log only. */
export class WriterFailure extends Error {
  readonly code: FailureCode;
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | undefined;
  /** For the owner's log: never text of a brief or mail. */
  readonly forOwner: string | undefined;
  readonly usage: Usage | undefined;

  constructor(
    code: FailureCode,
    message: string,
    more: { retryAfter?: number; forOwner?: string; usage?: Usage } = {},
  ) {
    super(message);
    this.name = 'WriterFailure';
    this.code = code;
    this.retryAfter = more.retryAfter;
    this.forOwner = more.forOwner;
    this.usage = more.usage;
  }

  /** The same failure, saying also what was spent. */
  with(usage: Usage): WriterFailure {
    const more = {
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
      ...(this.forOwner && { forOwner: this.forOwner }),
    };
    return new WriterFailure(this.code, this.message, { ...more, usage });
  }
}
