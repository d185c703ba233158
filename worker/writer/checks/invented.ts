import {
  type ClaimsBrief,
  claimsOf,
  contactsNotIn,
  doubtsOf,
  figuresNotIn,
  figuresOf,
  linksNotIn,
  type Span,
} from '../../../shared/grounding/index.ts';
import { type Check, type Found, textsOf } from './check.ts';

type NotIn = (brief: ClaimsBrief, text: string) => Span[];

/** What `notIn` finds in a draft's texts, each thing once. */
const findNotIn =
  (notIn: NotIn, message: string): Check['find'] =>
  (draft, { brief }) => {
    const quotes = textsOf(draft).flatMap((text) => notIn(brief, text).map((span) => span.text));
    return [...new Set(quotes)].map((quote): Found => ({ message, quote }));
  };

export const link: Check = {
  name: 'link',
  severity: 'hard',
  why: 'A link that is not in the brief was invented, or was slipped in by the page. Nobody should click it in your name.',
  examples: {
    bad: ['More at https://bit.ly/3-more', 'See evil.example/offer'],
    good: ['No link at all', 'the link of the call to action'],
  },
  find: findNotIn(linksNotIn, 'This link is not in your brief.'),
};

export const contact: Check = {
  name: 'contact',
  severity: 'hard',
  why: 'An address or a number that is not in the brief leads the reader to a stranger.',
  examples: { bad: ['Write to growth@offers.example', 'Call +1 415 555 0142'], good: ['Just reply to this mail.'] },
  find: findNotIn(contactsNotIn, 'This address or number is not in your brief.'),
};

/** Said of an imagined morning or of life in general, not as a result: "half the morning", "half of them", "nine times out of ten". */
const IDIOM =
  /^half (?:of )?(?:the|your|their|our|my|its|as|all)\b(?! (?:time|costs?|price|effort|work|hours|budget)\b)|^\S+ times (?:out )?of\b|^to double-|^twice as (?:it|they|you|we|i)\b/i;

/** Shares and multiples in words ("doubled", "four in five", "half the time"): `figuresNotIn` lets them pass, the judge does not. */
function sharesNotIn(brief: ClaimsBrief, text: string): Span[] {
  return claimsOf(brief, text).flatMap(({ start, sentence, verdict }) => {
    const doubted = doubtsOf(verdict).flatMap(({ reason, quote }) => (reason === 'figure' ? [quote] : []));
    return figuresOf(sentence)
      .filter(({ kind, inWords, text: words }) => inWords && (kind === 'percent' || kind === 'times') && doubted.includes(words))
      .filter((share) => !IDIOM.test(sentence.slice(share.start)))
      .map((share) => ({ start: start + share.start, end: start + share.end, text: share.text }));
  });
}

export const figure: Check = {
  name: 'figure',
  severity: 'hard',
  why: 'A figure that neither the offer nor the page has is a lie in your name. Rounding and number words are let through.',
  examples: {
    bad: ['Teams like yours saw 87% more replies.', 'Teams like yours have doubled their replies.'],
    good: ['"ten days" where the offer says 10 days'],
  },
  find: findNotIn(
    (brief, text) => [...figuresNotIn(brief, text), ...sharesNotIn(brief, text)],
    'This figure is neither in your offer nor on the page.',
  ),
};
