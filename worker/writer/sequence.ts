import { createLine, missingFailure } from './line.ts';
import { draftRequests, restRequest } from './requests.ts';
import { ask, createGate, createRepair, type Run } from './run.ts';
import type { Job, Written } from './writer.ts';

/** Writes the steps of a job: one call for all, and one more for each email that a check turns down. */
export async function* writeSequence(run: Run, job: Job): AsyncGenerator<Written> {
  const { settings, brief } = run;
  const line = createLine(job, createRepair(run, createGate()));
  const [first] = draftRequests({ ...settings, drafts: 1 }, brief, job.steps);
  const request = first && job.already.length === 0 ? first.request : restRequest(settings, brief, job.steps, job.already);
  let broken: { error: unknown } | undefined;
  for await (const piece of ask(run, request, job.steps)) {
    if (piece.event === 'broken') broken = piece;
    else if (piece.event === 'progress') yield piece;
    else if (piece.event === 'draft') line.take(piece.draft.step, piece.draft);
    else if (piece.event === 'misshapen') line.take(piece.step, undefined);
    yield* line.ready();
  }
  // What had arrived before it broke is worth having.
  if (!run.signal.aborted) yield* line.rest();
  const missing = line.missing().length;
  if (missing > 0) throw broken ? broken.error : missingFailure(missing, job.steps.length);
  if (run.signal.aborted && broken) throw broken.error;
}
