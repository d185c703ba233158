/*
 * Which statements of an email the brief bears out. Pure and deterministic: the Worker's checks and the coach in the browser use the same code.
 */
export type { Claim, ClaimsBrief, Doubt, Source, Span, UnsupportedReason, Verdict } from './claims.ts';
export { doubtsOf } from './claims.ts';
export { contactsOf } from './contacts.ts';
export { PROSPECT_FIELDS } from './facts.ts';
export type { Figure } from './figure.ts';
export { figuresOf } from './figures.ts';
export { claimsOf, judge } from './judge.ts';
export { linksOf } from './links.ts';
export { contactsNotIn, figuresNotIn, linksNotIn } from './missing.ts';
export { isGreeting, isSignOff, sentencesOf } from './sentences.ts';
export { looksEnglish } from './words.ts';
