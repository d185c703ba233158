import type { Brief } from '../../shared/contract/brief.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';
import { inWords } from '../log.ts';
import { missingSteps } from '../quota/read.ts';
import { type Ending, finish, keep, release, type Settled, type Writing } from '../quota/settle.ts';
import { streamEventsOf } from '../writer/stream-events.ts';
import type { Usage, Writer, Written } from '../writer/writer.ts';
import { Stop } from './deadline.ts';
import { judge, untilStopped } from './failure.ts';

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
  /** Drafts that are written at once. */
  drafts: number;
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
  emails: readonly Email[];
  situation?: Situation;
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
type Progress = {
  /** What stands, by step: stored, once it is charged. */
  emails: readonly Email[];
  situation: Situation | undefined;
  charged: boolean | undefined;
  firstEmailAt: number | undefined;
  usage: Usage | undefined;
};

/**
 * Stores, and with the first email commits. Whoever may not store may not deliver. A caller who leaves while the commit is
 * under way is one who left after it.
 */
async function keepOrThrow(
  generation: Generation,
  progress: Progress,
  stop: Stop,
  emails: readonly Email[],
): Promise<void> {
  const before = progress.charged;
  if (!before && stop.left) throw stop.signal.reason;
  stop.charged();
  if (!before) progress.charged = undefined;
  const kept = await keep(generation.db, generation.writing, {
    emails,
    situation: progress.situation,
  });
  progress.charged = kept ? true : before;
  if (!kept)
    throw new ApiError('not_found', 'This sequence was deleted while it was being written.');
}

/** The emails with others in the place of those of the same step. */
const withThese = (emails: readonly Email[], others: readonly Email[]): Email[] =>
  [...emails.filter(({ step }) => !others.some((other) => other.step === step)), ...others].sort(
    (a, b) => a.step - b.step,
  );

/** What stands after the writer has told something. */
function standingAfter(emails: readonly Email[], written: Written): readonly Email[] {
  if (written.event === 'email') return withThese(emails, [written.data]);
  if (written.event === 'revised') return withThese(emails, written.emails);
  if (written.event !== 'checked') return emails;
  const sentences = new Map(written.checked.map((one) => [one.step, one.sentences]));
  return emails.map((email) => {
    const checked = sentences.get(email.step);
    return checked ? { ...email, checked } : email;
  });
}

async function take(
  generation: Generation,
  progress: Progress,
  stop: Stop,
  written: Written,
): Promise<void> {
  if (written.event === 'situation') progress.situation = written.data;
  if (written.event === 'email') progress.firstEmailAt ??= Date.now();
  const emails = standingAfter(progress.emails, written);
  if (emails !== progress.emails && (generation.streamed || progress.charged))
    await keepOrThrow(generation, progress, stop, emails);
  progress.emails = emails;
  for (const event of streamEventsOf(written)) generation.emit(event);
}

async function write(generation: Generation, progress: Progress, stop: Stop): Promise<void> {
  const { brief, already, writer, firstStep, model, drafts } = generation;
  const job = {
    brief,
    steps: missingSteps(firstStep, already),
    already,
    model,
    drafts,
    signal: stop.signal,
  };
  const written = untilStopped(writer(job), stop.signal);
  const isWhole = () => missingSteps(firstStep, progress.emails).length === 0;
  // When time runs out on what comes after the last email, the choice and the verdicts, the emails are there all the same.
  const isEnough = () => stop.signal.aborted && isWhole() && (progress.charged || !stop.left);
  try {
    let next = await written.next();
    for (; !next.done; next = await written.next())
      await take(generation, progress, stop, next.value);
    progress.usage = next.value;
  } catch (thrown) {
    if (!isEnough()) throw thrown;
    progress.usage = judge(thrown, stop).usage;
  }
  if (stop.signal.aborted && !isEnough()) throw stop.signal.reason;
  const enough = generation.streamed ? progress.emails.length > 0 : isWhole();
  if (!enough)
    throw new ApiError(
      'writer_failed',
      'The emails could not be written well enough to show you. Try again.',
    );
  if (!progress.charged) await keepOrThrow(generation, progress, stop, progress.emails);
}

/** Gives the place back unless it was committed. Undefined: D1 did not answer; a place that is held comes back by itself. */
async function settle(
  generation: Generation,
  progress: Progress,
  ending: Ending,
): Promise<Settled | undefined> {
  const { db, config, writing } = generation;
  const calls = progress.usage?.calls;
  if (progress.charged) return finish(db, config, writing, ending, calls);
  const settled = await release(db, config, writing, ending, calls);
  return settled.charged ? finish(db, config, writing, ending, calls) : settled;
}

/**
 * Writes what is missing of a sequence, stores and delivers it, and settles the till. Never throws: the outcome says what
 * happened, and its error says whether the generation was charged.
 */
export async function run(generation: Generation): Promise<Outcome> {
  const already = generation.already.length > 0;
  const progress: Progress = {
    emails: generation.already,
    situation: undefined,
    charged: already,
    firstEmailAt: undefined,
    usage: undefined,
  };
  const stop = new Stop(generation.config, generation.left, already);
  const outcome: Outcome = { emails: [], ending: 'done' };
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
  outcome.emails = progress.emails;
  if (progress.situation) outcome.situation = progress.situation;
  try {
    outcome.settled = await settle(generation, progress, outcome.ending);
  } catch (thrown) {
    outcome.forOwner = [outcome.forOwner, inWords(thrown)].filter(Boolean).join('; ');
  }
  const charged = outcome.settled?.charged ?? progress.charged;
  if (outcome.error && charged !== undefined) {
    outcome.error = outcome.error.with(
      charged ? { charged, delivered: progress.emails.length } : { charged },
    );
  }
  if (progress.usage) outcome.usage = progress.usage;
  if (progress.firstEmailAt) outcome.firstEmailAt = progress.firstEmailAt;
  return outcome;
}
