/** Seconds of an hour and of a day. */
export const HOUR_SECONDS = 3_600;
export const DAY_SECONDS = 86_400;

/** Seconds until midnight UTC, when the day's counters begin again. */
export const untilMidnight = (): number =>
  DAY_SECONDS - (Math.floor(Date.now() / 1000) % DAY_SECONDS);

export const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Settles with `work`, or fails when it took longer than `milliseconds`. The work itself is not stopped. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
