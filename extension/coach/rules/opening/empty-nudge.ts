import { cutOf, editFix, markOf, rewriteFix } from '../../marking.ts';
import type { EmailRule } from '../../types.ts';

const NUDGES = [
  /\b(?:just|only|simply|quickly) (?:checking (?:in|back|whether you|if you)|following[ -]up|circling back|touching base|reaching out|bumping (?:this|my)|pinging (?:you|this)|popping (?:by|in|this|back))\b/i,
  /\b(?:checking (?:in|back)|circling back|touching base)(?=\s*(?:$|[.,;:!?–—-])| (?:on (?:this|my|the|our|that)|with you|to (?:see|ask)|about|again|once|here|quickly|briefly|one)\b)/i,
  /\bwanted to (?:check in|follow up|circle back|touch base|bump this|make sure you saw|see if you (?:had|got) a chance)\b/i,
  /\b(?:did|have) you (?:get|had|have|got) (?:a )?(?:chance|time) to (?:look|read|review|see|think)\b/i,
  /\bbump(?:ing)? this (?:up|to the top)\b|\bto the top of your inbox\b|\bin case (?:you missed it|this got buried|it got buried)\b/i,
  /\b(?:hope|trust) (?:this|my|the) (?:email|e-mail|mail|message|note) (?:finds|reaches|gets to) you\b|\bhope (?:you're|you are|all is|you are all|everything is) (?:doing |going |having a )?(?:well|great|good|fine|lovely)\b|\bhope (?:you had|you're having|you are having) a (?:good|great|nice|lovely|wonderful|restful)\b/i,
  /\bany (?:thoughts|updates?|news)(?: on (?:this|my|the) (?:email|mail|message|note|below|above))?\?$/i,
  /\b(?:as per|per|referring to|following up on|further to|in reference to) my (?:last|previous|earlier) (?:email|e-mail|mail|message|note)\b/i,
  /\bi know you(?:'re|’re| are) (?:very |super |really |incredibly )?busy\b|\bsorry to bother\b/i,
];

export const emptyNudge: EmailRule = {
  scope: 'email',
  name: 'empty-nudge',
  title: 'Empty nudge',
  looksFor:
    'Sentences that only say that you write again: “just checking in”, “hope this finds you well”, “bumping this”.',
  why: 'A follow-up lifts replies from 9 % to 13 % (Woodpecker) because it says something; a nudge says nothing. The list is our own.',
  instead: 'Give one new thing: a fact, an example, a smaller question.',
  weight: 55,
  languages: 'en',
  good: [
    {
      step: 6,
      body: 'Hi Mara,\n\nOne more thought on the early shift: the first hour decides the day. Does it at yours?',
    },
    {
      step: 2,
      body: 'Hi Mara,\n\nYour dispatchers spend Mondays just following vans. Checking in a van takes time.\n\nWhose?',
    },
  ],
  bad: [
    {
      step: 2,
      body: 'Hi Mara,\n\nI hope this email finds you well. You run nine depots.\n\nWho plans the routes?',
      marked: 'I hope this email finds you well.',
    },
    {
      step: 6,
      body: 'Hi Mara,\n\nJust checking in on my last mail.',
      marked: 'Just checking in on my last mail.',
    },
  ],
  look({ letter }) {
    const empty = letter.sentences.filter(({ text }) => NUDGES.some((nudge) => nudge.test(text)));
    return empty.map((span) => ({
      severity: 'warning' as const,
      title: 'Cut the empty sentence',
      message: 'It says only that you write. The mail is stronger without it.',
      marks: [markOf('body', span)],
      fix:
        empty.length < letter.sentences.length
          ? editFix('Cut it', cutOf(letter.body, span))
          : rewriteFix('Rewrite it', 'again'),
    }));
  },
};
