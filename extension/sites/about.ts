import type { PlainKey } from '../i18n/text.ts';

/** Edge of the window along which the launcher looks for room. */
export type Edge = 'left' | 'right';

/**
 * All that a site is, apart from how it is read: data that the background, the manifest and the
 * extension's own pages take from here, without the readers. `Site` (site.ts) adds the reading.
 */
export type AboutSite<Name extends string = string, Page extends string = string> = {
  /** Name in the code, in stored keys (`gmail:thread:…`) and of the site's folder. */
  readonly name: Name;
  /** What a person calls it. */
  readonly label: string;
  /** Origins ColdCopy may be called on, as the manifest asks for them. */
  readonly origins: readonly string[];
  /** Where a person begins. */
  readonly home: string;
  /** What there is to be opened: "a conversation", as in "Open … there", and "a conversation in Gmail". */
  readonly opens: { readonly what: PlainKey; readonly where: PlainKey };
  /** Said where nobody was found and the reader gives no reason. */
  readonly howToBegin: readonly PlainKey[];
  /** Kinds of pages its reader tells apart. */
  readonly pages: readonly Page[];
  /** Whether the page is one of those that are read. */
  matches(url: URL): boolean;
  /** Address of what a key of its readings names (`kind`, `id`), in this of the accounts that are signed in; null where it has none. */
  addressOf(kind: string, id: string, account?: number): string | null;
  /** Address that lists what was exchanged with an email address, in an account. */
  addressOfPerson?(email: string, account?: number): string;
  /** Composes are watched while the sidebar is open; otherwise it asks when it gets the focus. */
  readonly observesEditors: boolean;
  /** It has a button for a new message that `openCompose` of its reader uses. */
  readonly opensCompose: boolean;
  /**
   * Its lists name nobody: what is opened after one is read by itself, because it is what the
   * sidebar was opened for.
   */
  readonly readsAfterLists: boolean;
  /** Who may not be written to may be invited with a short note: how its box is opened. */
  readonly invitation?: PlainKey;
  /** A button of ours waits on its pages, at these edges, in the order in which they are tried. */
  readonly launcher?: { readonly edges: readonly Edge[] };
};

/** Keeps the names as literals: `SiteName` and `PageKind` are made of them. */
export const about = <const Name extends string, const Page extends string>(
  site: AboutSite<Name, Page>,
): AboutSite<Name, Page> => site;
