import type { Brief } from '../../shared/contract/brief.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import type { StepRange } from '../../shared/contract/steps.ts';
import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { describeError } from '../log.ts';
import { missingSteps } from '../quota/read.ts';
import {
  commit,
  finish,
  type Outcome,
  release,
  type Settled,
  type Writing,
} from '../quota/settle.ts';
import { streamEventsOf } from '../writer/stream-events.ts';
import { type Usage, type Writer, WriterFailure, type Written } from '../writer/writer.ts';
import { Deadline } from './deadline.ts';
import { emailsAfter } from './emails-after.ts';
import { failureOf, untilStopped } from './failure.ts';
import { STORED_TOGETHER } from './stored-together.ts';

/** A reservation, or a charged sequence whose rest is missing: ready to be written. */
export type Generation = {
  db: D1Database;
  config: Config;
  writer: Writer;
  writing: Writing;
  brief: Brief;
  /** The steps that were asked for. */
  steps: StepRange;
  model: string;
  /** Drafts that are written at once. */
  drafts: number;
  /** US dollars that it may cost: what is held for it. */
  budgetUsd: number;
  /** Emails stored already; there are some only in a completion. */
  already: readonly Email[];
  /** Each email is delivered as it comes, and the first one commits. Otherwise all are committed at once. */
  streamed: boolean;
  /** Aborted when the caller goes away. */
  disconnected: AbortSignal;
  emit: (event: StreamEvent) => void;
};

/** How a generation ended. Without `error`: by itself. */
export type GenerationResult = {
  emails: readonly Email[];
  situation?: Situation;
  outcome: Outcome;
  error?: ApiError;
  /** The last settlement; absent when D1 did not answer. */
  settled?: Settled;
  usage?: Usage;
  /** `Date.now()` of the first email. */
  firstEmailAt?: number;
  forOwner?: string;
};

/** What is known while it is written. `charged` is undefined while a commit's answer is awaited. */
type Progress = {
  /** The emails by step: all that was delivered. */
  emails: readonly Email[];
  /** Emails that were delivered and are not stored yet; what is known of their sentences, counted as none of them, waits as well. */
  unstored: number;
  isStored: boolean;
  situation: Situation | undefined;
  charged: boolean | undefined;
  firstEmailAt: number | undefined;
  usage: Usage | undefined;
};

/**
 * Stores, and with the first email commits. Whoever may not store may not deliver. A caller who leaves while the commit is
 * under way is one who left after it.
 */
async function commitOrThrow(
  generation: Generation,
  progress: Progress,
  deadline: Deadline,
  emails: readonly Email[],
): Promise<void> {
  const before = progress.charged;
  if (!before && deadline.disconnected) throw deadline.signal.reason;
  deadline.charged();
  if (!before) progress.charged = undefined;
  const committed = await commit(generation.db, generation.writing, {
    emails,
    situation: progress.situation,
  });
  progress.charged = committed ? true : before;
  if (committed) Object.assign(progress, { unstored: 0, isStored: true });
  if (!committed)
    throw new ApiError('not_found', 'This sequence was deleted while it was being written.');
}

async function onWritten(
  generation: Generation,
  progress: Progress,
  deadline: Deadline,
  written: Written,
): Promise<void> {
  if (written.event === 'situation') progress.situation = written.data;
  if (written.event === 'email') progress.firstEmailAt ??= Date.now();
  const emails = emailsAfter(progress.emails, written);
  const isNew = emails !== progress.emails;
  // The first email and what takes the place of another are stored before anybody sees them.
  const isAwaited = progress.charged ? written.event === 'revised' : generation.streamed;
  if (isNew && isAwaited) await commitOrThrow(generation, progress, deadline, emails);
  else if (isNew) progress.isStored = false;
  progress.emails = emails;
  for (const event of streamEventsOf(written)) generation.emit(event);
  if (!progress.charged || written.event !== 'email' || progress.isStored) return;
  progress.unstored++;
  if (progress.unstored >= STORED_TOGETHER)
    await commitOrThrow(generation, progress, deadline, emails);
}

type Run = AsyncGenerator<Written, Usage>;

