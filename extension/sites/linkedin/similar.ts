const folded = (text: string): string =>
  text
    .toLocaleLowerCase()
    .replace(/[\s.,()[\]–—-]+/gu, ' ')
    .trim();

/** One organisation, however it is punctuated. */
export const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && folded(a) === folded(b);

/** "Acme" and "Acme Robotics GmbH": one name begins with the whole of the other. */
export function alike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [first, second] = [`${folded(a)} `, `${folded(b)} `];
  return first.startsWith(second) || second.startsWith(first);
}
