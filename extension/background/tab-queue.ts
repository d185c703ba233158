const queues = new Map<number, Promise<unknown>>();

/** Runs what concerns one tab one after the other: two calls at once must not mount two sidebars. */
export function inTabQueue<T>(tabId: number, act: () => Promise<T>): Promise<T> {
  const before = queues.get(tabId) ?? Promise.resolve();
  const mine = before.then(act, act);
  queues.set(tabId, mine);
  const end = () => {
    if (queues.get(tabId) === mine) queues.delete(tabId);
  };
  mine.then(end, end);
  return mine;
}
