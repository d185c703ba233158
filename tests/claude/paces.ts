/** Slow enough that a test can act between two emails however busy the machine is; `AT_ONCE` lets the rest of a running answer go. */
export const SLOW = { firstTokenMs: 50, tokensPerSecond: 60 };
export const AT_ONCE = { tokensPerSecond: 0 };
