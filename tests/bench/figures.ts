/** One line of the table. `value` is what is compared with the aim. */
export type Figure = {
  what: string;
  value: number;
  unit: 'ms' | 'ratio' | 'KB' | 'MB';
  aim?: number;
  note?: string;
};

/** The middle one; the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle - 1)] ?? Number.NaN)) / 2
  );
}

/** Runs something `times` times, one after the other. */
export async function repeat<Result>(
  times: number,
  act: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < times; index++) results.push(await act(index));
  return results;
}
