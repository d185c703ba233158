/* The columns of a point of statistics (analytics.ts). Their order is the dataset's schema: only add at the end. */

/** The strings of a point, `blob1` first. */
export const BLOBS = ['route', 'outcome', 'plan', 'model', 'promptVersion', 'charged'] as const;

/** Its numbers, `double1` first: US dollars, milliseconds, counts. -1: there is none, since a point knows no null. */
export const DOUBLES = [
  'costUsd',
  'firstEmail',
  'total',
  'emails',
  'inputTokens',
  'outputTokens',
  'calls',
  'status',
] as const;
