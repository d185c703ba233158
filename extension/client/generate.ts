import type { Brief } from '../../shared/contract/brief.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import { type Email, type Sequence, sequenceSchema } from '../../shared/contract/sequence.ts';
import { eventsIn } from './events.ts';
import { pause } from './pause.ts';
import { garbled, type Problem, problemOf, refused, stopped } from './problem.ts';
import { ask, type ClientOptions, jsonOf, request, whyNoAnswer } from './request.ts';

/** One press of Generate. With the same key and the same brief it is never charged twice. */
export type GenerationRequest = {
  brief: Brief;
  idempotencyKey: string;
  /** Known when a press is taken up again: then "still being written" is waited for. */
  sequenceId?: string | undefined;
  signal: AbortSignal;
};

/** What a generation tells the sidebar. The last one is always `done`, `answered` or `failed`. */
export type Writing =
  | Exclude<StreamEvent, { event: 'error' }>
  /** The connection broke and is being made anew; nothing is charged twice. */
  | { event: 'reconnecting'; attempt: number }
  /** The end of an answer on one of a sequence's rewrites: so many are left. */
  | { event: 'answered'; rewritesLeft: number }
  | { event: 'failed'; problem: Problem };

/** Tries on a connection that breaks, and the wait before each, milliseconds. */
const WAITS = [400, 1_000, 2_000, 4_000, 8_000];
/** Longest the end of a generation still running is waited for, milliseconds: the Worker's own bound is 120 s. */
const IN_PROGRESS = 150_000;
/** Seconds between two looks at a running generation: the Worker's Retry-After says when it has ended at the latest, which is mostly far too late. */
const LOOK_AGAIN = { least: 1, most: 3 };

/** How one try ended: by itself (nothing more to do), broken, or still being written by an earlier try. */
type Outcome =
  | { kind: 'ended' }
  | { kind: 'broken'; problem: Problem }
  | { kind: 'running'; seconds: number; problem: Problem };

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What is known across the tries of one press. */
type Known = {
  sequenceId: string | undefined;
  /** What was last told of each step, in words that compare. */
  told: Map<number, string>;
  answered: boolean;
  /** A try was sent before, and may have arrived although nothing came back. */
  sent: boolean;
};

const wordsOf = ({ day, angle, subjectLineA, subjectLineB, body }: Email): string =>
  JSON.stringify([day, angle, subjectLineA, subjectLineB, body]);

/** An email that is told again is not passed on again: as a revision where its words are others, and else only its verdicts. */
function* arrived(known: Known, email: Email): Generator<Writing> {
  const { step, checked } = email;
  const before = known.told.get(step);
  known.told.set(step, wordsOf(email));
  if (before === undefined) yield { event: 'email', data: email };
  else if (before !== wordsOf(email)) yield { event: 'revised', data: { email, by: 'choice' } };
  else if (checked) yield { event: 'checked', data: { step, sentences: checked } };
}

/** Passes events on, each email once however often it is replayed; says how the stream ended. */
async function* passOn(
  options: ClientOptions,
  request: GenerationRequest,
  known: Known,
  body: Body,
): AsyncGenerator<Writing, Outcome> {
  for await (const event of eventsIn(body, request.signal)) {
    known.answered = true;
    if (event.event === 'session') {
      known.sequenceId = event.data.sequenceId;
      await options.session.set(event.data.sessionId);
    }
    if (event.event === 'error') {
      yield { event: 'failed', problem: refused(event.data) };
      return { kind: 'ended' };
    }
    if (event.event === 'email') yield* arrived(known, event.data);
    else {
      if (event.event === 'revised')
        known.told.set(event.data.email.step, wordsOf(event.data.email));
      yield event;
    }
    if (event.event === 'done') return { kind: 'ended' };
  }
  return { kind: 'broken', problem: garbled(options.worker, 200) };
}

