import type { Device, Devices } from '../../../shared/contract/billing.ts';
import type { Sender } from '../../../shared/contract/brief.ts';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Code } from '../../client/index.ts';
import type { Deletion } from '../../common/delete-sequence.ts';
import type { HistoryEntry } from '../../contacts/history.ts';
import type { Tally } from '../../contacts/tally.ts';
import type { Sequencer } from '../../exchange/sequencers.ts';
import type { CoachSettings, SavedOffer } from '../../storage/items.ts';
import type { Theme } from '../../ui/theme.ts';

export type OptionsState = {
  offers: SavedOffer[];
  chosenOffer: string | null;
  sender: Sender;
  voice: string[];
  coach: CoachSettings;
  /** Origin of the Worker. */
  worker: string;
  /** Whether the browser lets ColdCopy reach it: the user may take that back at any time. */
  allowed: boolean;
  theme: Theme;
  /** The key that opens the sidebar; empty when there is none. */
  shortcut: string;
  /** Days a contact is kept after the last touch; null: for ever. */
  keepDays: number | null;
  history: HistoryEntry[];
  /** Why the server's part of the list is missing. */
  historyProblem: string;
  /** What the server says of this session; null while it says nothing. */
  status: SessionStatus | null;
  /** The browsers that share the plan; null while the server says nothing. */
  devices: Devices | null;
  /** Which subjects went out and were answered, by offer. */
  tallies: ReadonlyMap<string, Tally>;
  /** The one polite line. */
  said: string;
};

/** How something ended that may fail; `why` is a sentence for a person. */
export type Outcome = { ok: true; said?: string } | { ok: false; why: string };

/** What the options may set going. */
export type OptionsActions = {
  saveOffer(offer: SavedOffer): Promise<void>;
  deleteOffer(id: string): Promise<void>;
  /** Brings a deleted offer back where it stood in the list. */
  restoreOffer(offer: SavedOffer, place: number): Promise<void>;
  chooseOffer(id: string): Promise<void>;
  saveSender(sender: Sender): Promise<void>;
  saveVoice(samples: string[]): Promise<void>;
  saveCoach(coach: CoachSettings): void;
  /** Asks the browser for permission at once, while the user's press still counts, then the address for its health. */
  checkWorker(address: string): Promise<Outcome>;
  /** Asks the browser to let ColdCopy reach the kept address, at once, while the user's press still counts. */
  allowWorker(worker: string): Promise<Outcome>;
  /** Keeps an address that did not answer. */
  saveWorkerAnyway(address: string): Promise<Outcome>;
  setTheme(theme: Theme): void;
  openShortcuts(): void;
  copy(text: string): void;
  setKeepDays(days: number | null): void;
  /** Emails of a sequence: those kept here with the user's edits, else as the server has them. */
  fetchSequence(entry: HistoryEntry): Promise<Outcome>;
  /** Deletes it in this browser, and on the server once it is settled. */
  deleteSequence(entry: HistoryEntry): Promise<Deletion>;
  undoDeletion(deletion: Deletion): Promise<void>;
  settleDeletion(deletion: Deletion): Promise<Outcome>;
  makeCode(): Promise<{ ok: true; code: Code } | { ok: false; why: string }>;
  /** `devices`: the plan has no room, and one of these may be replaced. */
  attach(code: string, replace?: string): Promise<Outcome & { devices?: Device[] }>;
  removeDevice(id: string): Promise<Outcome>;
  restoreCode(): Promise<{ ok: true; code: string } | { ok: false; why: string }>;
  /** Makes the code worthless and shows the next one. */
  renewRestoreCode(): Promise<{ ok: true; code: string } | { ok: false; why: string }>;
  detach(): Promise<Outcome>;
  /** Saves what the server keeps as a file. */
  saveExport(): Promise<Outcome>;
  deleteAll(): Promise<Outcome>;
  /** Everything of this browser as a file. */
  exportAll(): Promise<Outcome>;
  /** All contacts as a file for one sequencer. */
  exportLeads(sequencer: Sequencer): Promise<Outcome>;
  importAll(file: Blob): Promise<Outcome>;
};
