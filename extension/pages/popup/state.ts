import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Code, Problem } from '../../client/index.ts';
import type { Due } from '../../contacts/due.ts';
import type { HistoryEntry } from '../../contacts/history.ts';
import type { AboutSite } from '../../sites/about.ts';

/** Everything the popup shows. */
export type PopupState = {
  /** Origin of the Worker. */
  worker: string;
  status:
    | { kind: 'asking' }
    | { kind: 'known'; status: SessionStatus }
    | { kind: 'unknown'; problem: Problem };
  /** The tab in front of the user is on one of the sites; unknown until the browser said so. */
  onSite: boolean | null;
  /** Why the sidebar did not open when asked. */
  refused: string | null;
  /** The key that opens the sidebar, as the browser names it; empty when there is none. */
  shortcut: string;
  /** Emails whose day has come. */
  due: Due[];
  /** Sequences, newest first. */
  history: HistoryEntry[];
  /** Why the last one was not deleted on the server. */
  historyProblem: string;
  /** For another computer: made on the user's word. */
  code:
    | { kind: 'none' }
    | { kind: 'asking' }
    | { kind: 'made'; code: Code }
    | { kind: 'failed'; why: string };
};

/** What the popup may set going. */
export type PopupActions = {
  write(): void;
  askAgain(): void;
  openOptions(part?: string): void;
  openSite(site: AboutSite): void;
  /** The page an email is due on, or its text where the page has no address. */
  openDue(due: Due): void;
  /** The page of the person it was written for, or its text where the page has no address. */
  openSequence(entry: HistoryEntry): void;
  deleteSequence(entry: HistoryEntry): void;
  makeCode(): void;
};