async function failed(options: ClientOptions, known: Known, response: Response): Promise<Outcome> {
  const problem = problemOf(options.worker, response.status, await jsonOf(response));
  const running = problem.body?.error === 'generation_in_progress' && known.sent;
  if (running)
    return { kind: 'running', seconds: problem.body?.retryAfter ?? LOOK_AGAIN.most, problem };
  return { kind: 'broken', problem };
}

/** One try: the request and its stream. Refusals end the press; a connection that breaks does not. */
async function* once(
  options: ClientOptions,
  asked: GenerationRequest,
  known: Known,
): AsyncGenerator<Writing, Outcome> {
  const headers = { accept: 'text/event-stream', 'idempotency-key': asked.idempotencyKey };
  const answer = await request(options, '/api/generate', {
    method: 'POST',
    body: asked.brief,
    headers,
    signal: asked.signal,
  });
  if (!answer.ok) return { kind: 'broken', problem: answer.problem };
  const response = answer.value;
  if (!response.ok) {
    const outcome = await failed(options, known, response);
    if (outcome.kind !== 'broken') return outcome;
    yield { event: 'failed', problem: outcome.problem };
    return { kind: 'ended' };
  }
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield { event: 'failed', problem: garbled(options.worker, response.status) };
    return { kind: 'ended' };
  }
  try {
    return yield* passOn(options, asked, known, response.body);
  } catch {
    return { kind: 'broken', problem: await whyNoAnswer(options, asked.signal) };
  }
}

/** Emails of a running generation that were not seen yet, from what the Worker keeps. */
async function* kept(
  options: ClientOptions,
  known: Known,
  signal: AbortSignal,
): AsyncGenerator<Writing, Sequence['state'] | null> {
  if (!known.sequenceId) return null;
  const answer = await ask(
    options,
    `/api/sequences/${encodeURIComponent(known.sequenceId)}`,
    sequenceSchema,
    { signal },
  );
  if (!answer.ok) return null;
  for (const email of answer.value.emails) yield* arrived(known, email);
  return answer.value.state;
}

/** Waits while an earlier try is still being written, passing on what comes of it; false when it took too long. */
async function* waitFor(
  options: ClientOptions,
  known: Known,
  request: GenerationRequest,
  seconds: number,
  until: number,
): AsyncGenerator<Writing, boolean> {
  const state = yield* kept(options, known, request.signal);
  if (Date.now() > until) return false;
  const ended = state !== null && state !== 'writing';
  const wait = Math.min(LOOK_AGAIN.most, Math.max(LOOK_AGAIN.least, seconds)) * 1_000;
  await pause(ended ? 500 : wait, request.signal);
  return true;
}

/**
 * Generates, or takes a generation up again. A connection that breaks is made anew by itself, a bounded number of times, with the
 * same key; emails come once each, in the order they were written. Never throws.
 */
export async function* generate(
  options: ClientOptions,
  request: GenerationRequest,
): AsyncGenerator<Writing, void> {
  const resumed = request.sequenceId !== undefined;
  const known: Known = {
    sequenceId: request.sequenceId,
    told: new Map(),
    answered: resumed,
    sent: resumed,
  };
  const until = Date.now() + IN_PROGRESS;
  for (let attempt = 0; ; ) {
    const outcome = yield* once(options, request, known);
    known.sent = true;
    if (outcome.kind === 'ended') return;
    if (request.signal.aborted) return yield { event: 'failed', problem: stopped() };
    if (outcome.kind === 'running') {
      if (yield* waitFor(options, known, request, outcome.seconds, until)) continue;
      return yield { event: 'failed', problem: outcome.problem };
    }
    // No answer ever came: the server is not there, and the user is told at once instead of after five tries.
    const wait = known.answered || attempt === 0 ? WAITS[attempt] : undefined;
    if (wait === undefined) return yield { event: 'failed', problem: outcome.problem };
    attempt++;
    yield { event: 'reconnecting', attempt };
    await pause(wait, request.signal);
  }
}
