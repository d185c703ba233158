/** A piece of a text with its place (UTF-16 offsets). */
export type Span = { start: number; end: number; text: string };
