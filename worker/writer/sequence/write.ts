import type { Email } from '../../../shared/contract/sequence.ts';
import type { Situation } from '../../../shared/contract/situation.ts';
import { chooseBest } from '../choice.ts';
import type { MessageRequest } from '../claude/request.ts';
import { createGate, createRepair, type Gate, type Run } from '../claude-run.ts';
import { daysUntil } from '../pace.ts';
import { draftRequests, restRequest } from '../requests.ts';
import { timeoutsOf } from '../settings.ts';
import { type Job, type Verify, WriterFailure, type Written } from '../writer.ts';
import { emailsOf, isEligible, wholeDrafts } from './candidates.ts';
import { createSituationHandler, deliver, type Receiver } from './deliver.ts';
import { type DraftStream, startDraft } from './draft-stream.ts';
import { eventQueue } from './event-queue.ts';
import { isBetter, mendEmails } from './mend.ts';
import { createVerdicts, type Verdicts } from './verdicts.ts';

/** One writing of a sequence. */
type Sequence = {
  run: Run;
  job: Job;
  gate: Gate;
  /** The email of each step that the reader has now. */
  current: Map<number, Email>;
  /** Steps that came out of the first draft with a certain fault, and why. */
  unwritten: Map<number, Extract<Written, { event: 'unwritten' }>>;
  verdicts: Verdicts;
  emit: (written: Written) => void;
  /** The first day, counted from today, on which they may be written to: they are away until then, or named it. */
  notBefore: () => number;
};

/** Part of the patience for the choice that a first draft has left for its first email once another is whole. */
const GRACE = 0.1;

/** The rest of a sequence is one draft: it has to go with what stands. */
function requestsFor({ run: { settings, brief }, job }: Sequence): MessageRequest[] {
  if (job.already.length > 0) return [restRequest(settings, brief, job.steps, job.already)];
  const requests = draftRequests(settings, brief, job.steps, new Date(), job.sent);
  return requests.map(({ request }) => request);
}

function startDrafts(sequence: Sequence): DraftStream[] {
  const { run, job, gate } = sequence;
  const requests = requestsFor(sequence);
  return requests.map((request) => startDraft(run, gate, request, job.steps));
}

/** Whether the person's own no ended it: no other draft may go on. */
const endedByWord = (error: unknown): boolean =>
  error instanceof WriterFailure && error.code.startsWith('contact_');

