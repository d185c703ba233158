const turns = new Map<number, Promise<unknown>>();

/** Runs what concerns one tab one after the other: two calls at once must not mount two sidebars. */
export const inTurn = <T>(tabId: number, act: () => Promise<T>): Promise<T> => {
  const before = turns.get(tabId) ?? Promise.resolve();
  const mine = before.then(act, act);
  turns.set(tabId, mine);
  const end = () => {
    if (turns.get(tabId) === mine) turns.delete(tabId);
  };
  mine.then(end, end);
  return mine;
};
