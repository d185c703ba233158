import { type StepsAsked, stepsFor, stepsFrom } from '../../shared/contract/steps.ts';
import { t } from '../i18n/text.ts';
import type { SavedStep, Work } from '../storage/work.ts';

const ALL = stepsFrom(1);

/** From this step on an email is optional: evidence beyond four mails is thin. */
export const FIRST_OPTIONAL = 5;

/** "1 · The Aloha question, straight"; an email whose point has no name, or that is not written yet, is "Email 3". */
export function titleOf(step: number, angle = ''): string {
  const name = angle.trim();
  return name
    ? `${step} · ${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}`
    : t('sidebar.timeline.email', { step });
}

/**
 * The steps of this sequence: those the brief asks for (after k unanswered mails it goes on with step k + 1), and whatever is there.
 * `asked` is the brief that was sent, or would be.
 */
export function stepsOf(asked: StepsAsked, saved: readonly SavedStep[]): readonly number[] {
  const wanted = stepsFor(asked);
  return ALL.filter((step) => wanted.includes(step) || saved.some((each) => each.step === step));
}

type WithSteps = Pick<Work, 'generation' | 'steps'>;

/** The steps of the sequence that was asked for. */
export const workSteps = ({ generation, steps }: WithSteps): readonly number[] =>
  stepsOf(generation?.brief ?? {}, steps);

/** The step that ends it. */
export const lastStepOf = (work: WithSteps): number => workSteps(work).at(-1) ?? ALL.length;

/** The first step that is not written. */
export const nextMissing = (work: WithSteps): number =>
  workSteps(work).find((step) => !work.steps.some((saved) => saved.step === step)) ??
  lastStepOf(work);

/** Every email that was asked for is here. */
export const isWhole = (work: WithSteps): boolean =>
  workSteps(work).every((step) => work.steps.some((saved) => saved.step === step));
