import { createContext, useContext } from 'react';
import type { EmailCount } from '../../shared/contract/brief.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import type { RewriteKind, StandingEmail } from '../../shared/contract/rewrite.ts';
import type { CoachFinding } from '../coach/index.ts';
import type { PaymentPage } from '../common/payment-page.ts';
import type { ContactStatus } from '../contacts/index.ts';
import type { InsertMode } from '../editor/editor.ts';
import type { SavedOffer } from '../storage/items.ts';
import type { Action } from './state/actions.ts';

/** What a rewrite is to do; `words` for the user's own, `language` for another one, `channel` and `maxLength` to fit. */
export type RewriteOptions = {
  kind: RewriteKind;
  words?: string;
  language?: string;
  channel?: Channel;
  maxLength?: number;
  sequence?: StandingEmail[];
};

/** What a screen may set going. Screens know nothing of storage, the page or the Worker; commands.ts does. */
export type Actions = {
  dispatch(action: Action): void;
  /** Reads the page again; with an address, about that person of a group thread. */
  read(candidate?: string): void;
  /** Agrees once if need be, and generates. */
  generate(): void;
  stop(): void;
  /** Writes what is missing, with the same key: never charged again. */
  writeRest(): void;
  /** Asks the Worker how things stand. */
  askAgain(): void;
  /** Stripe's pages: for an offer of the plan's, and for card, invoices and cancelling. */
  payment: {
    upgrade(offer: string): Promise<PaymentPage>;
    manage(): Promise<PaymentPage>;
  };
  /** Keeps an offer and uses it for this page. */
  saveOffer(offer: SavedOffer): void;
  /** Keeps an offer that is half typed. */
  keepOfferDraft(draft: Record<string, string>): void;
  /** `sure`: the user was asked about what should be looked at. */
  insert(step: number, mode: InsertMode, sure?: boolean): void;
  /** Has what nobody judged in one email checked against what was read. */
  checkAgain(step: number): void;
  /** Rewrites one email; the earlier text stays one step back. */
  rewrite(step: number, options: RewriteOptions): void;
  /** Puts one finding aside, with the reason. */
  dismiss(finding: CoachFinding, reason: string): void;
  /** Takes over what is written in the message box that is meant, to check it here. */
  check(): void;
  /** Puts the draft that was mended here in the place of the one in the message box. */
  replaceDraft(): void;
  /** Has that draft rewritten, so that what was found in it goes. */
  rewriteDraft(): void;
  /** Sends that draft's sentences to be checked against what was read. */
  checkFacts(): void;
  /** Marks an editor on the page while it is meant; null takes the mark away. */
  highlight(id: string | null): void;
  copy(text: string, done: string): void;
  /** Copies with its paragraphs and links, for editors that take them. */
  copyRich(text: string, done: string): void;
  /** Saves one email as a file that mail programs open. */
  saveEmail(step: number): void;
  /** Switches the single-key shortcuts on or off. */
  setSingleKeys(on: boolean): void;
  /** Marks where things stand with the contact. */
  setStatus(is: ContactStatus['is'], until?: string): void;
  /** Takes a status back; a wish not to be contacted stays. */
  clearStatus(): void;
  /** “This is wrong”: the status rests on a misreading. */
  correctReading(): void;
  /** The page shows this contact. */
  isSame(id: string): void;
  /** It shows somebody else of that name. */
  isNotSame(id: string): void;
  /** The page shows somebody else than it is taken for. */
  unlink(): void;
  /** A contact that was merged into this one is one of its own again. */
  part(id: string): void;
  /** The answer to what they wrote: an email like any other, with the same acts. */
  reply: ReplyActions;
  /** Changes the emails that are not sent yet. */
  steer(words: string): void;
  /** Rewrites what is left in the light of what they wrote. */
  resumeSequence(): void;
  /** The sequence goes on no more. */
  endSequence(): void;
  /** How many emails a sequence has, from now on. */
  setEmailCount(count: EmailCount): void;
  /** The options, or one part of them. */
  openOptions(part?: 'server'): void;
  close(): void;
  moveAcross(): void;
  resize(by: 'wider' | 'narrower'): void;
};

export type ReplyActions = Pick<
  Actions,
  'dispatch' | 'stop' | 'insert' | 'rewrite' | 'checkAgain'
> & {
  /** Agrees once if need be, and has the answer drafted. */
  draft(): void;
};

const Context = createContext<Actions | null>(null);

export const ActionsProvider = Context.Provider;

export function useActions(): Actions {
  const actions = useContext(Context);
  if (!actions) throw new Error('a screen needs a ActionsProvider around it');
  return actions;
}
