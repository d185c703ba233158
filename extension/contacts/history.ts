import type { SequenceList } from '../../shared/contract/sequence.ts';
import { plural, t } from '../i18n/text.ts';
import type { SavedStep } from '../storage/work.ts';
import type { Row } from './rows.ts';

/** A sequence that was written: here, on the server, or both. */
export type HistoryEntry = {
  /** Id of the contact it is kept with; absent when it is on the server alone. */
  contact?: string;
  sequenceId?: string;
  /** Page of the contact, and Gmail's account there. */
  page?: string;
  account?: number;
  /** Whom it is for, or its first subject. */
  name: string;
  /** ISO 8601. */
  at: string;
  emails: number;
  /** Its emails, once they were asked for. */
  steps: readonly SavedStep[];
};

const fromRow = (row: Row): HistoryEntry => ({
  contact: row.id,
  ...(row.sequenceId && { sequenceId: row.sequenceId }),
  ...(row.page && { page: row.page }),
  ...(row.account !== undefined && { account: row.account }),
  name: row.name || row.address || row.subject || t('common.untitled'),
  at: row.lastAt,
  emails: row.emails,
  steps: [],
});

/** Whether both are the same sequence, whatever is known of it. */
export const isSameEntry = (one: HistoryEntry, other: HistoryEntry): boolean =>
  one.sequenceId === other.sequenceId && one.contact === other.contact;

/**
 * What is kept here and what the server lists, each sequence once, newest first. Emails that were fetched for an entry of `before` stay
 * with it: the server may answer while somebody opens an entry.
 */
export function mergeHistory(
  rows: readonly Row[],
  list: SequenceList['sequences'],
  before: readonly HistoryEntry[] = [],
): HistoryEntry[] {
  const here = rows.filter(({ emails }) => emails > 0).map(fromRow);
  const known = new Set(here.map((written) => written.sequenceId));
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
  return [...here, ...there]
    .map((entry) => ({
      ...entry,
      steps: before.find((known) => isSameEntry(known, entry))?.steps ?? entry.steps,
    }))
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Its anchor in the options: what the address of that page ends with. */
export const anchorOf = ({
  sequenceId,
  contact,
}: {
  sequenceId?: string | undefined;
  contact?: string | undefined;
}): string => `history-${encodeURIComponent(sequenceId ?? contact ?? '')}`;

/** "1 email", "7 emails". */
export const emailsWords = (count: number): string => plural('common.emails', count);
