import { ANYWHERE, anyOf, WORDS } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { cutOf, editFix, markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

const NOTE = anyOf(ANYWHERE)`
  email|e-mail|mail|message|note
`;
/** What makes "checking in" a nudge, where it might be checking in a van. */
const ALONE = anyOf(['(?=', ')'])`
  \s*(?:$|[.,;:!?–—-])
  ${anyOf([' ', '\\b'])`
    on (?:this|my|the|our|that)
    with you
    to (?:see|ask)
    about|again|once|here|quickly|briefly|one
  `}
`;
const NUDGE = anyOf(ANYWHERE, 'i')`
  ${anyOf(['\\b(?:just|only|simply|quickly) ', '\\b'])`
    checking (?:in|back|whether you|if you)
    following[ -]up
    circling back
    touching base
    reaching out
    bumping (?:this|my)
    pinging (?:you|this)
    popping (?:by|in|this|back)
  `}
  \b(?:checking (?:in|back)|circling back|touching base)${ALONE}
  ${anyOf(['\\bwanted to ', '\\b'])`
    check in
    follow up
    circle back
    touch base
    bump this
    make sure you saw
    see if you (?:had|got) a chance
  `}
  ${anyOf(WORDS)`
    (?:did|have) you (?:get|had|have|got) (?:a )?(?:chance|time) to ${anyOf(ANYWHERE)`
      look|read|review|see|think
    `}
    bump(?:ing)? this (?:up|to the top)
    to the top of your inbox
    in case (?:you missed it|this got buried|it got buried)
    (?:hope|trust) (?:this|my|the) ${NOTE} (?:finds|reaches|gets to) you
    hope ${anyOf(ANYWHERE)`
      you're
      you are
      all is
      you are all
      everything is
    `} (?:doing |going |having a )?(?:well|great|good|fine|lovely)
    hope (?:you had|you're having|you are having) a ${anyOf(ANYWHERE)`
      good|great|nice|lovely|wonderful|restful
    `}
    i know you(?:'re|’re| are) (?:very |super |really |incredibly )?busy
    sorry to bother
  `}
  \bany (?:thoughts|updates?|news)(?: on (?:this|my|the) (?:${NOTE}|below|above))?\?$
  ${anyOf(WORDS)`
    as per|per
    referring to
    following up on
    further to
    in reference to
  `} my (?:last|previous|earlier) ${NOTE}\b
`;

export const emptyNudge: EmailRule = {
  scope: 'email',
  name: 'empty-nudge',
  title: 'coach.rules.emptyNudge.title',
  looksFor: 'coach.rules.emptyNudge.looksFor',
  why: 'A follow-up lifts replies from 9% to 13% (Woodpecker) because it says something; a nudge says nothing. The list is our own.',
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
  check({ parsed }) {
    const empty = parsed.sentences.filter(({ text }) => NUDGE.test(text));
    return empty.map((span) => ({
      severity: 'warning' as const,
      title: t('coach.rules.emptyNudge.finding'),
      message: t('coach.rules.emptyNudge.says'),
      marks: [markOf('body', span)],
      fix:
        empty.length < parsed.sentences.length
          ? editFix(t('coach.fix.cut'), cutOf(parsed.body, span))
          : rewriteFix(t('coach.fix.rewrite'), 'again'),
    }));
  },
};
