/** Claude stops behind so many emails, and a test can act there however busy the machine is; `AT_ONCE` lets the rest go. */
export const stopAfter = (emails: number) => ({ stopAfter: emails });
export const AT_ONCE = { tokensPerSecond: 0, stopAfter: undefined };
