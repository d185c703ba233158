import { z } from 'zod';
import { channelSchema, type Draft } from '../../shared/contract/channel.ts';
import type { InsertMode } from '../editor/editor.ts';
import { READING_LIMITS } from '../sites/limits.ts';
import { readingSchema } from '../sites/reading.ts';
import { MESSAGE_LIMITS } from './limits.ts';

/*
 * Who may say what to whom.
 *   sidebar ⇄ page script: a port through the background, paired by the tab of the sidebar's frame. Named verbs on opaque ids.
 *   launcher, popup → background: one-way requests to open.
 * What comes from a page script is checked with zod by the receiver: a compromised page can forge it.
 */

const text = (max: number) => z.string().max(max);

/** An editor as the sidebar knows it; `id` means something to the page script alone. */
export const editorViewSchema = z.object({
  id: text(40),
  kind: z.enum(['reply', 'new', 'message', 'note', 'inmail', 'plain']),
  channel: channelSchema,
  /** For a person: "Reply to Mara Holt", "New mail to mara@…", "New mail". */
  label: text(MESSAGE_LIMITS.label),
  maxLength: z.int().min(1).optional(),
  /** It holds text that is not ColdCopy's own untouched insert. */
  hasText: z.boolean(),
  blocked: text(300).optional(),
  /** The sender's own signature stands right below the text. */
  signed: z.boolean().optional(),
});
export type EditorView = z.infer<typeof editorViewSchema>;

export const insertResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inserted'),
    text: text(20_000),
    subject: z.enum(['filled', 'kept', 'none']),
  }),
  z.object({ kind: z.literal('occupied'), excerpt: text(300) }),
  z.object({ kind: z.literal('too-long'), length: z.int(), limit: z.int() }),
  z.object({ kind: z.literal('gone'), why: text(300) }),
  z.object({ kind: z.literal('rejected'), why: text(300) }),
]);

/** What the sidebar may ask of its own page, and what comes back. */
export type PageRequests = {
  read: { candidate?: string; editorId?: string };
  editors: Record<string, never>;
  insert: { editorId: string; draft: Draft; mode: InsertMode };
  openCompose: { to?: string };
  /** Marks the editor that is meant; without an id, takes the mark away. */
  highlight: { editorId?: string };
  /** Text of an editor, without signature and quote, for "Check this draft". */
  draftText: { editorId: string };
  /** The sidebar's own frame: hide it, move it, size it (CSS px). */
  frame: { hidden?: boolean; side?: 'left' | 'right'; width?: number };
  /** Goes to an address of the same page, which then needs no loading. */
  goTo: { url: string };
};
export type PageVerb = keyof PageRequests;

export const PAGE_ANSWERS = {
  read: readingSchema,
  editors: z.array(editorViewSchema).max(30),
  insert: insertResultSchema,
  openCompose: z.object({ editorId: text(40) }),
  highlight: z.null(),
  draftText: z.object({ subject: text(1_000).optional(), body: text(50_000) }),
  frame: z.null(),
  goTo: z.object({ gone: z.boolean() }),
} as const satisfies Record<PageVerb, z.ZodType>;
export type PageAnswer<Verb extends PageVerb> = z.infer<(typeof PAGE_ANSWERS)[Verb]>;

/** One request over the port. */
export type PageRequest = {
  [Verb in PageVerb]: { id: number; verb: Verb; args: PageRequests[Verb] };
}[PageVerb];

/** First word of a sidebar to `background`: the one-use token from its address. */
export type Hello = { token: string };

/** What `background` itself says to a sidebar; everything else on the port is from the page. */
export const fromBackgroundSchema = z.object({ background: z.enum(['ready', 'refused', 'gone']) });
export type FromBackground = z.infer<typeof fromBackgroundSchema>;

/** Launcher and popup → background. */
export const openRequestSchema = z.object({
  open: z.literal('sidebar'),
  /** With the work list in it, whatever the page shows. */
  list: z.literal(true).optional(),
});
export type OpenRequest = z.infer<typeof openRequestSchema>;

/**
 * The sidebar → background, for what a frame in Firefox cannot do itself: whether the browser lets the extension reach an origin, and
 * the options, at one part of them.
 */
export type FrameRequest = { allowed: string } | { options: '' | 'server' };

/** Page script → background: the sidebar's frame was loaded anew (the page moved it) and needs a new token. */
export type RenewRequest = { renew: 'frame' };
/** The new token, or null when nobody called in this tab. */
export type RenewAnswer = { token: string | null };

/** `background` → page script. `call`: the user called; answered by `PageCallAnswer`. `mount`: the sidebar's frame, once a document. */
export type PageCall =
  | { page: 'call'; selection?: string; toggle?: boolean; list?: boolean }
  | {
      page: 'mount';
      token: string;
      side: 'left' | 'right';
      width: number;
      selection?: string;
      list?: boolean;
    };
export type PageCallAnswer = { mounted: boolean };
/** The page script's first word on each port; it ends at `background`. */
export type PageHere = { here: true };

/** What the popup gets back: the sidebar is there, or a sentence why not. */
export const openAnswerSchema = z.union([
  z.object({ opened: z.literal(true) }),
  z.object({ opened: z.literal(false), why: text(300) }),
]);
export type OpenAnswer = z.infer<typeof openAnswerSchema>;

/** What the page script says over the port: an answer, a failure, or an event. */
export const fromPageSchema = z.union([
  z.object({ id: z.int(), answer: z.unknown() }),
  z.object({ id: z.int(), failed: text(MESSAGE_LIMITS.failure) }),
  /** The address changed to something else: what was read may be stale. */
  z.object({ event: z.literal('moved'), key: text(READING_LIMITS.key) }),
  /** Editors came or went. */
  z.object({ event: z.literal('editors') }),
  /** The user called again while the sidebar was there. */
  z.object({ event: z.literal('called') }),
  /** The user asked for the work list. */
  z.object({ event: z.literal('list') }),
  /** The user dragged the sidebar's edge. */
  z.object({ event: z.literal('placed'), side: z.enum(['left', 'right']), width: z.number() }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;
