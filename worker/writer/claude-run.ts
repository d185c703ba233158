import type Anthropic from '@anthropic-ai/sdk';
import type { Brief } from '../../shared/contract/brief.ts';
import type { Rewrite } from '../../shared/contract/rewrite.ts';
import { openerOf } from '../../shared/text/opener.ts';
import { type Piece, readEmails } from './answer/emails.ts';
import { loadDetector } from './checks/detected-language.ts';
import { readAnswer } from './claude/answer.ts';
import type { MessageRequest } from './claude/request.ts';
import { createConcurrencyLimit } from './concurrency.ts';
import type { Draft } from './draft.ts';
import type { Meter } from './meter.ts';
import { repairRequest } from './requests.ts';
import type { Repair } from './sequence/check-and-repair.ts';
import { timeoutsOf, type WriterSettings } from './settings.ts';

/** Calls of one writing that are open at once: a Worker may have six connections that wait for an answer, and D1 is one of them. */
const AT_ONCE = 5;

/** Lets so many calls through at once, and the others in the order they came. */
export type Gate = <T>(call: () => Promise<T>) => Promise<T>;
export const createGate = (): Gate => createConcurrencyLimit(AT_ONCE);

/** Part of a call's time that one email alone may take: the reader is waiting. */
const ONE_SHARE = 0.4;

/** One writing: whom to call and how, the brief, what it has cost so far, and the signal that ends every call of it. */
export type Run = {
  client: Anthropic;
  settings: WriterSettings;
  brief: Brief;
  meter: Meter;
  signal: AbortSignal;
};

/** The pieces of an answer, with what broke it as a last piece. */
export type Piecewise = AsyncGenerator<Piece | { event: 'broken'; error: unknown }>;

/** Sends a request for the emails of `steps` and reads them as they arrive. Never throws: what broke it is its last piece. */
export async function* ask(
  { client, settings, meter, signal }: Run,
  request: MessageRequest,
  steps: readonly number[],
): Piecewise {
  try {
    for await (const piece of readEmails(
      readAnswer(client, settings, request, meter, signal),
      steps,
    )) {
      // Begun with the first piece, while Claude is still writing the email that will be checked.
      const ready = loadDetector();
      if (piece.event === 'draft') await ready;
      yield piece;
    }
  } catch (error) {
    yield { event: 'broken', error };
  }
}

/** Asks for one email alone. Undefined when that did not work out: it is no failure of the whole. */
export async function askForOne(
  run: Run,
  request: MessageRequest,
  step: number,
): Promise<Draft | undefined> {
  const timeouts = {
    ...run.settings.timeouts,
    request: timeoutsOf(run.settings).request * ONE_SHARE,
  };
  const settings = { ...run.settings, timeouts, retries: 0 };
  let written: Draft | undefined;
  // Read to its end, although the draft comes before it: what it cost is told last.
  for await (const piece of ask({ ...run, settings }, request, [step]))
    if (piece.event === 'draft') written = piece.draft;
  return written;
}

/** Writes one email anew that a check refused; when it does not work out, the check's verdict on the first draft stands. */
export function createRepair(run: Run, gate: Gate, rewrite?: Rewrite): Repair {
  return (step, draft, reasons, others = []) => {
    const openers = others.map(({ body }) => openerOf(body)?.text ?? '').filter(Boolean);
    const request = repairRequest(run.settings, run.brief, step, {
      draft,
      reasons,
      openers,
      rewrite,
    });
    return gate(() => askForOne(run, request, step));
  };
}
