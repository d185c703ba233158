import type { Brief } from './brief.ts';

/** A sequence has seven emails at most. */
const ALL: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** What of a brief decides which steps are written. */
export type StepsAsked = Pick<Brief, 'thread' | 'emails' | 'reply'>;

/** The first and the last step of a sequence. */
export type StepRange = { first: number; last: number };

/** The step that ends a whole sequence. */
export const LAST_STEP = 7;

/**
 * The step a sequence begins with: after k mails of mine that nobody ever answered, step k + 1, and at least the last one. Who replied
 * or said no is no stranger any more: a new sequence begins, and its first email answers them.
 */
function firstStepFor(thread: Brief['thread']): number {
  const { unanswered = 0, replied, declined } = thread ?? {};
  return replied || declined ? 1 : Math.min(unanswered + 1, LAST_STEP);
}

/** The steps a brief asks for: one answer, or as many as were chosen, mails that went out before included; at least one. */
export function stepRangeFor({ thread, emails = LAST_STEP, reply }: StepsAsked): StepRange {
  if (reply) return { first: 1, last: 1 };
  const first = firstStepFor(thread);
  return { first, last: Math.max(first, emails) };
}

/** The steps of a sequence that begins with this one. */
export const stepsFrom = (first: number, last = LAST_STEP): readonly number[] =>
  ALL.filter((step) => step >= first && step <= last);

/** The steps that are left to write. Without a thread or a choice all seven. The first of them is the next mail to go out, on its own day 0. */
export function stepsFor(asked: StepsAsked): readonly number[] {
  const { first, last } = stepRangeFor(asked);
  return stepsFrom(first, last);
}
