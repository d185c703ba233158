import type { MessageRequest } from '../claude/request.ts';
import { ask, type Gate, type Piecewise, type Run } from '../claude-run.ts';
import type { Draft } from '../draft.ts';

type Piece = Piecewise extends AsyncGenerator<infer One> ? One : never;

/** One draft of a sequence while it is written, whether or not anybody reads it. */
export type Tape = {
  /** Its pieces from the first one, as they come. */
  read(): AsyncGenerator<Piece>;
  /** Its emails once it has ended; undefined when one is missing or has not the fields of an email. Never rejects. */
  whole: Promise<readonly Draft[] | undefined>;
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
export function record(
  run: Run,
  gate: Gate,
  request: MessageRequest,
  steps: readonly number[],
): Tape {
  const pieces: Piece[] = [];
  const own = new AbortController();
  let news = Promise.withResolvers<void>();
  let ended = false;
  const whole = gate(async () => {
    for await (const piece of ask(
      { ...run, signal: AbortSignal.any([run.signal, own.signal]) },
      request,
      steps,
    )) {
      pieces.push(piece);
      news.resolve();
      news = Promise.withResolvers();
    }
    ended = true;
    news.resolve();
    return wholeOf(pieces, steps);
  });
  return {
    async *read() {
      for (let at = 0; ; at++) {
        while (at >= pieces.length && !ended) await news.promise;
        const piece = pieces[at];
        if (!piece) return;
        yield piece;
      }
    },
    whole,
    stop: () => own.abort(),
  };
}
