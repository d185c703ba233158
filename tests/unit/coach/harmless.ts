import type { CoachText, Example } from '../../../extension/coach/types.ts';
import type { ClaimsBrief } from '../../../shared/grounding/index.ts';

/** An email at which no rule has anything to look at; examples change what they are about. */
export const HARMLESS: Required<CoachText> = {
  subjectA: 'morning routes at the depots',
  subjectB: 'who plans the early shift',
  body: 'Hi Mara,\n\nDispatchers often plan routes by hand before the first driver comes in. That eats the first hour, and the drivers wait in the yard.\n\nHow do you plan yours?\n\nBest,\nTom',
};

export const requestOf = ({
  step = 1,
  lastStep,
  channel = 'email',
  brief = {},
  ...text
}: Example) => ({
  email: {
    ...HARMLESS,
    ...Object.fromEntries(Object.entries(text).filter(([name]) => name !== 'marked')),
  } as CoachText,
  step,
  lastStep,
  channel,
  brief: brief as ClaimsBrief,
});
