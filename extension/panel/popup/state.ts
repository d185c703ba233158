import type { SessionStatus } from '../../../worker/contract/session.ts';
import type { Problem } from '../../client.ts';

/** Everything the popup shows. */
export type PopupState = {
  /** Origin of the Worker. */
  worker: string;
  status: { kind: 'asking' } | { kind: 'known'; status: SessionStatus } | { kind: 'unknown'; problem: Problem };
  /** The tab in front of the user is on Gmail or LinkedIn; unknown until the browser said so. */
  onSite: boolean | null;
  /** Why the sidebar did not open when asked. */
  refused: string | null;
  /** The key that opens the sidebar, as the browser names it; empty when there is none. */
  shortcut: string;
};

/** What the popup may set going. */
export type PopupDesk = {
  write(): void;
  askAgain(): void;
  openOptions(part?: 'server' | 'written' | 'computers' | 'stored'): void;
  openSite(site: 'gmail' | 'linkedin'): void;
};
