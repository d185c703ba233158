/*
 * What code can be certain of in an email: whether a quote stands in a line, whether figures, names, links and addresses stand in the
 * brief. Pure and deterministic; the Worker's arbiter and the tripwire in the browser are the same code. Meaning is the verifier's.
 */

export { looksEnglish } from '../text/language.ts';
export { isGreeting, isSignOff } from '../text/letter-parts.ts';
export { type Answer, type Arbitrated, arbitrate, isWorse, type Reason } from './arbiter.ts';
export { contactsOf } from './contacts.ts';
export { type Figure, figuresOf } from './figures.ts';
export { type BriefLine, briefLines } from './lines.ts';
export { linksOf } from './links.ts';
export { contactsNotIn, linksNotIn } from './missing.ts';
export { sentencesOf } from './sentences.ts';
export { type Alarm, judgedSentences, tripwire } from './tripwire.ts';
export type { ClaimsBrief, Span } from './types.ts';
