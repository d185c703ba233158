/** Stored with each sequence. Raised with every change of the prompt's words or form, so that answers can be told apart. */
export const PROMPT_VERSION = '2026-11-27.2';
