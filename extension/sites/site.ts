import type { Thread, WireProspect } from '../../shared/contract/brief.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import type { Editor } from '../editor/editor.ts';

/** What the page is, as far as reading goes. */
export type PageKind =
  | 'gmail-thread'
  | 'gmail-compose'
  | 'gmail-list'
  | 'linkedin-profile'
  | 'linkedin-messaging'
  | 'linkedin-sales'
  | 'linkedin-other'
  | 'unknown';

/** The person read, with what stays in the browser: address, phone and profile are never sent to the Worker. */
export type Prospect = WireProspect & { email?: string; phone?: string; profileUrl?: string };

/** Fields of a prospect a reader may fail to find. */
export type Field =
  | 'fullName'
  | 'firstName'
  | 'jobTitle'
  | 'company'
  | 'location'
  | 'about'
  | 'experience'
  | 'posts'
  | 'messages'
  | 'email';

/** A field that was not read, and a sentence for a person: why, and what would help. */
export type Missing = { field: Field; why: string };

/**
 * A field that is a guess, or that was left open: it is shown as a question. `options`: readings to choose from, likeliest first; of a name,
 * ways to greet.
 */
export type Guess = { certain: false; options?: string[] };

/** One of several people a group thread may be about. */
export type Candidate = { email: string; name?: string };

/** What one look at the page gave. `prospect: null` always comes with `reason`. */
export type Reading = {
  site: 'gmail' | 'linkedin';
  page: PageKind;
  /** Stable name of what is open (a thread, a profile), so that saved work is found again: `gmail:thread:198c…`. */
  key: string;
  prospect: Prospect | null;
  /** Sentence for a person: why there is no prospect and how to begin. */
  reason?: string;
  /** More than one person could be meant: ask. Read again with `candidate` set to the chosen address. */
  candidates?: Candidate[];
  thread?: Thread;
  missing: Missing[];
  /** Fields that are not certain; all others are. */
  guesses?: Partial<Record<Field, Guess>>;
  /** Which selector found each field, for the captures table and for the report of what was not found. */
  foundBy: Partial<Record<Field, string>>;
  /** Shape of the DOM around a field nothing found: tags, roles and ids only, all text masked. For the user to copy. */
  report?: string;
  /** Channel that what is on the page asks for. */
  channel: Channel;
};

/** What the caller may ask of a reading. */
export type ReadOptions = {
  url: string;
  /** Address of the person meant in a group thread. */
  candidate?: string;
  /** Text the user had selected when calling (context menu): becomes evidence of kind `selection`. */
  selection?: string;
  /** Id of the editor whose recipient is meant: it means something to the page script alone, which gives `editor` with it. */
  editorId?: string;
  /** The editor whose recipient is meant, one of `editors()`. */
  editor?: Editor;
};

/**
 * A site: what its pages are, how they are read, where one may write. Never changes the page while reading, never throws on
 * odd markup, never recognises by words of one language.
 */
export type Site = {
  name: 'gmail' | 'linkedin';
  matches(url: URL): boolean;
  read(document: Document, options: ReadOptions): Reading;
  /** Editors a draft may go into now, front-most first. Cheap enough to call on every request. */
  editors(document: Document): Editor[];
  /** Opens an empty message to this address by the site's own button; undefined where the site has none. */
  openCompose?(document: Document, to: string | undefined, signal: AbortSignal): Promise<Editor>;
};
