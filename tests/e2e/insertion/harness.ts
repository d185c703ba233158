/* Runs in the page: the code under test, and a deliberately naive rival that the contract must catch. */
import type { Editor, InsertMode, InsertResult } from '../../../extension/editor/editor.ts';
import { highlight } from '../../../extension/editor/highlight.ts';
import { draftText, holdsText, insertDraft } from '../../../extension/editor/insert.ts';
import { fillRecipient } from '../../../extension/editor/subject.ts';
import { siteHere } from '../../../scripts/lib/browser/site-here.ts';
import type { Channel, Draft } from '../../../shared/contract/channel.ts';

/** Elements inside open shadow roots as well: LinkedIn's composer lives in one. */
function deepQuery(root: ParentNode, css: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(css);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && deepQuery(element.shadowRoot, css);
    if (inside) return inside;
  }
  return undefined;
}

const plainEditor = (element: HTMLElement, channel: Channel): Editor => ({
  kind: 'plain',
  channel,
  element,
  frame: element,
  recipients: [],
  before: () => element.querySelector('.gmail_signature, .gmail_quote'),
});

/** The editor whose element matches, as its site describes it; any other field is a plain one. */
function editorAt(css: string): Editor {
  const known = siteHere()
    ?.editors(document)
    .find(({ element }) => element.matches(css));
  if (known) return known;
  const element = deepQuery(document, css);
  if (!element) throw new Error(`No editor matches ${css}.`);
  return plainEditor(element, 'message');
}

/** What many extensions do: set the text, tell the page by an event of one's own. */
function naive(editor: Editor, draft: Draft): InsertResult {
  const { element } = editor;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    element.value = draft.body;
  else element.textContent = draft.body;
  if (editor.subject && draft.subject) editor.subject.value = draft.subject;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  return { kind: 'inserted', text: draft.body, subject: 'filled' };
}

let marked = new AbortController();
let held: Editor | undefined;

const harness = {
  async insert(
    css: string,
    draft: Draft,
    mode: InsertMode,
    inserter: 'ours' | 'naive' = 'ours',
  ): Promise<InsertResult> {
    const editor = editorAt(css);
    return inserter === 'naive' ? naive(editor, draft) : insertDraft(editor, draft, mode);
  },
  /** Keeps an editor as found now, to insert into it when the page has changed. */
  hold: (css: string) => {
    held = editorAt(css);
  },
  insertHeld: async (draft: Draft): Promise<InsertResult> => {
    if (!held) throw new Error('Nothing is held.');
    return insertDraft(held, draft, 'ask');
  },
  highlight: (css?: string) => {
    marked.abort();
    marked = new AbortController();
    if (css) highlight(editorAt(css).frame, marked.signal);
  },
  holdsText: (css: string) => holdsText(editorAt(css)),
  draftText: (css: string) => draftText(editorAt(css)),
  fillRecipient: (css: string, address: string) => fillRecipient(editorAt(css), address),
  openCompose: async (to?: string) => {
    const editor = await siteHere()?.openCompose?.(document, to, AbortSignal.timeout(5_000));
    return editor && { kind: editor.kind, recipients: editor.recipients };
  },
  editors: () =>
    (siteHere()?.editors(document) ?? []).map(({ kind, recipients, blocked, subject }) => ({
      kind,
      recipients,
      blocked,
      subject: subject !== undefined,
    })),
  read: () => siteHere()?.read(document, { url: location.href }),
};
export type Harness = typeof harness;

declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;
