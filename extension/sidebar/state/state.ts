import type { EmailCount, Sender } from '../../../shared/contract/brief.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type { RewriteKind } from '../../../shared/contract/rewrite.ts';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Problem } from '../../client/index.ts';
import type { Contact } from '../../contacts/index.ts';
import type { EditorView } from '../../messaging/messages.ts';
import type { Reading } from '../../sites/reading.ts';
import type { CoachSettings, SavedOffer } from '../../storage/items.ts';
import type { Judged, Work } from '../../storage/work.ts';

/* Everything the sidebar shows is a function of this. Nothing here is DOM, React or network. */

/** What the options hold and the sidebar needs. */
export type Settings = {
  offers: SavedOffer[];
  chosenOffer: string | null;
  sender: Sender;
  voice: string[];
  /** Origin of the Worker. */
  worker: string;
  coach: CoachSettings;
  /** How many emails a sequence has. */
  emailCount: EmailCount;
  /** A recording is played: nothing leaves the browser. */
  isSample?: true;
  /** An offer half typed. */
  offerDraft: Record<string, string>;
  /** Single keys are shortcuts. */
  singleKeys: boolean;
  /** The user agreed to send to this Worker. */
  consented: boolean;
};

export type Page =
  | { kind: 'reading' }
  | { kind: 'read'; reading: Reading }
  /** The page did not answer; why, in words. */
  | { kind: 'unreadable'; why: string };

/** An email that is being rewritten, or why it was not. */
export type Rewriting = { kind: 'writing'; how: RewriteKind } | { kind: 'failed'; why: string };

/** What the user wrote by hand in a message box, taken over to be checked. */
export type Checked = {
  editorId: string;
  label: string;
  channel: Channel;
  subject: string;
  body: string;
  /** What stands in the message box, where the text here has been mended since. */
  original?: string;
  rewriting?: Rewriting;
  facts?: Facts;
};

/** What became of "Check the facts too". */
export type Facts =
  | { kind: 'asking' }
  | { kind: 'failed'; why: string }
  | { kind: 'known'; judged: readonly Judged[]; sent: number };

/** A check of an email's sentences that the user asked for, or why it was not made. */
export type Check = { kind: 'asking' } | { kind: 'failed'; why: string };

/** Where an email stands on its way into the page. */
export type Insertion =
  | { kind: 'inserting' }
  /** What was edited is being checked first. */
  | { kind: 'checking' }
  /** Something in it should be looked at first: asked once. */
  | { kind: 'confirm'; findings: { title: string; quote: string }[] }
  /** `changed`: the text here was changed since, and what was inserted is an earlier version. */
  | { kind: 'inserted'; into: string; changed?: true }
  /** There is text already: append, replace or cancel. */
  | { kind: 'occupied'; into: string; editorId: string; excerpt: string }
  /** Not inserted. `copied`: the text is on the clipboard instead. */
  | { kind: 'failed'; why: string; copied: boolean };

/** What the answer to what they wrote has of its own while it is worked on. */
export type ReplyState = Pick<
  PanelState,
  'writing' | 'problem' | 'insertions' | 'rewriting' | 'checks'
>;

export const NO_REPLY: ReplyState = {
  writing: null,
  problem: null,
  insertions: {},
  rewriting: {},
  checks: {},
};

export type PanelState = {
  settings: Settings | null;
  page: Page;
  /** What is saved of this page; null while there is nothing to write about. */
  work: Work | null;
  /** Who the page shows; not stored yet while nothing was done about them. */
  contact: Contact | null;
  /** Contacts of the same name that may be the same person: the user is asked. */
  proposed: Contact[];
  /** The browser could not keep the last change. */
  unkept: boolean;
  quota: SessionStatus | null;
  /** The address changed since the page was read. */
  moved: boolean;
  /** The extension was updated under this page: it can no longer reach it. */
  orphaned: boolean;
  /** A generation is running: the step Claude is writing just now, and how many characters of it there are. */
  writing: { step: number; characters: number } | null;
  /** All drafts are written, and the best of so many is being chosen. */
  choosing: number | null;
  /** Why the last generation gave nothing, or not all. */
  problem: Problem | null;
  /** The one email that is open. */
  open: number | null;
  /** The brief is folded to one line. */
  folded: boolean;
  editors: EditorView[];
  /** Id of the editor an insert goes into, or NEW_MAIL. */
  target: string;
  insertions: Partial<Record<number, Insertion>>;
  /** The channel the emails are shown for; null: what the page asks for. */
  channel: Channel | null;
  rewriting: Partial<Record<number, Rewriting>>;
  /** Rewrites that are left for this sequence, once the Worker said so. */
  rewritesLeft: number | null;
  checks: Partial<Record<number, Check>>;
  /** Checks that are left for this sequence, once the Worker said so. */
  checksLeft: number | null;
  checked: Checked | null;
  /** What became of the last order over the sequence; its words, where they are to be tried again. */
  steered: { text: string; failed?: { words: string } } | null;
  /** They said no, and the user wants to write all the same. */
  writeAnyway: boolean;
  /** They wrote, and the user wants a sequence instead of an answer. */
  sequenceAnyway: boolean;
  /** The answer to what they wrote, beside what is kept of it. */
  reply: ReplyState;
  /** This is the answer, seen as a sidebar of its own (reply.ts). */
  isReply: boolean;
  /** The work list is shown, whatever the page is. */
  list: boolean;
  /** The one polite line. Always told to screen readers; shown as well when nothing else on the screen says it. */
  status: string;
  statusShown: boolean;
};

/** Target of an insert that first opens a mail. */
export const NEW_MAIL = 'new';

export const INITIAL: PanelState = {
  settings: null,
  page: { kind: 'reading' },
  work: null,
  contact: null,
  proposed: [],
  unkept: false,
  quota: null,
  moved: false,
  orphaned: false,
  writing: null,
  choosing: null,
  problem: null,
  open: null,
  folded: false,
  editors: [],
  target: NEW_MAIL,
  insertions: {},
  channel: null,
  rewriting: {},
  rewritesLeft: null,
  checks: {},
  checksLeft: null,
  checked: null,
  steered: null,
  writeAnyway: false,
  sequenceAnyway: false,
  reply: NO_REPLY,
  isReply: false,
  list: false,
  status: '',
  statusShown: false,
};
