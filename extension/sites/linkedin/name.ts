import { oneLine } from './dom.ts';

/**
 * Forms of address that stand before a name and are no part of it, in the languages LinkedIn is used in. Without dots, lower case.
 * Only ever dropped when a name is left after it.
 */
const TITLES = new Set(
  (
    'dr drs dra doctor prof profe professor doc docent mr mrs ms miss mx sir rev ' +
    'herr frau dipl ing dott dottssa dottore avv rag geom arch sr sra srta doña dona mme mlle monsieur madame maître ' +
    'mgr inż lic hab habil bc judr mudr phdr rndr paeddr thdr ir eng adv ca cpa cfa phd mba md med capt cpt col lt sgt shri smt'
  ).split(' '),
);
/** These are given names too (Don, Sri, Gen): a form of address only with a dot, or where a given name and a family name follow. */
const NAMES_TOO = new Set('don sri gen maj lord lady dame hon fr mag me er'.split(' '));

/** Scripts in which a name is written without a sign of which part is the given one, or with the family name first. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・ー々]+$/u;

/** The commonest family names of Vietnam, which stand first there. */
const VIETNAMESE_FAMILY = /^(?:nguyễn|nguyen|trần|phạm|huỳnh|đặng|bùi|đỗ|dương|võ|vũ|hồ|ngô|lý)$/iu;

const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** What people put behind or into their name: (Bob), [hiring], "JJ". */
const ASIDES = /\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|（[^）]*）|【[^】]*】|["“„«][^"”»]*["”»]/g;
/** From here on it is no longer the name: degrees, claims, a job. */
const AFTER_NAME = /[,|/•·;]|\s[-–—]\s/;

const bare = (token: string): string => token.replace(/\./g, '').toLowerCase();
const isInitial = (token: string): boolean => /^\p{L}\.?$/u.test(token) || /^(?:\p{Lu}\.){2,}$/u.test(token);

/** "MARÍA-JOSÉ" and "maría" are written "María-José", "María"; short names in capitals (JP, DJ) stay. */
function cased(token: string): string {
  const isUpper = token === token.toLocaleUpperCase() && token !== token.toLocaleLowerCase();
  const isLower = token === token.toLocaleLowerCase() && token !== token.toLocaleUpperCase();
  if (!(isUpper && token.length > 2) && !isLower) return token;
  return token
    .toLocaleLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase());
}

/**
 * The name to greet by: without emoji, forms of address, initials, degrees and asides. Undefined where the name does not show which part
 * is the given one (Chinese, Japanese, Korean script) or nothing is left.
 */
export function firstNameOf(fullName: string): string | undefined {
  const name = oneLine(
    fullName
      .replace(/(?<!\p{L})Mª\.?(?=\s)/gu, 'María')
      .normalize('NFKC')
      .replace(PICTURES, ' ')
      .replace(ASIDES, ' '),
  );
  const words = (name.split(AFTER_NAME).find((part) => /\p{L}/u.test(part)) ?? '')
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || FAMILY_FIRST.test(words.join(' ')) || isFamilyNameFirst(name)) return undefined;
  const named = words.filter((word, index) => !isTitle(word, words.length - index - 1));
  const [first = '', ...others] = named;
  if (FAMILY_FIRST.test(first) || VIETNAMESE_FAMILY.test(first)) return undefined;
  if (named.length < words.length && others.length === 0 && words.length > 1) return undefined; // "Mr Bean": that is the family name
  if (/^(?:\p{Lu}\.?){2,}$/u.test(first) && first.includes('.') && others.length > 0) return first;
  if (isInitial(first) && others.length === 1) return undefined;
  const given = named.find((word) => !isInitial(word));
  return given ? cased(given.replace(/\.+$/, '')) : undefined;
}

/** A form of address; one that is a name as well counts only with a dot, or with at least two words after it. */
function isTitle(word: string, after: number): boolean {
  const parts = bare(word).split('-');
  if (parts.every((part) => TITLES.has(part))) return true;
  return NAMES_TOO.has(bare(word)) && (word.endsWith('.') || after > 1);
}

/** "Holt, Mara", "van der Berg, Jan": a comma after one word and its particles, and a word written like a name after it. */
const isFamilyNameFirst = (name: string): boolean => /^(?:\p{Ll}+\s){0,3}[^\s,]+,\s*\p{Lu}\p{Ll}+$/u.test(name);

/** The same person by name: signs and case apart. */
export const sameName = (a: string, b: string): boolean => {
  const bare = (name: string) => oneLine(name.replace(PICTURES, ' ')).toLocaleLowerCase();
  return bare(a) === bare(b);
};

/**
 * "LinkedIn Member", "Miembro de LinkedIn", "LinkedInメンバー": what stands where LinkedIn does not say who it is, or writes itself. The brand is
 * the same in every language.
 */
export const isHidden = (name: string): boolean =>
  /^(?:\p{L}+\s(?:\p{Ll}{1,3}\s)?)?LinkedIn$|^LinkedIn(?:[\s-]?\p{L}+)?$/u.test(oneLine(name));

/** The name as the page has it, on one line. */
export const fullNameOf = (text: string): string => oneLine(text);
