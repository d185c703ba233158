import type Anthropic from '@anthropic-ai/sdk';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import { BudgetSpent, type Call, type Meter } from '../meter.ts';
import { timeoutsOf, type WriterSettings } from '../settings.ts';
import { eventsOf } from './events.ts';
import { BROKEN, BrokenAnswer } from './failures.ts';
import { openStream } from './open.ts';
import { type MessageRequest, promptTokens } from './request.ts';
import { watch } from './watch.ts';

/** The piece of the answer in an event: text, or the input of a tool, whichever the server writes. */
function pieceOf(event: RawMessageStreamEvent): string {
  if (event.type !== 'content_block_delta') return '';
  if (event.delta.type === 'text_delta') return event.delta.text;
  return event.delta.type === 'input_json_delta' ? event.delta.partial_json : '';
}

/** An answer is whole only if it says so itself: neither a refusal nor a cut answer is an error on the wire. */
function checkStop(reason: string | null | undefined): void {
  if (reason === 'refusal') throw new BrokenAnswer(BROKEN.refusal);
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded')
    throw new BrokenAnswer(BROKEN.tooLong);
}

type Reader = (event: RawMessageStreamEvent) => void;

/** The text of an answer, in pieces as they come from the network. */
async function* piecesOf(
  batches: AsyncIterable<RawMessageStreamEvent[]>,
  read: Reader,
): AsyncGenerator<string> {
  let whole = false;
  for await (const events of batches) {
    for (const event of events) {
      read(event);
      const piece = pieceOf(event);
      if (piece) yield piece;
      if (event.type === 'message_delta') checkStop(event.delta.stop_reason);
      if (event.type === 'message_stop') whole = true;
    }
  }
  if (!whole) throw new BrokenAnswer(BROKEN.cut);
}

/** Counts a call from here on, or says that the writing has cost as much as it may. */
function beginCall(meter: Meter, request: MessageRequest): Call {
  const most = { inputTokens: promptTokens(request), outputTokens: request.max_tokens };
  try {
    return meter.call(request.model, most);
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    throw new BrokenAnswer(error.isFirst ? BROKEN.tooDear : BROKEN.spent);
  }
}

/** Whether the server said no before it began: then it bills nothing. */
const isRefused = (error: unknown): boolean =>
  (error instanceof APIError && error.status !== undefined) ||
  (error instanceof APIConnectionError && !(error instanceof APIConnectionTimeoutError));

/**
 * Calls Claude and yields its answer piece by piece: the one place where Claude is called, and so where every call is counted. Throws the
 * SDK's errors, and `BrokenAnswer` for an answer that ended wrong or that the meter did not allow; when the caller leaves or the time is
 * over, the call upstream is aborted.
 */
export async function* readAnswer(
  client: Anthropic,
  settings: WriterSettings,
  request: MessageRequest,
  meter: Meter,
  caller: AbortSignal,
): AsyncGenerator<string> {
  const call = beginCall(meter, request);
  const clock = watch(caller, timeoutsOf(settings));
  let response: Response | undefined;
  let outcome: Parameters<Call['end']>[0] = 'stopped';
  try {
    response = await openStream(client, request, clock.signal, settings.retries ?? 1);
    yield* piecesOf(eventsOf(response), (event) => {
      clock.alive();
      call.read(event);
    });
    outcome = 'whole';
  } catch (error) {
    if (!response && isRefused(error)) outcome = 'refused';
    if (clock.timedOut()) throw new BrokenAnswer(BROKEN.slow);
    if (caller.aborted) throw new BrokenAnswer(BROKEN.stopped);
    throw error;
  } finally {
    call.end(outcome);
    clock.end();
  }
}
