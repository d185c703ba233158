/** How long a deletion can be taken back, milliseconds. By itself, since a picture of the options needs no storage. */
export const UNDO_MS = 10_000;
