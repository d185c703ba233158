import type { MessageRequest } from '../claude/request.ts';
import { ask, type Gate, type Piecewise, type Run } from '../claude-run.ts';
import type { Draft } from '../draft.ts';

type Piece = Piecewise extends AsyncGenerator<infer One> ? One : never;

/** One draft of a sequence while it is written, whether or not anybody reads it. */
export type DraftStream = {
  /** Its pieces from the first one, as they come. */
  read(): AsyncGenerator<Piece>;
  /** Its emails once it has ended; undefined when one is missing or has not the fields of an email. Never rejects. */
  drafts: Promise<readonly Draft[] | undefined>;
  /** Ends the call. */
  stop(): void;
};

function wholeOf(pieces: readonly Piece[], steps: readonly number[]): readonly Draft[] | undefined {
  if (pieces.some(({ event }) => event === 'broken')) return undefined;
  const drafts = new Map(
    pieces.flatMap((piece) => (piece.event === 'draft' ? [[piece.draft.step, piece.draft]] : [])),
  );
  const found = steps.flatMap((step) => drafts.get(step) ?? []);
  return found.length === steps.length ? found : undefined;
}

/** Sends a request for the emails of `steps`, and keeps what comes. */
export function startDraft(
  run: Run,
  gate: Gate,
  request: MessageRequest,
  steps: readonly number[],
): DraftStream {
  const pieces: Piece[] = [];
  const ownController = new AbortController();
  let arrival = Promise.withResolvers<void>();
  let ended = false;
  const drafts = gate(async () => {
    for await (const piece of ask(
      { ...run, signal: AbortSignal.any([run.signal, ownController.signal]) },
      request,
      steps,
    )) {
      pieces.push(piece);
      arrival.resolve();
      arrival = Promise.withResolvers();
    }
    ended = true;
    arrival.resolve();
    return wholeOf(pieces, steps);
  });
  return {
    async *read() {
      for (let index = 0; ; index++) {
        while (index >= pieces.length && !ended) await arrival.promise;
        const piece = pieces[index];
        if (!piece) return;
        yield piece;
      }
    },
    drafts,
    stop: () => ownController.abort(),
  };
}
