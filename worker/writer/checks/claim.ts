import { claimsOf, doubtsOf, type UnsupportedReason } from '../../../shared/grounding/index.ts';
import { type Check, textsOf } from './check.ts';

const SAID: Record<UnsupportedReason, string> = {
  figure: 'This figure does not follow from what was read or from your offer. Check it, or take it out.',
  name: 'This name was neither read nor is it in your offer. Check it, or take it out.',
  customer: 'This customer is not in your offer. Check it, or take it out.',
  event: 'Nothing that was read speaks of this event. Check it, or take it out.',
  contact: 'This address or number is not in your brief.',
  link: 'This link is not in your brief.',
  'wrong-person': 'What was read says this of somebody else. Check whom it is about.',
  statement: 'Nothing that was read bears this out. Check it, or put it as a question.',
};

/** The hard rules of their own (`invented.ts`) say these already. */
const HARD: readonly UnsupportedReason[] = ['link', 'contact'];

export const unsupportedClaim: Check = {
  name: 'unsupported-claim',
  severity: 'soft',
  why: 'Code cannot decide whether a name, a customer or an event is true. It can see that nothing in the brief speaks of it, and shows you.',
  examples: { bad: ['Congratulations on your Series B.'], good: ['You wrote that the close takes longer than planned.'] },
  find(draft, { brief }) {
    return textsOf(draft).flatMap((text) =>
      claimsOf(brief, text)
        .flatMap(({ verdict }) => doubtsOf(verdict))
        .filter(({ reason }) => !HARD.includes(reason))
        .map(({ reason, quote }) => ({ message: SAID[reason], quote })),
    );
  },
};
