import { oneLine } from './dom.ts';

/**
 * Forms of address that stand before a name and are no part of it, in the languages LinkedIn is used in. Without dots, lower case.
 * Only ever dropped when a name is left after it.
 */
const TITLES = new Set(
  (
    'dr drs dra prof profe doc docent mr mrs ms miss mx sir dame lord lady rev fr hon ' +
    'herr frau dipl ing mag dott dottssa dottore avv rag geom arch sr sra srta don doña dona mme mlle monsieur madame maître me ' +
    'mgr inż lic hab bc judr mudr phdr rndr paeddr thdr ir er eng adv ca cpa cfa phd mba md capt cpt col gen lt maj sgt shri smt sri'
  ).split(' '),
);

/** Scripts in which a name is written without a sign of which part is the given one, or with the family name first. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・ー々]+$/u;

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
  const name = oneLine(fullName.replace(PICTURES, ' ').replace(ASIDES, ' '));
  const words = (name.split(AFTER_NAME).find((part) => /\p{L}/u.test(part)) ?? '')
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || FAMILY_FIRST.test(words.join(' '))) return undefined;
  const named = words.filter(
    (word) =>
      !TITLES.has(bare(word)) &&
      !bare(word)
        .split('-')
        .every((part) => TITLES.has(part)),
  );
  const given = (named.length > 0 ? named : words).find((word) => !isInitial(word));
  return given ? cased(given.replace(/\.+$/, '')) : undefined;
}

/** The same person by name: signs and case apart. */
export const sameName = (a: string, b: string): boolean => {
  const bare = (name: string) => oneLine(name.replace(PICTURES, ' ')).toLocaleLowerCase();
  return bare(a) === bare(b);
};

/** The name as the page has it, on one line. */
export const fullNameOf = (text: string): string => oneLine(text);
