/*
 * What code can be certain of in an email: whether a quote stands in a line, whether figures, names
 * and links stand in the brief. Pure and deterministic; the Worker's arbiter and the browser's
 * tripwire are the same code. What a sentence means is the verifier's to say.
 */

export { isGreeting, isSignOff, judgedSentences } from '../text/email-parts.ts';
export { looksEnglish } from '../text/language.ts';
export { sentencesOf } from '../text/sentences.ts';
export type { Span } from '../text/span.ts';
export { type Answer, type Arbitrated, arbitrate } from './arbiter.ts';
export { type BriefLine, briefLines, type ClaimsBrief } from './lines.ts';
export { linksOf } from './links.ts';
export { unknownContacts, unknownLinks } from './missing.ts';
export { type Alarm, tripwire } from './tripwire.ts';
