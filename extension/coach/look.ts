import type { Channel } from '../../shared/contract/channel.ts';
import { STEPS } from '../../shared/contract/sequence.ts';
import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import { looksEnglish } from '../../shared/grounding/index.ts';
import { letterOf } from './letter.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';
import type { CoachText, Look } from './types.ts';

export type Request = {
  email: CoachText;
  /** 1–7; a single draft from a compose box counts as a first email unless something else is known. */
  step: number;
  channel: Channel;
  brief: ClaimsBrief;
  /** BCP 47; without it the brief's, and without that the text itself tells whether it is English. */
  language?: string;
  thresholds?: Thresholds;
};

export function lookAt({ email, step, channel, brief, language, thresholds = THRESHOLDS }: Request): Look {
  const tongue = language ?? brief.language;
  return {
    text: email,
    letter: letterOf(email.body),
    step,
    role: STEPS.find((one) => one.step === step)?.role ?? 'opener',
    channel,
    brief,
    thresholds,
    english: tongue ? /^en(?:-|$)/i.test(tongue) && looksEnglish(email.body) : looksEnglish(email.body),
  };
}
