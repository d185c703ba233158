import type { CoachFinding } from './types.ts';

/** Whether one of them is more than a hint. */
export const isGrave = (findings: readonly Pick<CoachFinding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity !== 'hint');

/** "5 issues"; "1 suggestion" where all of them are hints. */
export const countWords = (count: number, grave: boolean): string =>
  `${count} ${grave ? 'issue' : 'suggestion'}${count === 1 ? '' : 's'}`;

/** The quiet line of an email: "2 issues", "No issues found". */
export const summaryOf = (findings: readonly CoachFinding[]): string =>
  findings.length === 0 ? 'No issues found' : countWords(findings.length, isGrave(findings));
