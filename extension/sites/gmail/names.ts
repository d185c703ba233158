/*
 * Names as mail headers carry them: "Holt, Mara", "Dr. Mara Holt", "Mara Holt (Northwind)", "Mara Holt | Northwind".
 */

const TITLES = /^(dr|prof|mr|mrs|ms|mx|sir|herr|frau|dipl|ing|mag|mme|mlle|don|doña|pan|pani|г-н|г-жа)\.?$/i;
const DEGREES = /^(ph\.?d|mba|msc|m\.?sc|bsc|b\.?sc|md|cpa|cfa|pmp|esq|jr|sr|ii|iii|iv|mim|shrm-?cp)\.?$/i;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What stands beside a name and is none: a company in brackets or behind a bar, "via …", quotes, pictures. */
const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\p{Extended_Pictographic}\ufe0f?/gu, ' ')
    .replaceAll(/\s*[([{].*?[)\]}]/g, ' ')
    .replace(/\s+(?:[|·•–—]|-(?=\s)|via\s|@\s?).*$/u, '')
    .replaceAll(/["“”„«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A name in reading order, without titles and degrees; undefined where there is none (an address is no name). */
export function fullNameOf(header: string | undefined): string | undefined {
  const name = bareName(header ?? '');
  if (name === '' || name.includes('@') || !/\p{L}/u.test(name)) return undefined;
  const [last, ...rest] = name.split(/\s*,\s*/);
  const first = rest.filter((part) => !part.split(' ').every((word) => DEGREES.test(word)));
  const ordered = first.length > 0 ? `${first.join(' ')} ${last}` : (last ?? '');
  const words = ordered.split(' ');
  const kept = words.filter((word, at) => !(TITLES.test(word) && at < words.length - 1) && !(DEGREES.test(word) && at > 0));
  return kept.join(' ') || undefined;
}

/** Who is addressed by it; undefined where the order of names can't be told (Chinese, Japanese, Korean, initials). */
export function firstNameOf(fullName: string | undefined): string | undefined {
  if (!fullName || CJK.test(fullName)) return undefined;
  const words = fullName.split(' ');
  // Family name, given name, patronymic: the Russian order of documents.
  const patronymic = words.length === 3 && /(вич|вна|ична|кызы|оглы)$/i.test(words[2] ?? '');
  const first = (patronymic ? words[1] : words[0]) ?? '';
  const letters = first.replaceAll(/[^\p{L}\p{M}]/gu, '');
  return letters.length < 2 || first.endsWith('.') ? undefined : first;
}

/** Lower-case letters and digits alone, without accents, to compare what is written with what an address says. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/ß/g, 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a name is only the address's local part over again, as Gmail shows it when the header names nobody. */
export const isLocalPart = (name: string, address: string): boolean =>
  squeeze(name) === squeeze(address.split('@')[0] ?? '') && !/\s/.test(name.trim());

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Nothing longer than this is a line with a name. */
const LONGEST_LINE = 240;

/** The name of a person at the start of a line: the rest of the line, '' for the name alone, undefined when it is not there. */
export function afterName(line: string, name: string | undefined): string | undefined {
  if (!name || line.length > LONGEST_LINE || name.length > LONGEST_LINE) return undefined;
  const words = wordsOf(name);
  const orders = [name, [...words.slice(1), words[0]].join(' '), [...words.slice(-1), ...words.slice(0, -1)].join(' ')];
  const wanted = new Set(orders.map(squeeze));
  if (words.length > 2) wanted.add(squeeze(`${words[0]} ${words.at(-1)}`));
  const pieces = line.replace(/^[\s*_–—-]+/, '').split(/(?<=[\s,|•·–—(/])|(?=[\s,|•·–—(/])/);
  let read = '';
  for (const [number, piece] of pieces.entries()) {
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
export const isNameAlone = (rest: string): boolean => /^[\s*_.,]*$/.test(rest) || /^[,(|•·–—/-]/.test(rest);
