import type { Context } from 'hono';
import { type Brief, briefSchema } from '../../shared/contract/brief.ts';
import type { Generated, StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import { firstStepFor } from '../../shared/contract/steps.ts';
import { ApiError } from '../errors.ts';
import { type Outcome, run } from '../generation/generate-sequence.ts';
import { readBody } from '../http/body.ts';
import { callerSession, idempotencyKey, requireOwnOrigin, wantsStream } from '../http/caller.ts';
import { networkOfRequest } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { type Answer, outliving } from '../http/detached.ts';
import { EventStream } from '../http/events.ts';
import { sha256 } from '../lib/hash.ts';
import { limited } from '../quota/ceilings.ts';
import { planOf } from '../quota/plans.ts';
import { closedFor, closedStanding, markFull } from '../quota/rate-limit.ts';
import { beingWritten, COMPLETIONS, missingSteps, type Row } from '../quota/read.ts';
import { hourFull, inProgress, refusal } from '../quota/refusals.ts';
import { look, type Press, reserve, takeCompletion } from '../quota/reserve.ts';
import { sessionCookie, tooManySessions } from '../quota/sessions.ts';
import type { Writing } from '../quota/settle.ts';
import { freshStanding, type Standing, sessionView } from '../quota/status.ts';
import { PROMPT_VERSION } from '../writer/prompt/version.ts';

/** A place to write in, and where its session stands. */
type Place = {
  writing: Writing;
  standing: Standing;
  firstStep: number;
  already: readonly Email[];
  situation?: Situation | undefined;
};

/**
 * `POST /api/generate`: the emails of a brief, at once or as a stream.
 * In order: origin, size, type, fields, replay of the key, quota (402), hour (429), the reservation, Claude.
 * All of it is under `waitUntil` from the first moment: when the caller leaves, a place must still be settled.
 */
export const generate = outliving(press);

async function press(c: Context<App>, answer: Answer): Promise<void> {
  const request = c.req.raw;
  const { config } = c.var;
  requireOwnOrigin(request, config);
  const brief = await readBody(request, briefSchema, config.BODY_SECONDS);
  const key = idempotencyKey(request);
  const text = JSON.stringify(brief);
  const hash = await sha256(text);
  const named = callerSession(request);
  const found = named ? await look(c.env.DB, config, named, key) : undefined;
  const known = found?.standing ? named : undefined;
  const sessionId = known ?? crypto.randomUUID();
  const standing = found?.standing ?? freshStanding(config, sessionId);
  c.set('standing', standing);
  const keyed = found?.keyed;
  if (keyed && keyed.request_hash !== hash) {
    throw new ApiError(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another brief. Use a new one.',
    );
  }
  if (keyed && beingWritten(keyed)) throw inProgress();
  if (keyed?.state === 'committed') return replay(c, answer, brief, keyed, standing);
  const network = await networkOfRequest(c);
  const asked = {
    hash,
    brief: text,
    firstStep: firstStepFor(brief.thread),
    promptVersion: PROMPT_VERSION,
  };
  const place = await takePlace(c, { sessionId, fresh: !known, key, network, ...asked }, standing);
  return writeInto(c, answer, brief, place);
}

async function takePlace(c: Context<App>, press: Press, standing: Standing): Promise<Place> {
  const { config } = c.var;
  const refused = refusal(standing, config);
  if (refused) throw refused;
  const closed = press.fresh
    ? undefined
    : await closedFor(c.env.HOURS, standing.quota_id, standing.now);
  if (closed) {
    c.set('standing', closedStanding(standing, config, closed));
    throw hourFull(closed);
  }
  const { id, standing: after, limits } = await reserve(c.env.DB, config, press, standing.quota_id);
  if (!after) throw tooManySessions();
  c.set('standing', after);
  if (press.fresh) c.set('cookie', sessionCookie(press.sessionId));
  // Refused without any reason: a request with the same key was faster.
  if (!id) throw refusal(after, config) ?? limited(limits, after.plan) ?? inProgress();
  return {
    writing: { id, writingId: id, sessionId: press.sessionId },
    standing: after,
    firstStep: press.firstStep,
    already: [],
  };
}

/** The key was charged before: what is stored is told again, what is missing is written free, three times at most. */
async function replay(
  c: Context<App>,
  answer: Answer,
  brief: Brief,
  row: Row,
  standing: Standing,
): Promise<void> {
  const complete = missingSteps(row.first_step, row.emails).length === 0;
  if (!complete && row.completions < COMPLETIONS) {
    const { writingId, limits } = await takeCompletion(c.env.DB, c.var.config, row.id);
    if (!writingId)
      throw (
        limited(limits, standing.plan)?.with({ charged: true, delivered: row.emails.length }) ??
        inProgress()
      );
    const writing = { id: row.id, writingId, sessionId: row.session_id };
    const { first_step: firstStep, emails: already, situation } = row;
    return writeInto(c, answer, brief, { writing, standing, firstStep, already, situation });
  }
  c.var.line.replayed = true;
  c.set('cookie', sessionCookie(row.session_id));
  const session = sessionView(standing);
  if (!wantsStream(c.req.raw))
    return answer(whole(c, { sessionId: row.session_id, sequenceId: row.id }, row, standing));
  const stream = new EventStream({}, () => undefined);
  answer(stream.response);
  stream.send({
    event: 'session',
    data: { sessionId: row.session_id, sequenceId: row.id, session },
  });
  if (row.situation) stream.send({ event: 'situation', data: row.situation });
  for (const email of row.emails) stream.send({ event: 'email', data: email });
  stream.send({ event: 'done', data: { session, complete } });
  stream.close();
}

/** Writes, answers and settles: streamed as it comes, or at once. */
async function writeInto(
  c: Context<App>,
  answer: Answer,
  brief: Brief,
  place: Place,
): Promise<void> {
  const { writing, firstStep, already } = place;
  const left = new AbortController();
  const stream = wantsStream(c.req.raw) ? new EventStream({}, () => left.abort()) : undefined;
  const emit = (event: StreamEvent) => stream?.send(event);
  c.set('cookie', sessionCookie(writing.sessionId));
  if (stream) {
    answer(stream.response);
    emit({
      event: 'session',
      data: {
        sessionId: writing.sessionId,
        sequenceId: writing.id,
        session: sessionView(place.standing),
      },
    });
    if (place.situation) emit({ event: 'situation', data: place.situation });
    for (const email of already) emit({ event: 'email', data: email });
  }
  const { model, drafts } = planOf(c.var.config, place.standing.plan);
  const outcome = await run({
    db: c.env.DB,
    config: c.var.config,
    writer: c.var.writer,
    writing,
    brief,
    firstStep,
    model,
    drafts,
    already,
    streamed: stream !== undefined,
    left: AbortSignal.any([c.req.raw.signal, left.signal]),
    emit,
  });
  tell(c, outcome);
  const standing = outcome.settled?.standing ?? place.standing;
  c.set('standing', standing);
  if (stream) {
    emit(lastEvent(outcome, firstStep, standing));
    stream.close();
  } else if (outcome.error) throw outcome.error;
  else
    answer(
      whole(
        c,
        { sessionId: writing.sessionId, sequenceId: writing.id },
        { situation: place.situation, ...outcome },
        standing,
      ),
    );
  if (outcome.settled?.charged) await markFull(c.env, standing, c.var.config);
}

function lastEvent({ error, emails }: Outcome, firstStep: number, standing: Standing): StreamEvent {
  if (error) return { event: 'error', data: error.body };
  return {
    event: 'done',
    data: {
      session: sessionView(standing),
      complete: missingSteps(firstStep, emails).length === 0,
    },
  };
}

type Told = { emails: readonly Email[]; situation?: Situation | undefined };

function whole(
  c: Context<App>,
  ids: Pick<Generated, 'sessionId' | 'sequenceId'>,
  told: Told,
  standing: Standing,
): Response {
  const { emails, situation } = told;
  return c.json({
    ...ids,
    ...(situation && { situation }),
    emails: [...emails],
    session: sessionView(standing),
  } satisfies Generated);
}

/** What the owner sees of a generation. */
function tell(
  c: Context<App>,
  { error, ending, emails, settled, usage, firstEmailAt, forOwner }: Outcome,
): void {
  const { line } = c.var;
  if (error) line.outcome = ending === 'left' ? 'left' : error.code;
  if (usage) Object.assign(line, usage);
  if (firstEmailAt) line.firstEmail = firstEmailAt - c.var.arrived;
  if (forOwner) line.forOwner = forOwner;
  if (settled) line.charged = settled.charged;
  line.emails = emails.length;
}
