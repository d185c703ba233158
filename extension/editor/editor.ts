import type { Channel } from '../../shared/contract/channel.ts';

/** A place on the page that takes text: its fields and how they behave. Found anew by a site; kept apart by `element`. */
export type Editor = {
  /** What it is to a person and to the rules of insertion: subject and recipient are only ever filled in a `new` mail. */
  kind: 'reply' | 'new' | 'message' | 'note' | 'inmail' | 'plain';
  channel: Channel;
  /** The element the text goes into: a contenteditable, a textarea or an input. */
  element: HTMLElement;
  /** Outermost element of the compose, highlighted when this editor is meant. */
  frame: HTMLElement;
  /** Visible subject field; absent in replies. */
  subject?: HTMLInputElement;
  /** Field for a recipient's address; present only while no recipient is set. */
  recipientInput?: HTMLInputElement | HTMLTextAreaElement;
  /** Addresses already set as recipients. */
  recipients: string[];
  /** Name of the person it goes to, where the page shows one and no address (LinkedIn). */
  recipientName?: string;
  /** First node below the user's own text that an insert must stay above: signature or quoted text. */
  before(): Node | null;
  /** Whether a signature of the sender's own stands right below the user's text; absent where editors have none. */
  isSigned?(): boolean;
  /** UTF-16 units the body field takes, where the page says it. */
  maxLength?: number;
  /** Why nothing can be inserted, if so. */
  blocked?: string;
};

/** What to do with text that is already in the editor and not ColdCopy's own. */
export type InsertMode = 'ask' | 'append' | 'replace';

/** Outcome of one insertion. Everything but `inserted` left the editor as it was. */
export type InsertResult =
  | {
      kind: 'inserted';
      /** Text read back from the editor after the insert: ColdCopy's part. */
      text: string;
      /** Why the subject was left alone, if it was. */
      subject: 'filled' | 'kept' | 'none';
    }
  | { kind: 'occupied' /** First words of what is there. */; excerpt: string }
  | { kind: 'too-long'; length: number; limit: number }
  | { kind: 'gone'; why: string }
  | { kind: 'rejected'; why: string };
