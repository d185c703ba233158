/**
 * Longest texts that cross from the page script to the sidebar, UTF-16 units. Apart from messages.ts, so that the page script can cut
 * to them without carrying zod into the page.
 */
export const MESSAGE_LIMITS = {
  /** An editor in words for a person. */
  label: 200,
  /** Why something asked of the page failed. */
  failure: 500,
} as const;
