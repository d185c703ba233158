import type { Brief } from './brief.ts';

/** A sequence has seven emails. */
const ALL: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The step that ends a whole sequence. */
export const LAST_STEP = 7;

/**
 * The step a sequence begins with: after k mails of mine that nobody ever answered, step k + 1, and at least the last one. Who replied
 * or said no is no stranger any more: a new sequence begins, and its first email answers them.
 */
export function firstStepFor(thread: Brief['thread']): number {
  const { unanswered = 0, replied, declined } = thread ?? {};
  return replied || declined ? 1 : Math.min(unanswered + 1, ALL.length);
}

/** The steps of a sequence that begins with this one. */
export const stepsFrom = (first: number): readonly number[] => ALL.filter((step) => step >= first);

/** The steps that are left to write. Without a thread all seven. The first of them is the next mail to go out, on its own day 0. */
export const stepsFor = (thread: Brief['thread']): readonly number[] =>
  stepsFrom(firstStepFor(thread));
