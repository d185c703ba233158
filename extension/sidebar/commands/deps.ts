import type { Client } from '../../client/index.ts';
import type { Store } from '../../common/store.ts';
import type { contacts } from '../../contacts/index.ts';
import type { PagePort } from '../../messaging/sidebar-port.ts';
import type { Work } from '../../storage/work.ts';
import type { Action } from '../state/actions.ts';
import type { PanelState, Settings } from '../state/state.ts';

export type PanelStore = Store<PanelState, Action>;

/** What the commands reach out to. Real ones in sidebar.ts; a test gives its own. */
export type CommandDeps = {
  port: Pick<PagePort, 'ask' | 'onEvent' | 'onState' | 'state'>;
  client(): Promise<Client>;
  contacts: Pick<
    typeof contacts,
    | 'find'
    | 'begin'
    | 'load'
    | 'keep'
    | 'saveWork'
    | 'changeStep'
    | 'link'
    | 'unlink'
    | 'declare'
    | 'merge'
    | 'part'
    | 'watch'
    | 'endSequence'
  >;
  works: {
    load(key: string): Promise<Work | null>;
    create(key: string): Work;
    /** Stores this record in a single call. */
    put(work: Work): Promise<void>;
    /** Calls back when this record changes or is deleted, by whomever. Returns the end of it. */
    watch(key: string, changed: (work: Work | null) => void): () => void;
  };
  /** The user is typing in the sidebar just now. */
  isTyping(): boolean;
  settings(): Promise<Settings>;
  consent(worker: string): Promise<void>;
  /** BCP 47 tag of the language a text is written in; undefined when the browser is not sure. */
  languageOf(text: string): Promise<string | undefined>;
  /** Puts text on the clipboard, and beside it the same as HTML; false when the browser does not allow it. */
  copy(text: string, html?: string): Promise<boolean>;
  saveFile(name: string, text: string, type: string): void;
};
