import { ANYWHERE, anyOf, WORDS } from '../../shared/text/any-of.ts';

const OPT_OUT = anyOf(ANYWHERE, 'i')`
  ${anyOf(['\\b(?:last|final) ', '\\b'])`
    note|mail|e-?mail|message|one|word|try|attempt|time|reminder|letter|line
    question|ping|follow-up
  `}
  ${anyOf(["\\b(?:stop|won['’]t|will not|not going to|never) ", '\\w*'])`
    writ|email|mail|bother|follow|reach|contact|disturb|send
  `}
  \bclos(?:e|ing) (?:the|your|this|my) (?:file|loop|thread|tab)\b
  \b(?:a|one|your) (?:\S+ )?["“]?no["”]?\b(?!-)
  ${anyOf(WORDS)`
    no (?:reply|answer|response) (?:is )?(?:needed|necessary|required)
    unsubscribe
    opt(?:ing)?[- ]out
    not (?:a |the )?(?:right |good )?(?:fit|time|priority|topic|for you|relevant)
    not (?:a |the )?(?:right |good )?interested
    leave (?:it|you) (?:here|be|at that|in peace|alone)
    take you off
    no hard feelings
    tell me (?:so|to stop|no)
    say (?:no|so|the word)
    I(?:['’]ll| will) (?:assume|take it|go quiet|step back|leave|stop|let it rest)
    I(?:['’]ll| will) let you
    this is (?:my )?goodbye
    parting
  `}
`;

/** Whether an English email lets the reader end it: it says that it is the last, or that a no is fine. */
export const hasOptOut = (body: string): boolean => OPT_OUT.test(body);
