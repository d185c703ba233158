import type { CommandDeps, PanelStore } from './deps.ts';

/** Longest a timer of the browser may run, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Asks the Worker how quota and hour stand, and once more `again` milliseconds later; once the hour is to open, asks by itself. */
export function createQuotaRefresh(store: PanelStore, deps: CommandDeps, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const ask = async (again?: number): Promise<void> => {
    clearTimeout(timer);
    const client = await deps.client();
    const answer = await client.status(signal);
    if (signal.aborted) return;
    if (!answer.ok) return store.dispatch({ type: 'unknown', problem: answer.problem });
    store.dispatch({ type: 'quota', quota: answer.value });
    const opens = answer.value.hour.resetsAt;
    if (again) timer = setTimeout(ask, again);
    else if (opens)
      timer = setTimeout(
        ask,
        Math.min(LONGEST, Math.max(1_000, new Date(opens).getTime() - Date.now())),
      );
  };
  return ask;
}
