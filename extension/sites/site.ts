import type { Editor } from '../editor/editor.ts';
import type { AboutSite } from './about.ts';
import type { Reading } from './reading.ts';
import type { PageKind, SiteName } from './registry.ts';

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
 * A site and how it is read, where one may write. Never changes the page while reading, never throws on
 * odd markup, never recognises by words of one language.
 */
export type Site = AboutSite<SiteName, PageKind> & {
  read(document: Document, options: ReadOptions): Reading;
  /** Editors a draft may go into now, front-most first. Cheap enough to call on every request. */
  editors(document: Document): Editor[];
  /** Opens an empty message to this address by the site's own button; undefined where the site has none. */
  openCompose?(document: Document, to: string | undefined, signal: AbortSignal): Promise<Editor>;
};
