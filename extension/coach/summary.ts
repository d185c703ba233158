import type { CoachFinding } from './types.ts';

/** The quiet line of an email: "2 to look at", "Nothing to look at". */
export const summaryOf = (findings: readonly CoachFinding[]): string =>
  findings.length === 0 ? 'Nothing to look at' : `${findings.length} to look at`;
