import type Anthropic from '@anthropic-ai/sdk';
import type { Brief } from '../../shared/contract/brief.ts';
import { type Piece, readEmails } from './answer/emails.ts';
import { readAnswer } from './claude/answer.ts';
import { toFailure } from './claude/failures.ts';
import { buildRequest } from './claude/request.ts';
import { createLimit } from './limit.ts';
import { createMeter, type Meter } from './meter.ts';
import { repairOrder } from './prompt/prompt.ts';
import { openerOf } from './sentences.ts';
import { timeoutsOf, type WriterSettings } from './settings.ts';
import type { Repair } from './settle.ts';
import type { Usage } from './writer.ts';

/** Repairs that run at once: with the sequence's own call they stay below the six calls of one Worker that may wait for an answer. */
const REPAIRS_AT_ONCE = 4;

/** Part of a call's time that one repair may take: the reader is waiting. */
const REPAIR_SHARE = 0.4;

/** One writing: whom to call and how, the brief, what it has cost so far, and the signal that ends every call of it. */
export type Run = { client: Anthropic; settings: WriterSettings; brief: Brief; meter: Meter; signal: AbortSignal };

/** The pieces of an answer, with what broke it as a last piece. */
export type Piecewise = AsyncGenerator<Piece | { event: 'broken'; error: unknown }>;

/** Asks Claude for the emails of `steps` and reads them as they arrive. Never throws: what broke it is its last piece. */
export async function* ask({ client, settings, brief, meter, signal }: Run, steps: readonly number[], order: readonly string[]): Piecewise {
  const request = buildRequest(settings, brief, steps, order);
  try {
    yield* readEmails(readAnswer(client, settings, request, meter, signal), steps);
  } catch (error) {
    yield { event: 'broken', error };
  }
}

/**
 * Asks for one email alone, after `order` where there is one. When that does not work out, the check's verdict on the first draft
 * stands: it is no failure of the whole.
 */
export function createRepair(run: Run, order: readonly string[] = []): Repair {
  const limited = createLimit(REPAIRS_AT_ONCE);
  const settings = {
    ...run.settings,
    timeouts: { ...run.settings.timeouts, request: timeoutsOf(run.settings).request * REPAIR_SHARE },
    retries: 0,
  };
  return (step, draft, reasons, others = []) =>
    limited(async () => {
      let written: Awaited<ReturnType<Repair>>;
      const openers = others.map(({ body }) => openerOf(body)).filter(Boolean);
      // Read to its end, although the draft comes before it: what it cost is told last.
      const answer = ask({ ...run, settings }, [step], [...order, ...repairOrder(draft ?? { step }, reasons, openers)]);
      for await (const piece of answer) if (piece.event === 'draft') written = piece.draft;
      return written;
    });
}

/** Runs `work` with a meter and a signal of its own: every call ends with it, and whatever it throws becomes a `WriterFailure`. */
export async function* metered<T>(
  base: Omit<Run, 'meter' | 'signal'>,
  caller: AbortSignal,
  work: (run: Run) => AsyncGenerator<T>,
): AsyncGenerator<T, Usage> {
  const meter = createMeter(base.settings.model);
  const end = new AbortController();
  try {
    yield* work({ ...base, meter, signal: AbortSignal.any([caller, end.signal]) });
    return meter.usage();
  } catch (error) {
    throw toFailure(error, meter.usage());
  } finally {
    end.abort();
  }
}
