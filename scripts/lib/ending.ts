const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when this command is asked to end: Ctrl+C, SIGTERM, its terminal closed, or whoever started it gone. Call it before
 * starting anything that has to be ended in order.
 */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}
