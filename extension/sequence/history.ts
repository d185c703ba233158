import type { SequenceList } from '../../shared/contract/sequence.ts';
import type { Work } from '../storage/work.ts';
import { shownEmail } from './versions.ts';

/** One sequence that was written: here, on the server, or both. */
export type HistoryEntry = {
  /** Key of the saved work here; absent when it is on the server alone. */
  key?: string;
  sequenceId?: string;
  /** Whom it is for, or its first subject. */
  name: string;
  /** ISO 8601. */
  at: string;
  emails: number;
  steps: Work['steps'];
};

const fromWork = (work: Work): HistoryEntry => ({
  key: work.key,
  ...(work.press?.sequenceId && { sequenceId: work.press.sequenceId }),
  name: work.who ?? shownSubject(work),
  at: new Date(work.updatedAt).toISOString(),
  emails: work.steps.length,
  steps: work.steps,
});

const shownSubject = (work: Work): string =>
  work.steps[0] ? shownEmail(work.steps[0]).subjectLineA : 'No name';

/** What is kept here and what the server lists, each sequence once, newest first. */
export const mergeHistory = (
  works: readonly Work[],
  list: SequenceList['sequences'],
): HistoryEntry[] => {
  const here = works.filter((work) => work.steps.length > 0).map(fromWork);
  const known = new Set(here.map((entry) => entry.sequenceId));
  const there = list
    .filter((sequence) => !known.has(sequence.sequenceId) && sequence.emails > 0)
    .map(
      ({ sequenceId, subject, createdAt, emails }): HistoryEntry => ({
        sequenceId,
        name: subject,
        at: createdAt,
        emails,
        steps: [],
      }),
    );
  return [...here, ...there].sort((one, other) => other.at.localeCompare(one.at));
};

/** Its anchor in the options: what the address of that page ends with. */
export const anchorOf = ({
  sequenceId,
  key,
}: {
  sequenceId?: string | undefined;
  key?: string | undefined;
}): string => `history-${encodeURIComponent(sequenceId ?? key ?? '')}`;

/** "1 email", "7 emails". */
export const emailsWords = (count: number): string => (count === 1 ? '1 email' : `${count} emails`);
