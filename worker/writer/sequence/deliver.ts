import type { Brief } from '../../../shared/contract/brief.ts';
import { ENDING_SITUATIONS, type Situation } from '../../../shared/contract/situation.ts';
import { believed, endsIt, type Told } from '../situation.ts';
import { type Job, WriterFailure, type Written } from '../writer.ts';
import type { Repair } from './check-and-repair.ts';
import type { Tape } from './draft-stream.ts';
import { createLine, type HandedOn, missingFailure } from './ordered-delivery.ts';

const nameOf = ({ prospect }: Brief): string =>
  prospect?.firstName || prospect?.fullName || 'This person';

const SAID: Record<keyof typeof ENDING_SITUATIONS, string> = {
  declined: 'said no',
  opted_out: 'asked not to be contacted',
};

/** What ends a writing before a word is delivered. */
function ending({ is }: Situation, brief: Brief): WriterFailure | undefined {
  if (is !== 'declined' && is !== 'opted_out') return undefined;
  return new WriterFailure(
    ENDING_SITUATIONS[is],
    `${nameOf(brief)} ${SAID[is]}. Nothing was written, and nothing was charged.`,
  );
}

/** Where the emails of a draft go as they are written. */
export type Receiver = {
  tell: (written: Written) => void;
  handOn: (one: HandedOn) => void;
  /** Whether an email was handed on already. */
  hasDelivered: () => boolean;
};

/** What is told of where they stand, once for all drafts. */
export function createListener(
  brief: Brief,
  { tell, hasDelivered }: Receiver,
): (told: Told) => void {
  let said = false;
  return (told) => {
    const situation = said ? undefined : believed(told, brief);
    if (!situation) return;
    said = true;
    tell({ event: 'situation', data: situation });
    const failure =
      endsIt(situation, brief) && !hasDelivered() ? ending(situation, brief) : undefined;
    if (failure) throw failure;
  };
}

/**
 * Delivers a draft while it is written, each email the moment it is whole, checked and its turn. Returns what broke it when some of it
 * was delivered; throws when nothing was.
 */
export async function deliver(
  tape: Tape,
  job: Job,
  repair: Repair,
  listen: (told: Told) => void,
  { tell, handOn, hasDelivered }: Receiver,
): Promise<{ error: unknown } | undefined> {
  const line = createLine(job, repair);
  let broken: { error: unknown } | undefined;
  for await (const piece of tape.read()) {
    if (piece.event === 'broken') broken = piece;
    else if (piece.event === 'told') listen(piece.told);
    else if (piece.event === 'progress') tell(piece);
    else if (piece.event === 'draft') line.take(piece.draft.step, piece.draft);
    else line.take(piece.step, undefined);
    for (const one of line.ready()) handOn(one);
  }
  // What had arrived before it broke is worth having.
  if (!job.signal.aborted) for await (const one of line.rest()) handOn(one);
  const missing = line.missing().length;
  if (missing === 0 && !(job.signal.aborted && broken)) return undefined;
  const failure = broken ?? { error: missingFailure(missing, job.steps.length) };
  if (!hasDelivered()) throw failure.error;
  return failure;
}
