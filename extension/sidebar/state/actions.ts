import type { Brief } from '../../../shared/contract/brief.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type { RewriteKind } from '../../../shared/contract/rewrite.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import type { SessionStatus, SessionView } from '../../../shared/contract/session.ts';
import type { Situation } from '../../../shared/contract/situation.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import type { Edits } from '../../brief/edits.ts';
import type { Problem } from '../../client/index.ts';
import type { Contact, Touch } from '../../contacts/index.ts';
import type { EditorView } from '../../messaging/messages.ts';
import type { Reading } from '../../sites/reading.ts';
import type { GenerationRecord, Work } from '../../storage/work.ts';
import type { Check, Checked, Facts, Insertion, PanelState, Rewriting, Settings } from './state.ts';

/** Everything that can happen to the sidebar. */
export type Action =
  // From storage, the page and the network.
  | { type: 'settings'; settings: Settings }
  | { type: 'reading' }
  /** `work` is what was saved for this page, or new; null where there is nobody to write to and nothing saved. */
  | {
      type: 'read';
      reading: Reading;
      work: Work | null;
      contact?: Contact | null;
      proposed?: Contact[];
    }
  | { type: 'unreadable'; why: string }
  | { type: 'moved' }
  /** The page that is shown is open again. */
  | { type: 'came-back' }
  | { type: 'orphaned' }
  /** The work list is shown instead of the page, or no longer. */
  | { type: 'list'; shown: boolean }
  /** The browser has its connection again. */
  | { type: 'online' }
  | { type: 'quota'; quota: SessionStatus }
  | { type: 'editors'; editors: EditorView[] }
  /** What is known of the contact changed, here or in another sidebar. */
  | { type: 'contact'; contact: Contact; status?: string }
  /** Whether the browser could keep the last change. */
  | { type: 'kept'; kept: boolean }
  /** Another sidebar on this contact changed what is kept of it. */
  | { type: 'kept-elsewhere'; work: Work }
  // The brief.
  | { type: 'edits'; change: (edits: Edits) => Edits; status?: string }
  | {
      type: 'options-chosen';
      change: Partial<Pick<Work, 'offerId' | 'tone' | 'angle' | 'language'>>;
    }
  | { type: 'folded'; folded: boolean }
  | { type: 'write-anyway' }
  | { type: 'sequence-anyway' }
  // One generation.
  /** `anew`: key of the record of a sequence that replaces none, since it is of another offer. */
  | { type: 'generationStarted'; generation: GenerationRecord; anew?: string }
  | { type: 'resumed' }
  | { type: 'session'; sequenceId: string; session: SessionView }
  | { type: 'progress'; step: number; characters: number }
  | { type: 'email'; email: Email }
  | { type: 'situation'; situation: Situation }
  /** All drafts are written, and the best of so many is being chosen. */
  | { type: 'choosing'; of: number }
  | { type: 'revised'; email: Email; by: 'choice' | 'mended' }
  /** A draft that was neither shown nor chosen. */
  | { type: 'alternative'; emails: readonly Email[] }
  /** Verdicts of the generation, by the brief it was written by. */
  | { type: 'judged'; step: number; sentences: readonly CheckedSentence[] }
  | { type: 'unwritten'; step: number; message: string }
  | { type: 'done'; session: SessionView; complete: boolean }
  /** The answer is whole; rewrites that are left for the sequence. */
  | { type: 'answered'; left: number }
  | { type: 'broke'; problem: Problem }
  /** The Worker did not say how things stand. */
  | { type: 'unknown'; problem: Problem }
  // The emails.
  | { type: 'opened'; step: number | null }
  /** The day the user wants it to go out on, ISO 8601 date; null: as planned. */
  | { type: 'planned'; step: number; date: string | null }
  | { type: 'subject-chosen'; step: number; which: 'A' | 'B' }
  | { type: 'subject-edited'; step: number; which: 'A' | 'B'; text: string }
  | { type: 'body-edited'; step: number; text: string }
  | { type: 'version'; step: number; shown: number }
  | { type: 'draft-edited'; step: number; channel: Channel; text: string }
  | { type: 'channel'; channel: Channel | null }
  | { type: 'rewriting'; step: number; rewriting: Rewriting | null }
  /** `brief`: what was sent with it. */
  | { type: 'rewritten'; step: number; email: Email; how: RewriteKind; left: number; brief: Brief }
  | { type: 'check'; step: number; check: Check | null }
  /** Verdicts that the user asked for, by the brief as it stands now. */
  | {
      type: 'judged-again';
      step: number;
      sentences: readonly CheckedSentence[];
      brief: Brief;
      left: number;
    }
  | { type: 'checked'; checked: Checked | null }
  /** The draft that was taken over has another text here, not yet in its message box. */
  | { type: 'draft-mended'; body: string; status?: string }
  | { type: 'draft-rewriting'; rewriting: Rewriting | null; left?: number }
  | { type: 'facts'; facts: Facts }
  /** An order over the sequence has ended, or a new one begins (null). */
  | { type: 'steered'; steered: PanelState['steered'] }
  | { type: 'target'; id: string }
  /** `touch`: what went in, where it did. */
  | { type: 'insertion'; step: number; insertion: Insertion | null; touch?: Touch }
  /** Something that happened to the answer to what they wrote, `to` that email of theirs. */
  | { type: 'on-reply'; to: string; action: Action }
  /** The sequence goes on no more; what is written next is kept under this key. */
  | { type: 'sequence-ended'; key: string }
  | { type: 'say'; status: string };
