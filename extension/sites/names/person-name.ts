import { INVISIBLE, JOINERS } from '../../../shared/text/invisible.ts';
import { credentialsAfter, isCredentialPart } from './credentials.ts';
import { isGroupName, isTag } from './groups.ts';
import { isGiven, orderOf } from './order.ts';
import { CJK, narrow } from './script.ts';
import { isOnlyTitle, isShortened, titlesBefore } from './titles.ts';

/** What a display name says of a person. */
export type PersonName = {
  /** In reading order, without forms of address, credentials and asides. Undefined where it names nobody. */
  full?: string;
  /** How to greet them. Undefined where it is not certain. */
  first?: string;
  /** Ways to greet them, likeliest first, where it is not certain; the last is without a name. */
  ask?: string[];
};

/** A greeting without a name. */
export const HELLO = 'Hello';

const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** What people put behind or into their name: (Bob), [hiring], "JJ". */
const ASIDES = /\s*(?:\([^)]*\)?|\[[^\]]*\]|\{[^}]*\}|（[^）]*）|【[^】]*】|<[^>]*>)/g;
const NICKNAME = /(?<=\S\s)["“”„«‘'][^"“”„«»’']{1,20}["“”»’'](?=\s\S)/gu;
const QUOTES = /["“”„«»]|^\s*['‘’]|['‘’]\s*$|(?<=\s)['‘]|(?<!\p{Ll})['’](?=\s)/gu;
const PRONOUNS =
  /(?<![\p{L}-])(?:\p{L}{2,5}\/\p{L}{2,5}(?:\/\p{L}{2,6})?|\p{Ll}{2,5}(?:\s\/\s\p{Ll}{2,6}){1,2})(?!\p{L})/gu;
/** Longest display name that is looked into. */
const LONGEST = 160;

/** Without what stands beside a name and is none. */
const clean = (text: string): string =>
  narrow(text.slice(0, LONGEST))
    .replaceAll(INVISIBLE, '')
    .replaceAll(JOINERS, '')
    .replaceAll(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replaceAll(PICTURES, ' ')
    .replace(/(?<!\p{L})Mª\.?(?=\s)/gu, 'María')
    .replaceAll(ASIDES, ' ')
    .replaceAll(PRONOUNS, ' ')
    .replaceAll(NICKNAME, ' ')
    .replaceAll(QUOTES, '')
    .replaceAll(/[*#~=]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}&+]/u.test(word));

/** From these signs on it is no longer the name: a company, a job, "via …". */
const BESIDE =
  /\s*[|·•;:]\s*|\s*\/\s*|\s+[–—-]+\s+|\s+(?:via|from|at|bei|chez|@)(?=\s|$)\s*|\s*@\s*/u;

/** The part that names the person: the first, unless it is a label. */
function namedPart(text: string): string {
  const parts = text.split(BESIDE).filter((part) => /\p{L}/u.test(part));
  const isLabel = (part: string) =>
    isTag(part) || (wordsIn(part).length === 1 && isGroupName(wordsIn(part), isGiven));
  const named = parts.filter((part) => !isLabel(part));
  const [first = ''] = named;
  // "Harborline - Elin Brack": one word that is no given name, and behind it a person.
  const person = named.find((part) => wordsIn(part).length > 1 && isGiven(wordsIn(part)[0] ?? ''));
  const isCompanyFirst = wordsIn(first).length === 1 && !isGiven(first);
  const chosen = (isCompanyFirst && person) || first || parts[0] || '';
  const [label = ''] = wordsIn(chosen);
  // "EXT Elin Brack"
  const unlabelled = isUpper(label) && isTag(label) ? chosen.replace(label, '') : chosen;
  return unlabelled.replace(/^['‘’\s]+|['‘’\s]+$/gu, '');
}

const isUpper = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase();
const PARTICLES = new Set(
  'af al av bin ibn da das de del della den der di dos du el la las le los ten ter van vom von y zu zum zur mc mac ní ni o st'.split(
    ' ',
  ),
);
const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase());

const LEGAL =
  /^(?:inc|llc|ltd|limited|corp|plc|gmbh|ag|s\.?a\.?|s\.?r\.?l|co|bv|b\.v|oy|ab|as|kg)\.?$/i;

/** "Holt, Mara" turned round; "Mara Holt, PhD", "Mara Holt, CEO", "Mara Holt, Northwind Ltd" without what follows. Undefined: a firm's name. */
function inOrder(part: string): { words: string[]; turned: boolean } | undefined {
  const [head = '', ...rest] = part.split(/\s*[,،、]\s*/u).filter((each) => /\p{L}/u.test(each));
  const words = wordsIn(head);
  const own = words.slice(titlesBefore(words, isGiven).count);
  const family = own.slice(0, own.length - credentialsAfter(own, isUpper(own.join(' '))));
  if (rest.some((each) => LEGAL.test(each)) && family.length < 3) return undefined;
  const capitals = isUpper(family.join(' '));
  const behind = rest.filter((each) => !isCredentialPart(each, capitals));
  const [next] = behind;
  if (next === undefined) return { words, turned: false };
  const given = wordsIn(next);
  const named = given.slice(titlesBefore(given, isGiven).count);
  const isOneName = family.filter((word) => !isParticle(word)).length <= 1;
  // Two words before the comma are given and family name, unless the given name plainly stands behind it.
  const isTurned = isOneName
    ? !isGroupName(named, isGiven) && named.length <= 4
    : !isGiven(family[0] ?? '') && named.every(isGiven);
  if (!isTurned || /\p{Nd}/u.test(next))
    return { words: [...words.slice(0, -own.length), ...family], turned: false };
  return { words: [...given, ...family], turned: true };
}

/** "elin.brack", "Elin_Brack": an address's form of a name. */
function spread(name: string): string {
  if (/^\p{L}{2,}[._]\p{L}{2,}$/u.test(name)) return name.replaceAll(/[._]/g, ' ');
  const [, first = '', last = ''] = /^(\p{Ll}{2,})-(\p{Ll}{2,})$/u.exec(name) ?? [];
  return isGiven(first) && !isGiven(last) ? `${first} ${last}` : name;
}

const isInitial = (word: string): boolean =>
  /^\p{L}\.?$/u.test(word) || /^(?:\p{Lu}\.-?){1,}\p{Lu}?$/u.test(word);

/** "MARA" and "mara" as one greets by it: "Mara", "Jean-Luc", "O'Brien". Two capitals may be a name (JP). */
function cased(word: string): string {
  const isAllUpper = isUpper(word) && word.length > 2;
  if (!isAllUpper && word !== word.toLocaleLowerCase()) return word;
  return word
    .toLocaleLowerCase()
    .replaceAll(
      /(^|[-'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase(),
    );
}

const joined = (words: readonly string[] | undefined): string | undefined =>
  words?.map((word) => (isParticle(word) ? word : cased(word))).join(' ') || undefined;

const asking = (full: string, ...ways: (string | undefined)[]): PersonName => ({
  full,
  ask: [
    ...new Set([...ways.filter((way): way is string => way !== undefined && way !== ''), HELLO]),
  ],
});

/** The words of a display name that name a person, a team or a firm, without asides and labels. */
export const nameText = (display: string | undefined): string => namedPart(clean(display ?? ''));

/** Reads a display name, of any site. */
export function readName(display: string | undefined): PersonName {
  const name = clean(display ?? '');
  if (!/\p{L}/u.test(name) || /\S@\S/.test(name)) return {};
  const whole = spread(namedPart(name));
  const ordered = inOrder(whole);
  if (!ordered || isGroupName(ordered.words, isGiven)) return {};
  const capitals = isUpper(ordered.words.join(' '));
  const { count, greeting, couple } = titlesBefore(ordered.words, isGiven);
  const behind = ordered.words.slice(count);
  const words = behind
    .slice(0, behind.length - credentialsAfter(behind, capitals))
    .map((word) => word.replace(/[.,]+$/u, (end) => (isInitial(word) ? end : '')));
  const [first = ''] = words;
  if (words.length === 1 && count === 0 && isOnlyTitle(first)) return {};
  const full = words.join(' ');
  const formal = (family: string | undefined) =>
    greeting && family ? `${greeting} ${family}` : family;
  if (CJK.test(full)) return asking(full, full);
  const proper = words.filter((word) => !isParticle(word) && !isInitial(word));
  if (
    proper.length === 1 &&
    words.length > 1 &&
    (count > 0 || isParticle(first) || (isInitial(first) && words.some(isParticle)))
  )
    return asking(full, formal(joined(words.filter((word) => !isInitial(word)))));
  if (count > 0 && words.length === 1) return asking(full, formal(cased(first)));
  if (couple) return asking(full, joined(words.slice(0, 1)), formal(joined(words.slice(-1))));
  if (words.length === 1) return alone(first, full);
  const afterTitle = count > 0 && words.every((word) => !isUpper(word));
  const found = ordered.turned ? 'turned' : afterTitle ? 'titled' : 'bare';
  return severalWords(words, full, formal, found);
}

/** A name of one word: a family's or a firm's as likely as a given one, unless it is known for that. */
function alone(word: string, full: string): PersonName {
  if (/\p{Nd}/u.test(word) || isInitial(word) || word.replaceAll(/[^\p{L}\p{M}]/gu, '').length < 2)
    return { full };
  return isGiven(word) ? { full, first: cased(word) } : asking(full, cased(word));
}

function severalWords(
  words: readonly string[],
  full: string,
  formal: (family: string | undefined) => string | undefined,
  found: Parameters<typeof orderOf>[1],
): PersonName {
  const named = words.filter((word) => !isInitial(word));
  const [first = ''] = words;
  if (isInitial(first)) {
    const [only = ''] = named;
    // "T.J. Marlow" is called so, as most are whose initials have a J; "K. S. Ramesh" has those of father and village before the name.
    if (/^(?:\p{Lu}\.){2,}$/u.test(first))
      return first.includes('J') && first.length === 4
        ? { full, first }
        : asking(full, first, formal(joined(named.slice(-1))));
    const given =
      named.length > 1 || (words.length - named.length > 1 && isGiven(only))
        ? joined([only])
        : undefined;
    return given ? { full, first: given } : asking(full, formal(joined(named.slice(-1))));
  }
  // "Md. Shafiqul Islam", "Wm. Tate": a shortened name, which nobody is greeted by.
  if (isShortened(first)) return asking(full, joined(named.slice(1, 2)), joined(named.slice(-1)));
  // "Brandt L.": the family's name, with the initial behind it; "Lukas B." is known for a given one.
  if (named.length === 1 && !isGiven(first)) return asking(full, joined([first]));
  const order = orderOf(named, found);
  const [given, family] = [joined(order.given), joined(order.family)];
  if ('unsure' in order) return asking(full, given, order.family && formal(family));
  return given ? { full, first: given } : { full };
}
