import type { Channel } from '../../shared/contract/channel.ts';
import { LAST_STEP } from '../../shared/contract/steps.ts';
import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import { looksEnglish } from '../../shared/grounding/index.ts';
import { dayAfter } from './holidays.ts';
import { parseBody } from './parsed-body.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';
import type { CoachText, RuleContext } from './types.ts';

export type Request = {
  email: CoachText;
  /** 1–7; a single draft from a compose box counts as a first email unless something else is known. */
  step: number;
  /** The step that ends its sequence; 7 without it. */
  lastStep?: number | undefined;
  channel: Channel;
  brief: ClaimsBrief;
  /** BCP 47; without it the brief's, and without that the text itself tells whether it is English. */
  language?: string;
  thresholds?: Thresholds;
  /** Days after the first email of the sequence, and the ISO date of that one. Without both, nothing is said about the calendar. */
  day?: number | undefined;
  begins?: string | undefined;
};

export function contextOf({
  email,
  step,
  lastStep = LAST_STEP,
  channel,
  brief,
  language,
  thresholds = THRESHOLDS,
  day,
  begins,
}: Request): RuleContext {
  const tongue = language ?? brief.language;
  return {
    text: email,
    parsed: parseBody(email.body),
    step,
    lastStep,
    date: day === undefined || begins === undefined ? undefined : dayAfter(begins, day),
    channel,
    brief,
    thresholds,
    english: tongue
      ? /^en(?:-|$)/i.test(tongue) && looksEnglish(email.body)
      : looksEnglish(email.body),
  };
}
