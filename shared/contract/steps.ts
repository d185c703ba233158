import type { Brief } from './brief.ts';
import { STEPS } from './sequence.ts';

const ALL: readonly number[] = STEPS.map(({ step }) => step);

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

/** The steps that are left to write. Without a thread all seven. Their days stay those after the first mail. */
export const stepsFor = (thread: Brief['thread']): readonly number[] => stepsFrom(firstStepFor(thread));
