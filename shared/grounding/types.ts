import type { Brief } from '../contract/brief.ts';

/** A piece of a text with its place (UTF-16 offsets). */
export type Span = { start: number; end: number; text: string };

/**
 * A brief of which anything may be missing: what is missing supports nothing. Treated as immutable:
 * what is known of it is kept.
 */
export type ClaimsBrief = Partial<Brief>;
