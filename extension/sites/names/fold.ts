/** Letters that no accent can be taken from, as people type them without their keyboard. */
const BARE: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A word to be looked up: lower case, without accents ("Łukasz" and "lukasz" are one name). */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðıßæœþ]/g, (letter) => BARE[letter] ?? letter)
    .replaceAll('’', "'");
