import {
  type ClaimsBrief,
  type Span,
  unknownContacts,
  unknownLinks,
} from '../../../shared/grounding/index.ts';
import { type Check, type Found, textsOf } from './check.ts';

type NotIn = (brief: ClaimsBrief, text: string) => Span[];

/** What `notIn` finds in a draft's texts, each thing once. */
const findUnknown =
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
  find: findUnknown(unknownLinks, 'This link isn’t in your offer.'),
};

export const contact: Check = {
  name: 'contact',
  severity: 'hard',
  why: 'An address or a number that is not in the brief leads the reader to a stranger.',
  examples: {
    bad: ['Write to growth@offers.example', 'Call +1 415 555 0142'],
    good: ['Just reply to this email.', 'One line in CODEOWNERS: /db/ @data-platform'],
  },
  find: findUnknown(unknownContacts, 'This address or number isn’t in your offer.'),
};