function startWriting(generation: Generation, signal: AbortSignal): Run {
  const { brief, already, writer, model, drafts, budgetUsd } = generation;
  const steps = missingSteps(generation.steps, already);
  return untilStopped(writer({ brief, steps, already, model, drafts, budgetUsd, signal }), signal);
}

/** Stops a writer that is not needed any more, and asks what it has cost. Undefined: it does not say. */
async function stoppedUsage(written: Run, deadline: Deadline): Promise<Usage | undefined> {
  deadline.done();
  try {
    for (;;) {
      const next = await written.next();
      if (next.done) return next.value;
    }
  } catch (thrown) {
    return thrown instanceof WriterFailure ? thrown.usage : undefined;
  }
}

async function write(
  generation: Generation,
  written: Run,
  progress: Progress,
  deadline: Deadline,
): Promise<void> {
  const isComplete = () => missingSteps(generation.steps, progress.emails).length === 0;
  // When time runs out on what comes after the last email, the choice and the verdicts, the emails are there all the same.
  const isEnough = () =>
    deadline.signal.aborted && isComplete() && (progress.charged || !deadline.disconnected);
  try {
    let next = await written.next();
    for (; !next.done; next = await written.next())
      await onWritten(generation, progress, deadline, next.value);
    progress.usage = next.value;
  } catch (thrown) {
    if (!isEnough()) throw thrown;
    progress.usage = failureOf(thrown, deadline).usage;
  }
  if (deadline.signal.aborted && !isEnough()) throw deadline.signal.reason;
  const enough = generation.streamed ? progress.emails.length > 0 : isComplete();
  if (!enough)
    throw new ApiError('writer_failed', 'The emails weren’t good enough to show you. Try again.');
  if (!progress.charged) await commitOrThrow(generation, progress, deadline, progress.emails);
}

/** Releases the reservation unless it was committed. Undefined: D1 did not answer; an open reservation is released as stale. */
async function settle(
  generation: Generation,
  progress: Progress,
  outcome: Outcome,
): Promise<Settled | undefined> {
  const { db, config, writing } = generation;
  const usd = progress.usage && (progress.usage.costUsd ?? 0);
  const { emails, situation } = progress;
  const rest = progress.isStored ? undefined : { emails, situation };
  if (progress.charged) return finish(db, config, writing, { outcome, usd, rest });
  const settled = await release(db, config, writing, outcome, usd);
  return settled.charged ? finish(db, config, writing, { outcome, usd, rest }) : settled;
}

/**
 * Writes what is missing of a sequence, stores and delivers it, and settles the quota. Never throws: the result says what
 * happened, and its error says whether the generation was charged.
 */
export async function generateSequence(generation: Generation): Promise<GenerationResult> {
  const already = generation.already.length > 0;
  const progress: Progress = {
    emails: generation.already,
    unstored: 0,
    isStored: true,
    situation: undefined,
    charged: already,
    firstEmailAt: undefined,
    usage: undefined,
  };
  const deadline = new Deadline(generation.config, generation.disconnected, already);
  const result: GenerationResult = { emails: [], outcome: 'done' };
  let written: Run | undefined;
  try {
    written = startWriting(generation, deadline.signal);
    await write(generation, written, progress, deadline);
  } catch (thrown) {
    const failure = failureOf(thrown, deadline);
    // Claude was reached after all if it wrote an email.
    const wrote = progress.emails.length > generation.already.length;
    result.outcome = failure.outcome === 'unavailable' && wrote ? 'failed' : failure.outcome;
    result.error = failure.error;
    if (failure.forOwner) result.forOwner = failure.forOwner;
    progress.usage ??= failure.usage ?? (written && (await stoppedUsage(written, deadline)));
  }
  deadline.done();
  result.emails = progress.emails;
  if (progress.situation) result.situation = progress.situation;
  try {
    result.settled = await settle(generation, progress, result.outcome);
  } catch (thrown) {
    result.forOwner = [result.forOwner, describeError(thrown)].filter(Boolean).join('; ');
  }
  const charged = result.settled?.charged ?? progress.charged;
  if (result.error && charged !== undefined) {
    result.error = result.error.with(
      charged ? { charged, delivered: progress.emails.length } : { charged },
    );
  }
  if (progress.usage) result.usage = progress.usage;
  if (progress.firstEmailAt) result.firstEmailAt = progress.firstEmailAt;
  return result;
}
