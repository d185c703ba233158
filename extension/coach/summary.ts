import { plural, t } from '../i18n/text.ts';
import type { CoachFinding } from './types.ts';

/** Whether one of them is more than a hint. */
export const isGrave = (findings: readonly Pick<CoachFinding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity !== 'hint');

/** "5 issues"; "1 suggestion" where all of them are hints. */
export const countWords = (count: number, grave: boolean): string =>
  plural(grave ? 'coach.issues' : 'coach.suggestions', count);

/** The quiet line of an email: "2 issues", "No issues found". */
export const summaryOf = (findings: readonly CoachFinding[]): string =>
  findings.length === 0 ? t('coach.none') : countWords(findings.length, isGrave(findings));
