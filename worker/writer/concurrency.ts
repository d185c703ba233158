/** Runs tasks, at most `most` at once, in the order they came. */
export function createConcurrencyLimit(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // The slot goes straight to the next one waiting, so that nothing slips in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
