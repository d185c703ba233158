import type { Brief } from '../contract/brief.ts';

/** Where a statement comes from: a line of evidence, or a field of the brief. */
export type Source =
  | { kind: 'evidence'; id: string; label: string; text: string }
  | { kind: 'offer'; field: keyof Brief; label: string; text: string };

/** Why a statement is not supported. `statement`: it says something of the prospect that nothing read speaks of. */
export type UnsupportedReason = 'figure' | 'name' | 'customer' | 'event' | 'contact' | 'link' | 'wrong-person' | 'statement';

/** What can be said of one sentence. `silent`: it states nothing about the prospect and no figure (a question, an ask, general talk). */
export type Verdict =
  | { kind: 'silent' }
  | { kind: 'supported'; sources: Source[] }
  | { kind: 'unsupported'; reason: UnsupportedReason; quote: string; sources: Source[]; also?: Doubt[] };

/** Words of a sentence that nothing bears out, and why. */
export type Doubt = { reason: UnsupportedReason; quote: string };

/** All doubts of a verdict, the gravest first: "we helped Maersk save 30%" is an invented figure and an invented customer. */
export const doubtsOf = (verdict: Verdict): Doubt[] =>
  verdict.kind === 'unsupported' ? [{ reason: verdict.reason, quote: verdict.quote }, ...(verdict.also ?? [])] : [];

/** A sentence of a text with its place (UTF-16 offsets) and its verdict. */
export type Claim = { start: number; end: number; sentence: string; verdict: Verdict };

/** A piece of a text with its place (UTF-16 offsets). */
export type Span = { start: number; end: number; text: string };

/** A brief of which anything may be missing: what is missing supports nothing. Treated as immutable: what is known of it is kept. */
export type ClaimsBrief = Partial<Brief>;
