/** Words by what they mean: each entry of `text`, divided by ";", is a value and its names. */
export const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';').flatMap((entry) => {
      const [value = '', ...names] = entry.trim().split(/\s+/);
      return names.map((name) => [name, value] as const);
    }),
  );

/** The words of a list. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The phrases of a list, divided by commas or lines. */
export const phrases = (text: string): string[] => text.split(/[,\n]\s*/).map((one) => one.trim());
