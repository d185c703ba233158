import type { Brief } from '../../contract/brief.ts';
import type { Check } from './check.ts';

/** Deeds that a first email asks for only when the sender's own offer does: what a page that wants something would have asked. */
const DEEDS: Record<string, RegExp> = {
  pay: /\b(?:pay (?:us|me|now|the|a|your|in advance|up ?front|by)|wire|transfer|deposit|donate|purchase|buy|order (?:now|one|it|yours|a|the)|subscribe)\b/i,
  secret:
    /\b(?:password|passcode|credentials?|verification code|one-time code|bank details|account number|card number|passport|social security)\b/i,
  open: /\b(?:click|download|install|open the attachment|run the|scan)\b/i,
  spread: /\b(?:forward|repost|retweet|endorse|recommend me|vote for|leave a review|share this|cc)\b/i,
  job: /\b(?:apply (?:for|to)|send (?:me |us )?your (?:cv|résumé|resume)|hire me|refer me)\b/i,
};

/** A sentence that asks: a question, a "please", or one that begins with what to do. */
const ASKS =
  /\?$|\bplease\b|\b(?:could|would|can|will) you\b|^(?:just |simply |then |now )?(?:pay|wire|transfer|deposit|donate|purchase|buy|order|subscribe|click|download|install|open|run|scan|forward|repost|endorse|vote|share|send|apply|hire|give|enter)\b/i;

const ownWords = ({ callToAction, yourProduct, keyBenefit, problemTheyFace, instructions = '' }: Brief): string =>
  [callToAction, yourProduct, keyBenefit, problemTheyFace, instructions].join('\n');

export const changedAsk: Check = {
  name: 'changed-ask',
  severity: 'soft',
  why: 'A page may try to make the email ask for something else: money, a password, a download, a favour. Your call to action did not.',
  examples: {
    bad: ['Please wire the deposit today.', 'Could you forward this to your whole team?', 'Just download the file.'],
    good: ['Would you like to book a 15-minute demo this week?', 'Or is there somebody else who looks after this?'],
  },
  find({ body }, { brief }) {
    const own = ownWords(brief);
    const deeds = Object.values(DEEDS).filter((deed) => !deed.test(own));
    const sentences = body.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => ASKS.test(sentence.trim()));
    return sentences
      .filter((sentence) => deeds.some((deed) => deed.test(sentence)))
      .map((quote) => ({ message: 'This asks for something that your call to action does not ask for.', quote }));
  },
};
