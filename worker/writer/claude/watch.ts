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

/** Begins it. A piece only notes its time: three hundred pieces of an answer are no three hundred timers. */
export function watch(caller: AbortSignal, timeouts: Timeouts): Watch {
  const clock = new AbortController();
  const stop = () => clock.abort();
  const whole = setTimeout(stop, timeouts.request);
  let silence = setTimeout(stop, timeouts.firstToken);
  let heardAt: number | undefined;
  function look(): void {
    const left = timeouts.idle - (Date.now() - (heardAt ?? 0));
    if (left <= 0) stop();
    else silence = setTimeout(look, left);
  }
  return {
    signal: AbortSignal.any([caller, clock.signal]),
    alive() {
      const isFirst = heardAt === undefined;
      heardAt = Date.now();
      if (!isFirst) return;
      clearTimeout(silence);
      silence = setTimeout(look, timeouts.idle);
    },
    timedOut: () => clock.signal.aborted && !caller.aborted,
    end() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
