import type { Span } from '../../shared/grounding/index.ts';
import { ANYWHERE, anyOf, WORDS } from '../../shared/text/any-of.ts';

/** What an email asks for. `reply`: an answer in words. */
export type AskKind = 'meeting' | 'material' | 'referral' | 'trial' | 'reply';
export type Ask = { kind: AskKind; span: Span };

const MEETING = anyOf(ANYWHERE)`
  call|chat|demo|meeting|coffee|conversation|zoom|walkthrough|walk-through
`;
const SLOT = anyOf(ANYWHERE)`
  call|chat|demo|meeting|slot|time|coffee
`;
const TO_GIVE = anyOf(['(?:i|me|we|us|to see|you like)\\b.{0,40}\\b', ''])`
  send|share|forward|record
  put together
`;
const KINDS: [AskKind, RegExp][] = [
  [
    'meeting',
    anyOf(WORDS, 'i')`
      (?:a|an|the|quick|short|brief|\d+[- ]minute|\d+[- ]min) (?:\S+ ){0,3}${MEETING}
      \d+ ?min(?:ute)?s? (?:to|for|of|on|this|next|tomorrow)
      (?:hop|jump|get) on (?:a|the) (?:\S+ )?(?:call|phone|zoom)
      (?:book|schedule|grab|find|set up|arrange) (?:a|an|some|your|the) (?:\S+ ){0,2}${SLOT}
      meet (?:on|next|this|in)
      free (?:on|next|this|for|tomorrow)
      (?:tuesday|monday|wednesday|thursday|friday) (?:at|or|morning|afternoon|work)
      catch up (?:next|this|on)
    `,
  ],
  [
    'referral',
    anyOf(WORDS, 'i')`
      who (?:would|is|should) (?:be )?(?:the )?(?:right|best|i)
      right person
      point me
      introduce me
      forward this
      pass (?:this|it) on
    `,
  ],
  ['trial', /\b(?:try it|free trial|start a trial|sign up|test account|pilot with)\b/i],
  [
    'material',
    anyOf(WORDS, 'i')`
      (?:shall|should|may|can|could|want|like) ${TO_GIVE}
      (?:shall|should|may|can|could) (?:i|we) (?:\S+ )?(?:send|share|forward|record|show)
      (?:want|would you like) (?:me to send|me to share|to see|the|a|one|it)
      reply (?:and|with) .{0,30}\bsend
    `,
  ],
];

const ASKS = anyOf(ANYWHERE, 'i')`
  [?？؟]["”’)]*$
  ${anyOf(WORDS)`
    let me know
    reply (?:with|and)
    please
    book
    happy to (?:jump|hop|set up)
    feel free to
  `}
`;

/** The asks of an English email, in order; a question about the reader's own work is no ask but a question. */
export function asksIn(sentences: readonly Span[]): Ask[] {
  return sentences.flatMap((span) => {
    if (!ASKS.test(span.text)) return [];
    const kind = KINDS.find(([, pattern]) => pattern.test(span.text))?.[0];
    return kind ? [{ kind, span }] : [];
  });
}

/** The last question of an email: what it leaves the reader with. */
export const lastQuestion = (sentences: readonly Span[]): Span | undefined =>
  sentences.findLast(({ text }) => /[?？؟]["”’)]*$/.test(text));
