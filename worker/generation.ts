import type { Brief } from '../shared/contract/brief.ts';
import type { StreamEvent } from '../shared/contract/generate.ts';
import type { Email } from '../shared/contract/sequence.ts';
import type { Config } from './env.ts';
import { ApiError } from './errors.ts';
import { inWords } from './log.ts';
import { Stop } from './stop.ts';
import { missingSteps } from './till/sequence.ts';
import { type Ending, finish, keep, release, type Settled, type Writing } from './till/settle.ts';
import type { Usage, Writer, Written } from './writer/writer.ts';
import { judge, untilStopped } from './writing.ts';

/** A place that is taken, or a charged sequence whose rest is missing: ready to be written. */
export type Generation = {
  db: D1Database;
  config: Config;
  writer: Writer;
  writing: Writing;
  brief: Brief;
  /** The first step that was asked for; the last is the seventh. */
  firstStep: number;
  model: string;
  /** Emails stored already; there are some only in a completion. */
  already: readonly Email[];
  /** Each email is delivered as it comes, and the first one commits. Otherwise all are committed at once. */
  streamed: boolean;
  /** Aborted when the caller goes away. */
  left: AbortSignal;
  emit: (event: StreamEvent) => void;
};

/** How a generation ended. Without `error`: by itself. */
export type Outcome = {
  emails: Email[];
  ending: Ending;
  error?: ApiError;
  /** What the till knew last; absent when D1 did not answer. */
  settled?: Settled;
  usage?: Usage;
  /** `Date.now()` of the first email. */
  firstEmailAt?: number;
  forOwner?: string;
};

/** What is known while it is written. `charged` is undefined while a commit's answer is awaited. */
type Progress = { emails: Email[]; charged: boolean | undefined; firstEmailAt: number | undefined; usage: Usage | undefined };

/**
 * Stores, and with the first email commits. Whoever may not store may not deliver. A caller who leaves while the commit is
 * under way is one who left after it.
 */
async function keepOrThrow(generation: Generation, progress: Progress, stop: Stop): Promise<void> {
  const before = progress.charged;
  if (!before && stop.signal.aborted) throw stop.signal.reason;
  stop.charged();
  if (!before) progress.charged = undefined;
  const kept = await keep(generation.db, generation.writing, progress.emails);
  progress.charged = kept ? true : before;
  if (!kept) throw new ApiError('not_found', 'This sequence was deleted while it was being written.');
}

async function take(generation: Generation, progress: Progress, stop: Stop, written: Written): Promise<void> {
  if (written.event === 'email') {
    progress.firstEmailAt ??= Date.now();
    progress.emails.push(written.data);
    progress.emails.sort((a, b) => a.step - b.step);
    if (generation.streamed || progress.charged) {
      try {
        await keepOrThrow(generation, progress, stop);
      } catch (error) {
        progress.emails.splice(progress.emails.indexOf(written.data), 1);
        throw error;
      }
    }
  }
  generation.emit(written);
}

async function write(generation: Generation, progress: Progress, stop: Stop): Promise<void> {
  const { brief, already, writer, firstStep, model } = generation;
  const job = { brief, steps: missingSteps(firstStep, already), already, model, signal: stop.signal };
  const written = untilStopped(writer(job), stop.signal);
  for (;;) {
    const next = await written.next();
    if (next.done) {
      progress.usage = next.value;
      break;
    }
    await take(generation, progress, stop, next.value);
  }
  const missing = missingSteps(firstStep, progress.emails).length;
  if (stop.signal.aborted && (missing > 0 || !progress.charged)) throw stop.signal.reason;
  const enough = generation.streamed ? progress.emails.length > 0 : missing === 0;
  if (!enough) throw new ApiError('writer_failed', 'The emails could not be written well enough to show you. Try again.');
  if (!progress.charged) await keepOrThrow(generation, progress, stop);
}

/** Gives the place back unless it was committed. Undefined: D1 did not answer; a place that is held comes back by itself. */
async function settle(generation: Generation, progress: Progress, ending: Ending): Promise<Settled | undefined> {
  const { db, config, writing } = generation;
  if (progress.charged) return finish(db, config, writing, ending);
  const settled = await release(db, config, writing, ending);
  return settled.charged ? finish(db, config, writing, ending) : settled;
}

/**
 * Writes what is missing of a sequence, stores and delivers it, and settles the till. Never throws: the outcome says what
 * happened, and its error says whether the generation was charged.
 */
export async function run(generation: Generation): Promise<Outcome> {
  const already = generation.already.length > 0;
  const progress: Progress = { emails: [...generation.already], charged: already, firstEmailAt: undefined, usage: undefined };
  const stop = new Stop(generation.config, generation.left, already);
  const outcome: Outcome = { emails: progress.emails, ending: 'done' };
  try {
    await write(generation, progress, stop);
  } catch (thrown) {
    const judged = judge(thrown, stop);
    // Claude was reached after all if it wrote an email.
    const wrote = progress.emails.length > generation.already.length;
    outcome.ending = judged.ending === 'unavailable' && wrote ? 'failed' : judged.ending;
    outcome.error = judged.error;
    if (judged.forOwner) outcome.forOwner = judged.forOwner;
    progress.usage ??= judged.usage;
  }
  stop.done();
  try {
    outcome.settled = await settle(generation, progress, outcome.ending);
  } catch (thrown) {
    outcome.forOwner = [outcome.forOwner, inWords(thrown)].filter(Boolean).join('; ');
  }
  const charged = outcome.settled?.charged ?? progress.charged;
  if (outcome.error && charged !== undefined) {
    outcome.error = outcome.error.with(charged ? { charged, delivered: progress.emails.length } : { charged });
  }
  if (progress.usage) outcome.usage = progress.usage;
  if (progress.firstEmailAt) outcome.firstEmailAt = progress.firstEmailAt;
  return outcome;
}
