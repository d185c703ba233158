/** Where a text goes: over whole lines, below a line, or into an editor that holds nothing. */
export type Place = { over: { from: number; to: number } } | { below: number } | 'empty';

/** Something one can type into: what stands there above signature and quote, and how lines get in by the editor's own input path. */
export type Surface = {
  /** The user's part, line by line, '' for a blank line. */
  lines(): string[];
  /** What lies below it: signature and quoted text. It must never change. */
  rest(): string;
  /** Types the lines at the place, with a blank line towards what lies below. One step for undo. */
  type(place: Place, lines: readonly string[]): void;
};
