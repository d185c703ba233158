import type { Timeouts } from '../settings.ts';

/** One call's clock: aborts it when the caller leaves, when it is silent for too long, or when its time is over. */
export type Watch = {
  signal: AbortSignal;
  /** A piece of the answer arrived. */
  alive(): void;
  /** Whether it was the clock, not the caller, that ended the call. */
  timedOut(): boolean;
  end(): void;
};

export function watch(caller: AbortSignal, timeouts: Timeouts): Watch {
  const clock = new AbortController();
  const stop = () => clock.abort();
  const whole = setTimeout(stop, timeouts.request);
  let silence = setTimeout(stop, timeouts.firstToken);
  return {
    signal: AbortSignal.any([caller, clock.signal]),
    alive() {
      clearTimeout(silence);
      silence = setTimeout(stop, timeouts.idle);
    },
    timedOut: () => clock.signal.aborted && !caller.aborted,
    end() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
