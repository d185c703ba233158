import type { Brief } from '../../shared/contract/brief.ts';
import { type Role, STEPS } from '../../shared/contract/sequence.ts';
import { stepsFor } from '../../shared/contract/steps.ts';
import type { SavedStep, Work } from '../work.ts';

/** Steps of a whole sequence. */
export const TOTAL = STEPS.length;

/** From this step on an email is optional: evidence beyond four mails is thin. */
export const FIRST_OPTIONAL = 5;

/** What each step is, for a person. */
export const ROLE_NAMES: Record<Role, string> = {
  opener: 'Opener',
  proof: 'Proof',
  idea: 'A useful idea',
  objection: 'Objection answered',
  example: 'A short example',
  nudge: 'One-line nudge',
  close: 'Polite close',
};

export const dayName = (day: number): string => (day === 0 ? 'today' : `day ${day}`);

/**
 * The steps of this sequence: those the brief asks for (after k unanswered mails it goes on with step k + 1), and whatever is there.
 * `thread` is that of the brief that was sent, or would be.
 */
export const stepsOf = (thread: Brief['thread'], saved: readonly SavedStep[]): readonly number[] => {
  const wanted = stepsFor(thread);
  return STEPS.map(({ step }) => step).filter((step) => wanted.includes(step) || saved.some((each) => each.step === step));
};

type WithSteps = Pick<Work, 'press' | 'steps'>;

/** The steps of the sequence that was asked for. */
export const workSteps = ({ press, steps }: WithSteps): readonly number[] => stepsOf(press?.brief.thread, steps);

/** The first step that is not written. */
export const nextMissing = (work: WithSteps): number =>
  workSteps(work).find((step) => !work.steps.some((saved) => saved.step === step)) ?? TOTAL;
