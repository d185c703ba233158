/*
 * Lint for cold email, in the browser, offline: one rule a file in rules/, one registry.
 *   coachEmail, coachSet   findings for one email and for the set, the gravest first
 *   applyFix               the email with a certain fix made
 *   previewOf              how an inbox row shows it
 */
export { applyFix, coachEmail, coachSet } from './coach.ts';
export { wordCount } from './parsed-body.ts';
export { previewOf } from './preview.ts';
export { RULES } from './registry.ts';
export { countWords, isGrave, summaryOf } from './summary.ts';
export { THRESHOLDS, type ThresholdName, thresholdsWith } from './thresholds.ts';
export type { CoachFinding, CoachText, Fix } from './types.ts';
