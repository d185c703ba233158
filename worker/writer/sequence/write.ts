import type { Email } from '../../../shared/contract/sequence.ts';
import { chooseBest } from '../choice.ts';
import { draftRequests, restRequest } from '../requests.ts';
import { createGate, createRepair, type Gate, type Run } from '../run.ts';
import { timeoutsOf } from '../settings.ts';
import { type Job, type Verify, WriterFailure, type Written } from '../writer.ts';
import { emailsOf, isEligible, wholeDrafts } from './candidates.ts';
import { channel } from './channel.ts';
import { createListener, deliver, type Receiver } from './deliver.ts';
import { createJudging, type Judging } from './judging.ts';
import { isBetter, mendEmails } from './mending.ts';
import { record, type Tape } from './tape.ts';

/** One writing of a sequence. */
type Sequence = {
  run: Run;
  job: Job;
  gate: Gate;
  /** The email of each step that the reader has now. */
  standing: Map<number, Email>;
  /** Steps that came out of the first draft with a certain fault, and why. */
  unwritten: Map<number, Extract<Written, { event: 'unwritten' }>>;
  judging: Judging;
  tell: (written: Written) => void;
};

/** Part of the patience for the choice that a first draft has left for its first email once another is whole. */
const GRACE = 0.1;

/** The rest of a sequence is one draft: it has to go with what stands. */
function startDrafts({ run, job, gate }: Sequence): Tape[] {
  const { settings, brief } = run;
  const requests =
    job.already.length > 0
      ? [restRequest(settings, brief, job.steps, job.already)]
      : draftRequests(settings, brief, job.steps).map(({ request }) => request);
  return requests.map((request) => record(run, gate, request, job.steps));
}

/** Whether the person's own no ended it: no other draft may go on. */
const endedByWord = (error: unknown): boolean =>
  error instanceof WriterFailure && error.code.startsWith('contact_');

/** Delivers the first draft as it is written; one that breaks before its first email leaves its place to the next. */
async function lead(
  sequence: Sequence,
  tapes: readonly Tape[],
): Promise<{ leader: Tape | undefined; broken: { error: unknown } | undefined }> {
  const { run, job, gate, standing, unwritten, judging, tell } = sequence;
  const receiver: Receiver = {
    tell,
    handOn(one) {
      if (one.event === 'unwritten') return void unwritten.set(one.data.step, one);
      const isFirst = standing.size === 0;
      standing.set(one.data.step, one.data);
      tell(one);
      if (isFirst) void judging.begin([one.data]);
    },
    hasDelivered: () => standing.size > 0 || job.already.length > 0,
  };
  const listen = createListener(run.brief, receiver);
  const failures: unknown[] = [];
  let leading = tapes[0];
  const giveWay = (to: Tape) => {
    if (leading !== to && !receiver.hasDelivered()) leading?.stop();
  };
  // Nobody waits for a first email from one draft while another is whole.
  const timers: ReturnType<typeof setTimeout>[] = [];
  for (const tape of tapes)
    tape.whole.then((drafts) => {
      if (drafts && !receiver.hasDelivered())
        timers.push(setTimeout(giveWay, timeoutsOf(run.settings).choice * GRACE, tape));
    });
  try {
    for (const leader of tapes) {
      leading = leader;
      try {
        return {
          leader,
          broken: await deliver(
            leader,
            { ...job, signal: run.signal },
            createRepair(run, gate),
            listen,
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
function putInPlace({ standing, unwritten, tell }: Sequence, emails: readonly Email[]): void {
  const revised = emails.filter(({ step }) => standing.has(step));
  const fresh = emails.filter(({ step }) => !standing.has(step));
  for (const email of emails) {
    standing.set(email.step, email);
    unwritten.delete(email.step);
  }
  if (revised.length > 0) tell({ event: 'revised', by: 'choice', emails: revised });
  for (const email of fresh) tell({ event: 'email', data: email });
}

/** Keeps the best of all whole drafts. What was delivered stands where it is whole and the reader does not say otherwise. */
async function choose(sequence: Sequence, rivals: readonly Tape[]): Promise<void> {
  const { run, job, gate, standing, tell } = sequence;
  const isWhole = job.steps.every((step) => standing.has(step));
  const { choice } = timeoutsOf(run.settings);
  const drafts = (await wholeDrafts(rivals, isWhole, choice)).filter((set) =>
    isEligible(set, run.brief),
  );
  const today = new Date();
  const others = drafts.map((set) => emailsOf(set, run.brief, today));
  const delivered = job.steps.flatMap((step) => standing.get(step) ?? []);
  const sets = isWhole ? [delivered, ...others] : others;
  if (run.signal.aborted || sets.length === 0) return;
  let best: number | undefined;
  if (sets.length > 1) {
    tell({ event: 'choosing', data: { of: sets.length } });
    best = await chooseBest(run, gate, sets);
  }
  const chosen = sets[best ?? 0];
  if (chosen && chosen !== delivered) putInPlace(sequence, chosen);
  for (const emails of sets)
    if (emails !== chosen && emails !== delivered) tell({ event: 'alternative', data: { emails } });
}

/** Has the sequence judged, and mends what is not borne out. */
async function judge({ run, gate, standing, judging, tell }: Sequence): Promise<void> {
  await judging.rest();
  if (run.signal.aborted) return;
  const judged = [...standing.values()].flatMap((email) => {
    const sentences = judging.of(email);
    return sentences ? [{ email, sentences }] : [];
  });
  const mended = await mendEmails(run, gate, judged);
  await judging.begin(mended);
  const kept = mended.filter((email) => {
    const [now, before] = [
      judging.of(email),
      judged.find((one) => one.email.step === email.step)?.sentences,
    ];
    return now && before && isBetter(now, before);
  });
  if (kept.length === 0) return;
  for (const email of kept) standing.set(email.step, email);
  tell({ event: 'revised', by: 'mended', emails: kept });
  tell({
    event: 'checked',
    checked: kept.map((email) => ({ step: email.step, sentences: [...(judging.of(email) ?? [])] })),
  });
}

async function write(
  run: Run,
  job: Job,
  verify: Verify | undefined,
  tell: (written: Written) => void,
): Promise<void> {
  const gate = createGate();
  const standing = new Map<number, Email>();
  const judging = createJudging(verify, gate, standing, tell);
  const sequence: Sequence = { run, job, gate, standing, unwritten: new Map(), judging, tell };
  const tapes = startDrafts(sequence);
  const { leader, broken } = await lead(sequence, tapes);
  await choose(
    sequence,
    tapes.filter((tape) => tape !== leader),
  );
  for (const one of sequence.unwritten.values()) tell(one);
  const settled = job.steps.every((step) => standing.has(step) || sequence.unwritten.has(step));
  if (broken && !settled) throw broken.error;
  if (verify && !run.signal.aborted) await judge(sequence);
}

/**
 * Writes the steps of a job. Several drafts are written at once: the first is delivered as it is written, a reader keeps the best of
 * them, and a verifier, where there is one, judges what stands; nothing that is delivered waits for either.
 */
export const writeSequence = (run: Run, job: Job, verify?: Verify): AsyncGenerator<Written, void> =>
  channel((tell) => write(run, job, verify, tell));
