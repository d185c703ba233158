import { RULES } from './registry.ts';

/*
 * Lint for cold email, in the browser, offline: one rule a file in rules/, one registry.
 *   coachEmail, coachSet   findings for one email and for the set, the gravest first
 *   applyFix               the email with a certain fix made
 *   previewOf              how an inbox row shows it
 */
export { applyFix, coachEmail, coachSet } from './coach.ts';
export { wordCount } from './letter.ts';
export { previewOf } from './preview.ts';
export { EMAIL_RULES, RULES, SET_RULES } from './registry.ts';
export { scoreOf, summaryOf } from './score.ts';
export { THRESHOLD_LABELS, THRESHOLDS, type ThresholdName, thresholdsWith } from './thresholds.ts';
export type { CoachFinding, CoachText, Fix } from './types.ts';

/** Rules that say nothing about emails in this language, by their titles: what the coach does not measure there. */
export const notMeasured = (language: string): string[] =>
  /^en(?:-|$)/i.test(language)
    ? []
    : RULES.filter((rule) => rule.languages === 'en').map((rule) => rule.title);
