import type { ContactStatus, Row } from '../contacts/index.ts';
import type { WorkListAction } from './state.ts';

/** What the work list may set going. */
export type WorkListActions = {
  dispatch(action: WorkListAction): void;
  /** Opens the page the contact was last met on, in the account it was met in. */
  open(row: Row): void;
  mark(rows: readonly Row[], is: ContactStatus['is']): void;
  /** `until` is an ISO 8601 date. */
  /** Says that two contacts are one person. */
  merge(row: Row, other: Row): void;
  snooze(rows: readonly Row[], until: string): void;
  /** Takes back what was done last. */
  undo(): void;
};
