/** Lower-case letters and digits alone, without accents, to compare what is written with what an address says. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/ß/g, 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a name is only the address's local part over again, as Gmail shows it when the header names nobody: "mara", but not "Mara". */
export const isLocalPart = (name: string, address: string): boolean =>
  squeeze(name) === squeeze(address.split('@')[0] ?? '') &&
  !/\s/.test(name.trim()) &&
  name === name.toLowerCase();

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words and the signs between them that a name at the start of a line may be made of. */
const MOST_PIECES = 24;
/** Nothing longer than this is a line with a name. */
const LONGEST_LINE = 240;

/** The name of a person at the start of a line: the rest of the line, '' for the name alone, undefined when it is not there. */
export function afterName(line: string, name: string | undefined): string | undefined {
  if (!name || line.length > LONGEST_LINE || name.length > LONGEST_LINE) return undefined;
  const words = wordsOf(name);
  const orders = [
    name,
    [...words.slice(1), words[0]].join(' '),
    [...words.slice(-1), ...words.slice(0, -1)].join(' '),
  ];
  const wanted = new Set(orders.map(squeeze));
  if (words.length > 2) wanted.add(squeeze(`${words[0]} ${words.at(-1)}`));
  const pieces = line.replace(/^[\s*_–—-]+/, '').split(/(?<=[\s,|•·–—(/])|(?=[\s,|•·–—(/])/);
  let read = '';
  for (const [number, piece] of pieces.slice(0, MOST_PIECES).entries()) {
    read += piece;
    const bare = squeeze(read.replace(/^(dr|prof|mr|mrs|ms|dipl\.?-?ing)\.?\s+/i, ''));
    if (wanted.has(bare) || (bare !== '' && wanted.has(bare.replace(/(san|様)$/, ''))))
      return pieces
        .slice(number + 1)
        .join('')
        .trim();
  }
  return undefined;
}

/** Whether what stands behind a name leaves it a name: nothing, or a separator. */
export const isNameAlone = (rest: string): boolean =>
  /^[\s*_.,]*$/.test(rest) || /^[,(|•·–—/-]/.test(rest);
