/** How long a deletion can be taken back, milliseconds. */
export const UNDO_MS = 10_000;
