import type { Row } from '../contacts/index.ts';

/* What is to be done about a contact, and so the group of the work list it stands in. Pure. */

/**
 * `replied`: they wait for an answer. `overdue`, `today`, `next`: by the day of the next email, or the day until which they are away or
 * put off. `unsent`: written, and nothing went out yet. `closed`: nothing is to be done.
 */
export const GROUPS = ['replied', 'overdue', 'today', 'next', 'unsent', 'closed'] as const;
export type Group = (typeof GROUPS)[number];

/** The groups that are somebody's turn now. */
export const DUE_NOW: readonly Group[] = ['replied', 'overdue', 'today'];

const CLOSED: readonly Row['status'][] = ['done', 'not_interested', 'opted_out'];

/** The day this contact is to be taken up again, ISO 8601 date; undefined where there is none. */
export const dayOfRow = ({ due, until }: Row): string | undefined => due ?? until;

/** `today` is an ISO 8601 date. */
export function groupOf(row: Row, today: string): Group {
  const day = dayOfRow(row);
  if (CLOSED.includes(row.status)) return 'closed';
  if (row.status === 'replied') return day && day > today ? 'next' : 'replied';
  if (!day) return row.channel || row.emails === 0 ? 'closed' : 'unsent';
  if (day < today) return 'overdue';
  return day === today ? 'today' : 'next';
}
