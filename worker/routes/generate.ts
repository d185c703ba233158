import type { Context } from 'hono';
import { type Brief, briefSchema } from '../../shared/contract/brief.ts';
import type { Generated } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { SessionView } from '../../shared/contract/session.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import { type StepRange, stepRangeFor } from '../../shared/contract/steps.ts';
import { ApiError } from '../errors.ts';
import { type GenerationResult, generateSequence } from '../generation/generate-sequence.ts';
import { readBody } from '../http/body.ts';
import { callerSession, idempotencyKey, requireOwnOrigin } from '../http/caller.ts';
import { callerNetwork } from '../http/caller-network.ts';
import type { App } from '../http/context.ts';
import { detached, type Respond } from '../http/detached.ts';
import { openReply, type Reply } from '../http/reply.ts';
import { sha256 } from '../lib/hash.ts';
import { limitError, toUsd } from '../quota/ceilings.ts';
import { COMPLETIONS, takeCompletion } from '../quota/completion.ts';
import { planOf } from '../quota/plans.ts';
import { cachedRetryAfter, cacheFullRateLimit } from '../quota/rate-limit.ts';
import { missingSteps, type Row, stepRangeOf, writtenFor } from '../quota/read.ts';
import { inProgress } from '../quota/refusals.ts';
import { sessionCookie } from '../quota/sessions.ts';
import type { Writing } from '../quota/settle.ts';
import { type QuotaStatus, sessionView, staleAfter } from '../quota/status.ts';
import { subjectOf } from '../quota/subject.ts';
import { PROMPT_VERSION } from '../writer/prompt/version.ts';
import { findOrReserve, refused } from './find-or-reserve.ts';

/** A reservation to write in, and its session's quota status. */
type Reservation = {
  writing: Writing;
  quotaStatus: QuotaStatus;
  steps: StepRange;
  already: readonly Email[];
  situation?: Situation | undefined;
  /** Millionths of a dollar that the writing may cost. */
  held: number;
};

/**
 * `POST /api/generate`: the emails of a brief, at once or as a stream.
 * In order: origin, size, type, fields, replay of the key, quota (402), rate limit (429), the reservation, Claude.
 * All of it is under `waitUntil` from the first moment: when the caller leaves, a reservation must still be settled.
 */
export const generate = detached(handle);

async function handle(c: Context<App>, respond: Respond): Promise<void> {
  const request = c.req.raw;
  const { config } = c.var;
  requireOwnOrigin(request, config);
  const named = callerSession(request);
  // Asked while the body arrives.
  const marker = named ? cachedRetryAfter(c.env.HOURS, named) : undefined;
  const brief = await readBody(request, briefSchema, config.BODY_SECONDS);
  const key = idempotencyKey(request);
  const text = JSON.stringify(brief);
  const hash = await sha256(text);
  const [network, subject, closed] = await Promise.all([
    callerNetwork(c),
    subjectOf(brief, hash),
    marker,
  ]);
  const asked = {
    key,
    network,
    subject,
    hash,
    brief: text,
    steps: stepRangeFor(brief),
    promptVersion: PROMPT_VERSION,
  };
  const found = await findOrReserve(c, named, closed, asked);
  const { sessionId, quotaStatus, keyed } = found;
  c.set('quotaStatus', quotaStatus);
  if (keyed && keyed.request_hash !== hash) {
    throw new ApiError(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another brief. Use a new one.',
    );
  }
  const running = keyed && !keyed.deleted && writtenFor(keyed, config);
  if (running) throw inProgress(running);
  if (keyed?.deleted) throw deletedSequence(keyed);
  if (keyed?.state === 'committed') return replay(c, respond, brief, keyed, quotaStatus);
  if (!found.id) throw refused(c, found, closed);
  const { id, held } = found;
  const writing = { id, writingId: id, sessionId };
  const { steps } = asked;
  return writeInto(c, respond, brief, { writing, quotaStatus, steps, already: [], held });
}

/** The key was charged before, and its text was deleted: it is neither told again nor charged again. */
const deletedSequence = ({ state, emails }: Row): ApiError =>
  new ApiError(
    'not_found',
    'This sequence was deleted. It is not written again, and not charged again. Generate a new one.',
    { charged: state === 'committed', delivered: emails.length },
  );

