import type { Brief } from '../../../shared/contract/brief.ts';
import { ENDING_SITUATIONS, type Situation } from '../../../shared/contract/situation.ts';
import { credibleSituation, endsWriting, type ReportedSituation } from '../situation.ts';
import { type Job, WriterFailure, type Written } from '../writer.ts';
import type { Repair } from './check-and-repair.ts';
import type { DraftStream } from './draft-stream.ts';
import { createOrderedDelivery, type Delivered, missingFailure } from './ordered-delivery.ts';

const nameOf = ({ prospect }: Brief): string =>
  prospect?.firstName || prospect?.fullName || 'This person';

const REFUSALS: Record<keyof typeof ENDING_SITUATIONS, string> = {
  declined: 'isn’t interested',
  opted_out: 'asked not to be contacted',
};

/** What ends a writing before a word is delivered. */
function contactFailure({ is }: Situation, brief: Brief): WriterFailure | undefined {
  if (is !== 'declined' && is !== 'opted_out') return undefined;
  return new WriterFailure(
    ENDING_SITUATIONS[is],
    `${nameOf(brief)} ${REFUSALS[is]}. Nothing was written or charged.`,
  );
}

/** Where the emails of a draft go as they are written. */
export type Receiver = {
  emit: (written: Written) => void;
  onEmail: (one: Delivered) => void;
  /** Whether an email was delivered already. */
  hasDelivered: () => boolean;
  /** The first day, counted from today, on which they may be written to. */
  notBefore: () => number;
};

/** Reports where they stand, once for all drafts. */
export function createSituationHandler(
  brief: Brief,
  { emit, hasDelivered }: Receiver,
): (reported: ReportedSituation) => void {
  let isReported = false;
  return (reported) => {
    const situation = isReported ? undefined : credibleSituation(reported, brief);
    if (!situation) return;
    isReported = true;
    emit({ event: 'situation', data: situation });
    const failure =
      endsWriting(situation, brief) && !hasDelivered()
        ? contactFailure(situation, brief)
        : undefined;
    if (failure) throw failure;
  };
}

/**
 * Delivers a draft while it is written, each email the moment it is whole, checked and its turn. Returns what broke it when some of it
 * was delivered; throws when nothing was.
 */
export async function deliver(
  draftStream: DraftStream,
  job: Job,
  repair: Repair,
  onSituation: (reported: ReportedSituation) => void,
  { emit, onEmail, hasDelivered, notBefore }: Receiver,
): Promise<{ error: unknown } | undefined> {
  const delivery = createOrderedDelivery(job, repair, new Date(), notBefore);
  let broken: { error: unknown } | undefined;
  for await (const piece of draftStream.read()) {
    if (piece.event === 'broken') broken = piece;
    else if (piece.event === 'situation') onSituation(piece.situation);
    else if (piece.event === 'progress') emit(piece);
    else if (piece.event === 'draft') delivery.add(piece.draft.step, piece.draft);
    else if (piece.event === 'misshapen') delivery.add(piece.step, undefined);
    for (const one of delivery.ready()) onEmail(one);
  }
  // What had arrived before it broke is worth having.
  if (!job.signal.aborted) for await (const one of delivery.rest()) onEmail(one);
  const missing = delivery.missing().length;
  if (missing === 0 && !(job.signal.aborted && broken)) return undefined;
  const failure = broken ?? { error: missingFailure(missing, job.steps.length) };
  if (!hasDelivered()) throw failure.error;
  return failure;
}
