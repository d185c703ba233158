import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Code, Problem } from '../../client/index.ts';
import type { PaymentPage } from '../../common/payment-page.ts';
import type { HistoryEntry } from '../../contacts/history.ts';
import type { Row } from '../../contacts/index.ts';
import type { AboutSite } from '../../sites/about.ts';
import type { Todo } from '../../today/items.ts';

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
  /** Who replied and who is due, in the order of the work list. */
  todo: readonly Todo[];
  /** Somebody is on the work list, today or later. */
  listed: boolean;
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
  /** The way to a page of Stripe's. */
  payment: PaymentPage;
};

/** What the popup may set going. */
export type PopupActions = {
  write(): void;
  askAgain(): void;
  openOptions(part?: string): void;
  openSite(site: AboutSite): void;
  /** The page a contact is written to on, or the text for them where it has no address. */
  openContact(row: Row): void;
  /** The whole work list: in the sidebar of the tab in front, else in a tab of its own. */
  openList(): void;
  /** The page of the person it was written for, or its text where the page has no address. */
  openSequence(entry: HistoryEntry): void;
  deleteSequence(entry: HistoryEntry): void;
  makeCode(): void;
  /** Opens Stripe's page for an offer. */
  upgrade(offer: string): void;
  /** Opens Stripe's page for card, invoices and cancelling. */
  managePlan(): void;
};
