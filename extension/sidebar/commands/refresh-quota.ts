import type { CommandDeps, PanelStore } from './deps.ts';

/** Longest a timer of the browser may run, milliseconds. */
const LONGEST = 2 ** 31 - 1;
/**
 * Milliseconds before the Worker is asked again, each time twice as long as before, and the last such wait. It gives back the place of a
 * stopped generation once it has noticed that its caller left, which takes a second and more; until then it counts as used.
 */
const SETTLING = { first: 1_000, last: 32_000 };

/** What is waited for after a stop: that fewer generations are used than this. */
type Settling = { used: number; wait: number };

/** Keeps what the sidebar knows of quota and hour up to date. */
export type QuotaRefresh = {
  /** Asks the Worker how they stand; once the hour is to open, asks by itself. */
  ask(): Promise<void>;
  /** Asks after a stop: again and again, for a minute at most, until the Worker has given back what it held. */
  settle(): Promise<void>;
};

export function createQuotaRefresh(
  store: PanelStore,
  deps: CommandDeps,
  signal: AbortSignal,
): QuotaRefresh {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const ask = async (settling?: Settling): Promise<void> => {
    clearTimeout(timer);
    const client = await deps.client();
    const answer = await client.status(signal);
    if (signal.aborted) return;
    if (answer.ok) store.dispatch({ type: 'quota', quota: answer.value });
    else store.dispatch({ type: 'unknown', problem: answer.problem });
    const isHeld = settling && !(answer.ok && answer.value.generationsUsed < settling.used);
    const opens = answer.ok && answer.value.hour.resetsAt;
    if (isHeld && settling.wait <= SETTLING.last)
      timer = setTimeout(ask, settling.wait, { ...settling, wait: settling.wait * 2 });
    else if (opens)
      timer = setTimeout(
        ask,
        Math.min(LONGEST, Math.max(1_000, new Date(opens).getTime() - Date.now())),
      );
  };
  return {
    ask: () => ask(),
    // The event that begins a stream has told of the place that is held.
    settle: () => ask({ used: store.get().quota?.generationsUsed ?? 0, wait: SETTLING.first }),
  };
}