/** Delivers the first draft as it is written; one that breaks before its first email is followed by the next. */
async function deliverLeader(
  sequence: Sequence,
  streams: readonly DraftStream[],
): Promise<{ leader: DraftStream | undefined; broken: { error: unknown } | undefined }> {
  const { run, job, gate, current, unwritten, verdicts, emit, notBefore } = sequence;
  const receiver: Receiver = {
    emit,
    onEmail(one) {
      if (one.event === 'unwritten') return void unwritten.set(one.data.step, one);
      const isFirst = current.size === 0;
      current.set(one.data.step, one.data);
      emit(one);
      if (isFirst) void verdicts.begin([one.data]);
    },
    hasDelivered: () => current.size > 0 || job.already.length > 0,
    notBefore,
  };
  const onSituation = createSituationHandler(run.brief, receiver);
  const failures: unknown[] = [];
  let leading = streams[0];
  const giveWay = (to: DraftStream) => {
    if (leading !== to && !receiver.hasDelivered()) leading?.stop();
  };
  // Nobody waits for a first email from one draft while another is whole.
  const timers: ReturnType<typeof setTimeout>[] = [];
  for (const stream of streams)
    stream.drafts.then((drafts) => {
      if (drafts && !receiver.hasDelivered())
        timers.push(setTimeout(giveWay, timeoutsOf(run.settings).choice * GRACE, stream));
    });
  try {
    for (const leader of streams) {
      leading = leader;
      try {
        return {
          leader,
          broken: await deliver(
            leader,
            { ...job, signal: run.signal },
            createRepair(run, gate),
            onSituation,
            receiver,
          ),
        };
      } catch (error) {
        failures.push(error);
        if (run.signal.aborted || endedByWord(error)) break;
      }
    }
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
  throw failures.at(-1);
}

/** Puts a set in place of what stands: what the reader has is revised, what they have not is delivered. */
function putInPlace({ current, unwritten, emit }: Sequence, emails: readonly Email[]): void {
  const revised = emails.filter(({ step }) => current.has(step));
  const fresh = emails.filter(({ step }) => !current.has(step));
  for (const email of emails) {
    current.set(email.step, email);
    unwritten.delete(email.step);
  }
  if (revised.length > 0) emit({ event: 'revised', by: 'choice', emails: revised });
  for (const email of fresh) emit({ event: 'email', data: email });
}

/** Keeps the best of all whole drafts. What was delivered stands where it is whole and the reader does not say otherwise. */
async function choose(sequence: Sequence, rivals: readonly DraftStream[]): Promise<void> {
  const { run, job, gate, current, emit, notBefore } = sequence;
  const isWhole = job.steps.every((step) => current.has(step));
  const { choice } = timeoutsOf(run.settings);
  const drafts = (await wholeDrafts(rivals, isWhole, choice)).filter((set) =>
    isEligible(set, run.brief),
  );
  const today = new Date();
  const others = drafts.map((set) => emailsOf(set, run.brief, today, notBefore()));
  const delivered = job.steps.flatMap((step) => current.get(step) ?? []);
  const sets = isWhole ? [delivered, ...others] : others;
  if (run.signal.aborted || sets.length === 0) return;
  let best: number | undefined;
  if (sets.length > 1) {
    emit({ event: 'choosing', data: { of: sets.length } });
    best = await chooseBest(run, gate, sets);
  }
  const chosen = sets[best ?? 0];
  if (chosen && chosen !== delivered) putInPlace(sequence, chosen);
  for (const emails of sets)
    if (emails !== chosen && emails !== delivered) emit({ event: 'alternative', data: { emails } });
}

/** Has the sequence judged, and mends what is not borne out. */
async function verifyAndMend({ run, gate, current, verdicts, emit }: Sequence): Promise<void> {
  await verdicts.rest();
  if (run.signal.aborted) return;
  const judged = [...current.values()].flatMap((email) => {
    const sentences = verdicts.of(email);
    return sentences ? [{ email, sentences }] : [];
  });
  const mended = await mendEmails(run, gate, judged);
  await verdicts.begin(mended);
  const kept = mended.filter((email) => {
    const [now, before] = [
      verdicts.of(email),
      judged.find((one) => one.email.step === email.step)?.sentences,
    ];
    return now && before && isBetter(now, before);
  });
  if (kept.length === 0) return;
  for (const email of kept) current.set(email.step, email);
  emit({ event: 'revised', by: 'mended', emails: kept });
  emit({
    event: 'checked',
    checked: kept.map((email) => ({
      step: email.step,
      sentences: [...(verdicts.of(email) ?? [])],
    })),
  });
}

async function write(
  run: Run,
  job: Job,
  verify: Verify | undefined,
  emit: (written: Written) => void,
): Promise<void> {
  const gate = createGate();
  const current = new Map<number, Email>();
  const verdicts = createVerdicts(verify, gate, current, emit);
  let situation: Situation | undefined;
  const sequence: Sequence = {
    run,
    job,
    gate,
    current,
    unwritten: new Map(),
    verdicts,
    emit(written) {
      if (written.event === 'situation') situation = written.data;
      emit(written);
    },
    // An answer goes out now, whatever time they name.
    notBefore: () => (run.brief.reply ? 0 : daysUntil(situation?.until, new Date())),
  };
  const streams = startDrafts(sequence);
  const { leader, broken } = await deliverLeader(sequence, streams);
  await choose(
    sequence,
    streams.filter((stream) => stream !== leader),
  );
  for (const one of sequence.unwritten.values()) emit(one);
  const isComplete = job.steps.every((step) => current.has(step) || sequence.unwritten.has(step));
  if (broken && !isComplete) throw broken.error;
  if (verify && !run.signal.aborted) await verifyAndMend(sequence);
}

/**
 * Writes the steps of a job. Several drafts are written at once: the first is delivered as it is written, a reader keeps the best of
 * them, and a verifier, where there is one, judges what stands; nothing that is delivered waits for either.
 */
export const writeSequence = (run: Run, job: Job, verify?: Verify): AsyncGenerator<Written, void> =>
  eventQueue((emit) => write(run, job, verify, emit));
