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

/** Cyrillic letters, then Greek ones, as passports and addresses spell them. */
const ROMAN: Record<string, string> = Object.fromEntries(
  `а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ъ - ь - є e і i ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz
  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, each, at, all) => {
      if (at % 2 === 0) pairs.push([each, (all[at + 1] ?? '').replace('-', '')]);
      return pairs;
    }, []),
);

/** A name as the tables have it: folded, in Latin letters, so that "Оксана" and "Oksana" are one, and "Yuliya" and "Yulia". */
export const romanized = (word: string): string =>
  fold(word)
    .replaceAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => ROMAN[letter] ?? letter)
    .replaceAll(/iy(?=[aeou])/g, 'i');
