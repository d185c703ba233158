/**
 * Longest texts of a reading, UTF-16 units. Apart from reading.ts, so that readers can cut to them
 * without carrying zod into the page.
 */
export const READING_LIMITS = {
  /** Name of what is open: a thread, a profile, an address. */
  key: 300,
  /** What a report tells of the page's shape. */
  report: 5_000,
} as const;
