/**
 * Emails after the first that are delivered before they are stored together: each by itself would be six of the ten trips to D1. A server that dies
 * loses one less at most, and the same key writes it again.
 */
export const STORED_TOGETHER = 3;