/** The key was charged before: what is stored is told again, what is missing is written free, three times at most. */
async function replay(
  c: Context<App>,
  respond: Respond,
  brief: Brief,
  row: Row,
  quotaStatus: QuotaStatus,
): Promise<void> {
  const complete = missingSteps(stepRangeOf(row), row.emails).length === 0;
  if (!complete && row.completions < COMPLETIONS) {
    const { config } = c.var;
    const { plan } = quotaStatus;
    const of = { id: row.id, plan };
    const { writingId, limits, held } = await takeCompletion(c.env.DB, config, of);
    if (!writingId)
      throw (
        limitError(limits, plan, config, held)?.with({
          charged: true,
          delivered: row.emails.length,
        }) ?? inProgress(staleAfter(config))
      );
    const writing = { id: row.id, writingId, sessionId: row.session_id };
    const { emails: already, situation } = row;
    const steps = stepRangeOf(row);
    const rest = { writing, quotaStatus, steps, already, situation, held };
    return writeInto(c, respond, brief, rest);
  }
  c.var.logLine.replayed = true;
  c.set('cookie', sessionCookie(row.session_id));
  const ids = { sessionId: row.session_id, sequenceId: row.id };
  const session = sessionView(quotaStatus);
  const reply = openReply(c, respond);
  sendStored(reply, { ...ids, session }, row);
  reply.end({ done: { session, complete }, body: jsonBody(ids, row, session) });
}

/** Writes, answers and settles: streamed as it comes, or at once. */
async function writeInto(
  c: Context<App>,
  respond: Respond,
  brief: Brief,
  reservation: Reservation,
): Promise<void> {
  const { writing, steps, already, situation } = reservation;
  const ids = { sessionId: writing.sessionId, sequenceId: writing.id };
  c.set('cookie', sessionCookie(writing.sessionId));
  const reply = openReply(c, respond);
  const before = sessionView(reservation.quotaStatus);
  sendStored(reply, { ...ids, session: before }, { emails: already, situation });
  const { model, drafts } = planOf(c.var.config, reservation.quotaStatus.plan);
  const result = await generateSequence({
    db: c.env.DB,
    config: c.var.config,
    writer: c.var.writer,
    writing,
    brief,
    steps,
    model,
    drafts,
    budgetUsd: toUsd(reservation.held),
    already,
    streamed: reply.isStreamed,
    disconnected: reply.disconnected,
    emit: reply.emit,
  });
  logResult(c, result);
  const quotaStatus = result.settled?.quotaStatus ?? reservation.quotaStatus;
  c.set('quotaStatus', quotaStatus);
  const session = sessionView(quotaStatus);
  const { error, emails } = result;
  const complete = missingSteps(steps, emails).length === 0;
  reply.end(
    error
      ? { error }
      : { done: { session, complete }, body: jsonBody(ids, { situation, ...result }, session) },
  );
  if (result.settled?.charged) await cacheFullRateLimit(c.env, quotaStatus, c.var.config);
}

type Ids = Pick<Generated, 'sessionId' | 'sequenceId'>;
type StoredEmails = { emails: readonly Email[]; situation?: Situation | undefined };

/** How a stream begins: with its session, and with what is stored already. */
function sendStored(
  reply: Reply,
  session: Ids & { session: SessionView },
  { emails, situation }: StoredEmails,
): void {
  reply.emit({ event: 'session', data: session });
  if (situation) reply.emit({ event: 'situation', data: situation });
  for (const email of emails) reply.emit({ event: 'email', data: email });
}

function jsonBody(ids: Ids, { emails, situation }: StoredEmails, session: SessionView): Generated {
  return { ...ids, ...(situation && { situation }), emails: [...emails], session };
}

/** What the owner sees of a generation. */
function logResult(
  c: Context<App>,
  { error, outcome, emails, settled, usage, firstEmailAt, forOwner }: GenerationResult,
): void {
  const { logLine } = c.var;
  if (error) logLine.outcome = outcome === 'left' ? 'left' : error.code;
  if (usage) Object.assign(logLine, usage);
  if (firstEmailAt) logLine.firstEmail = firstEmailAt - c.var.arrived;
  if (forOwner) logLine.forOwner = forOwner;
  if (settled) logLine.charged = settled.charged;
  logLine.emails = emails.length;
}
