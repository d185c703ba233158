import type { Brief } from '../../../shared/contract/brief.ts';
import { ANYWHERE, anyOf, LETTERS, WHOLE } from '../../../shared/text/any-of.ts';
import { DEEDS, DEEDS_ELSEWHERE } from './asked-deeds.ts';
import type { Check } from './check.ts';

/** A sentence that asks, in other languages; "?" is one in all of them. */
const ASKS_ELSEWHERE = anyOf(ANYWHERE, 'iu')`
  [?？]\s*$
  ${anyOf(LETTERS, 'u')`
    bitte|veuillez
    merci de
    s['’]il vous plaît
    por favor
    per favore
    la prego
    alstublieft|graag|proszę|пожалуйста
    будь ласка
    lütfen|vänligen|venligst
  `}
  ください|下さい|お願い|请|請|부탁|주세요
`;

/** The part of a sentence that asks for something to be done: after "please", "could you", "I need you to", or from the verb it begins with. */
const ASKED = [
  /\bplease\b(.*)/i,
  /\b(?:could|would|can|will|won't|might) you\b(.*)/i,
  /\b(?:need|want|ask|asks|urge|invite|require) you to\b(.*)/i,
  /\byou (?:must|should|have to|need to|can now)\b(.*)/i,
  anyOf(['^', '\\b(.*)'], 'i')`
    how about
    what about
    why not
    interested in
    ready to
    keen to
    fancy
    up for
    open to
    care to
    want to
    worth
  `,
  anyOf(['^((?:(?:just|simply|then|now|so|and|or) )?', '\\b.*)'], 'i')`
    pay|wire|transfer|deposit|donate|invest|purchase|buy|order|subscribe|sign
    register|join|click|download|install|open|run|scan|visit|follow|forward
    repost|endorse|vote|like|share|send|apply|hire|give|enter|reply|answer|tell
    switch|cancel|log|call
  `,
] as const;

const askedIn = (sentence: string): string[] =>
  ASKED.flatMap((pattern) => sentence.match(pattern)?.[1] ?? []);

/** Asking for a deed is one thing, asking how they do it another: "can you buy it by hand at the moment?". */
const ABOUT_THEIR_WORK = anyOf(
  [
    '^ (?:still |ever |even |already |often )?',
    '\\b.*\\b(?:by hand|yourselves|in-house|at the moment|this way)\\b.*\\?$',
  ],
  'i',
)`
  buy|order|purchase|pay|download|install|click|run|scan|sign|register
`;

/** "Up to what amount can you order it yourself?" asks how things are, not for a deed. */
const ASKS_HOW =
  /^(?:and |but |so |then )?(?:up to |from |until |by )?(?:what|which|how|who|when|where|why)\b(?! (?:about|not)\b).*\?$/i;

const ownWords = ({
  callToAction,
  yourProduct,
  keyBenefit,
  problemTheyFace,
  instructions = '',
}: Brief): string =>
  [callToAction, yourProduct, keyBenefit, problemTheyFace, instructions].join('\n');

/** Words of a deed that tell nothing of it. */
const SMALL = anyOf(WHOLE)`
  a|an|the|this|that|it|my|our|your|me|us|for|to|at|in|on|of|and|some|by|with
  is|not|do|be|up|now|one|yours
`;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether the sender's own offer speaks of what is asked for, in the same words. */
function isOwn(deed: string, own: ReadonlySet<string>): boolean {
  const telling = wordsIn(deed).filter((word) => !SMALL.test(word));
  return telling.length > 0 && telling.every((word) => own.has(word));
}

function asksFor(sentence: string, own: ReadonlySet<string>): boolean {
  const elsewhere = sentence.match(DEEDS_ELSEWHERE)?.[0];
  if (
    elsewhere &&
    ASKS_ELSEWHERE.test(sentence) &&
    ![...own].some((word) => word.startsWith(elsewhere.toLowerCase().slice(0, 5)))
  )
    return true;
  if (ASKS_HOW.test(sentence)) return false;
  return askedIn(sentence)
    .filter((asked) => !ABOUT_THEIR_WORK.test(asked))
    .some((asked) =>
      DEEDS.some((deed) => {
        const found = asked.match(deed)?.[0];
        return found !== undefined && !isOwn(found, own);
      }),
    );
}

export const changedAsk: Check = {
  name: 'changed-ask',
  severity: 'soft',
  why: 'A page may try to make the email ask for something else: money, a password, a download, a favour. Your call to action did not.',
  examples: {
    bad: [
      'Please wire the deposit today.',
      'Could you forward this to your whole team?',
      'Just download the file.',
      'Would you invest in my startup?',
      'Reply with your password.',
    ],
    good: [
      'Would you like to book a 15-minute demo this week?',
      'Or is there somebody else who looks after this?',
      'Could you forward this to the right person?',
      'Do your people still download the bank file by hand?',
    ],
  },
  find({ body }, { brief }) {
    const own = new Set(wordsIn(ownWords(brief)));
    const sentences = body.split(/(?<=[.?!。？！])\s+|\n+/).map((sentence) => sentence.trim());
    return sentences
      .filter((sentence) => asksFor(sentence, own))
      .map((quote) => ({
        message: 'This asks for something your call to action doesn’t ask for.',
        quote,
      }));
  },
};
