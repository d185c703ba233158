import { hasRoleWord } from './roles.ts';

/*
 * Names as mail headers carry them: "Holt, Mara", "Dr. Mara Holt", "Mara Holt (Northwind)", "Mara Holt | Northwind".
 */

const DEGREES = /^(ph\.?d|mba|msc|m\.?sc|bsc|b\.?sc|md|cpa|cfa|pmp|esq|jr|sr|ii|iii|iv|mim|shrm-?cp)\.?$/i;
const TITLES = /^(dr|prof|mr|mrs|ms|mx|sir|herr|frau|dipl|ing|mag|mme|mlle|don|doña|pan|pani|г-н|г-жа)\.?$/i;
/** "Dipl.-Ing.", "med.", "Sra.", "Rev.": abbreviations of more than two letters before a name are titles in every language. */
const ABBREVIATED_TITLE = /^(\p{L}{3,}\.|\p{L}+\.-\p{L}+\.)$/u;
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Full-width letters, digits and signs of East Asian texts as the common ones. (NFKC would take more apart than that.) */
export const narrow = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** What stands beside a name and is none: a company in brackets or behind a bar, "via …", quotes, pictures. */
const bareName = (name: string): string =>
  narrow(name)
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\p{Extended_Pictographic}\ufe0f?/gu, ' ')
    .replaceAll(/\s*[([{].*?[)\]}]/g, ' ')
    .replace(/\s+(?:[|·•–—/]|-(?=\s)|via\s|@\s?).*$/u, '')
    .replaceAll(/["“”„«»]|^\s*['‘’]|['‘’]\s*$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isAll = (part: string, test: (word: string) => boolean): boolean => part.split(' ').every(test);

/** "Holt, Mara" turned round; "Mara Holt, CEO", "Mara Holt, PhD" without what follows. */
function inOrder(name: string): string {
  const [last = '', ...rest] = name.split(/\s*,\s*/);
  const first = rest.filter(
    (part) => part !== '' && !isAll(part, (word) => DEGREES.test(word)) && !hasRoleWord(part) && !/\p{Nd}/u.test(part),
  );
  return first.length > 0 ? `${first.join(' ')} ${last}` : last;
}

/** A name in reading order, without titles and degrees; undefined where there is none (an address is no name). */
export function fullNameOf(header: string | undefined): string | undefined {
  const name = bareName(header ?? '');
  if (name === '' || name.includes('@') || !/\p{L}/u.test(name)) return undefined;
  const words = inOrder(name).split(' ');
  const begin = words.findIndex((word, at) => at === words.length - 1 || !(TITLES.test(word) || ABBREVIATED_TITLE.test(word)));
  const kept = words.slice(begin).filter((word, at) => !(DEGREES.test(word) && at > 0));
  return kept.join(' ') || undefined;
}

/** "MARA" and "mara" as one greets by it: "Mara", "Jean-Luc", "O'Brien". Two capitals may be a name (JP). */
function cased(word: string): string {
  const isUpper = word === word.toLocaleUpperCase() && word.length > 2;
  if (!isUpper && word !== word.toLocaleLowerCase()) return word;
  return word
    .toLocaleLowerCase()
    .replaceAll(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase());
}

/** Who is addressed by it; undefined where the order of names can't be told (Chinese, Japanese, Korean, initials). */
export function firstNameOf(fullName: string | undefined): string | undefined {
  if (!fullName || CJK.test(fullName)) return undefined;
  const words = fullName.split(' ');
  // Family name, given name, patronymic: the Russian order of documents.
  const patronymic = words.length === 3 && /(вич|вна|ична|кызы|оглы)$/i.test(words[2] ?? '');
  const first = (patronymic ? words[1] : words[0]) ?? '';
  const letters = first.replaceAll(/[^\p{L}\p{M}]/gu, '');
  return letters.length < 2 || first.endsWith('.') ? undefined : cased(first);
}

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
  squeeze(name) === squeeze(address.split('@')[0] ?? '') && !/\s/.test(name.trim()) && name === name.toLowerCase();

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words and the signs between them that a name at the start of a line may be made of. */
const MOST_PIECES = 24;
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
export const isNameAlone = (rest: string): boolean => /^[\s*_.,]*$/.test(rest) || /^[,(|•·–—/-]/.test(rest);
