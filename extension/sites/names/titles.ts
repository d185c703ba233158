import { lookup } from '../lookup.ts';
import { fold } from './fold.ts';
import { FORMS_OF_ADDRESS } from './forms-of-address.ts';
import { PINYIN } from './syllables.ts';

/*
 * Forms of address before a name, in the languages mail is written in, without dots, folded. An abbreviation with a dot is one in every
 * language and needs no list.
 */

/** How a form of address is repeated with the family name ("Ms Brack"); the others say nothing of how to greet. */
const GREETED: Record<string, string> = {
  mr: 'Mr',
  mister: 'Mr',
  mrs: 'Mrs',
  ms: 'Ms',
  miss: 'Ms',
  mx: 'Mx',
  herr: 'Herr',
  hr: 'Herr',
  frau: 'Frau',
  fr: 'Frau',
  dr: 'Dr',
  doctor: 'Dr',
  prof: 'Prof.',
  professor: 'Prof.',
  monsieur: 'M.',
  mme: 'Mme',
  madame: 'Mme',
  mlle: 'Mme',
  sr: 'Sr.',
  senor: 'Sr.',
  sra: 'Sra.',
  senora: 'Sra.',
  srta: 'Sra.',
  sig: 'Sig.',
  signor: 'Sig.',
  signora: 'Sig.ra',
  sigra: 'Sig.ra',
  dhr: 'dhr.',
  mevr: 'mevr.',
  mevrouw: 'mevr.',
  meneer: 'dhr.',
  pan: 'Pan',
  pani: 'Pani',
};

const isTitleWord = lookup(FORMS_OF_ADDRESS);

/** Given or family names as well: a form of address only with a dot, in small letters, or where two more words follow, the first a given name. */
const NAMES_TOO = new Set(
  `don sri gen maj lord lady dame hon fr mag me er pan sir canon bishop father guru swami sheikh syed sayyid tun chief elder baron pak dom graf kumar vice wing rear officer mayor padre heer pr cav comm ks econ general major judge justice col sister brother
  doc chef coach arch ca cs km co ba anh chi ong bay ts tc h e rag ir eng ustad general hajj haji puan bc mgr dona tit gen med vet phil nat maestro hr sig`.split(
    /\s+/,
  ),
);
/** Of those, the ones no European is called by: titles unless nothing else is left. */
const SELDOM_NAMES = new Set(
  'pan sheikh tun datuk sir lord lady dame er puan haji hajj coach chef chief elder pak mayor officer padre heer general ustad ca cs km ts tc bc mgr swami guru father sister brother eng ir rag sig'.split(
    ' ',
  ),
);

/** Letters for a calling before a whole name: "RA Jürgen Haase", "StB", "DI"; with a J they are somebody's initials ("JP"). */
const isLettered = (word: string, after: readonly string[], isGiven: (word: string) => boolean) =>
  /^(?!.*J)(?:\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})$/u.test(word) &&
  after.length > 1 &&
  after.some((each) => each !== each.toUpperCase()) &&
  isGiven(after[0] ?? '');

const AND = /^(?:&|\+|and|und|et|y|e|i|en|og|och|a)$/iu;

/** Given names written short, which are no forms of address for all their point. */
const SHORTENED = /^(?:ma|wm|st|jos|chas|geo|jno|thos|robt|md|mohd|muhd|abd|ste)\.?$/iu;
/** Whether a word, without its point, is a given name written short, as nobody is called: "Wm", "Md". */
export const isShortened = (word: string): boolean =>
  /^(?:wm|ma|chas|jno|thos|robt|md|mohd|muhd|abd)$/iu.test(word);

/** "Dipl.-Kfm.", "Arq.", "h.c.", "Dott.ssa", "Univ.-Prof.": shortened, and no initials ("J.", "J.R."). */
const isAbbreviation = (word: string): boolean =>
  /^(?=(?:.*\p{L}){2})\p{L}[\p{L}'’.-]*\.$/u.test(word)
    ? !/^(?:\p{Lu}\.-?)+$/u.test(word) && !SHORTENED.test(word)
    : /^\p{L}{2,5}\.(?:ssa|ra|na|ra|in|e|a)$/iu.test(word);

const bare = (word: string): string => fold(word).replaceAll(/[.'’]/g, '');

function isListed(word: string): boolean {
  const parts = bare(word).split('-').filter(Boolean);
  return parts.length > 0 && parts.every((part) => isTitleWord(part));
}

/** A word that is no name of its own: "Dr.", "Mrs". */
export const isOnlyTitle = (word: string): boolean => isListed(word) && !NAMES_TOO.has(bare(word));

/** What stood before a name: the form of address to greet with, and whether it speaks of two people. */
export type Titles = { count: number; greeting?: string; couple: boolean };

/**
 * The forms of address a name begins with. `isGiven`: whether a word is known for a given name. At least one word is left.
 */
export function titlesBefore(words: readonly string[], isGiven: (word: string) => boolean): Titles {
  let count = 0;
  let couple = false;
  let greeting: string | undefined;
  for (let at = 0; at < words.length - 1; at += 1) {
    const word = words[at] ?? '';
    if (count > 0 && AND.test(word) && isListed(words[at + 1] ?? '')) {
      couple = true;
      continue;
    }
    // "Mme le Dr Roy", "De heer Mulder"
    if (/^(?:le|la|de|der|die|den)$/iu.test(word) && isListed(words[at + 1] ?? '')) continue;
    if (!isTitle(words, at, isGiven)) break;
    count = at + 1;
    greeting ??= GREETED[bare(word)];
  }
  return { count, ...(greeting ? { greeting } : {}), couple };
}

function isTitle(
  words: readonly string[],
  at: number,
  isGiven: (word: string) => boolean,
): boolean {
  const word = words[at] ?? '';
  if (isAbbreviation(word) || /^[HS]\.[EH]\.?$/.test(word)) return true;
  // "dr n. med."
  if (at > 0 && /^\p{Ll}\.$/u.test(word)) return true;
  if (isLettered(word, words.slice(at + 1), isGiven)) return true;
  if (!isListed(word)) return false;
  const key = bare(word);
  if (key === 'tan' || key === 'toh') return /^(?:sri|seri|puan)$/.test(bare(words[at + 1] ?? ''));
  if (!NAMES_TOO.has(key)) return true;
  const after = words.length - at - 1;
  const afterTitle = at > 0;
  if (SELDOM_NAMES.has(key))
    return after > 1 || afterTitle || !PINYIN.test(fold(words[at + 1] ?? ''));
  const next = words[at + 1] ?? '';
  return after > 1 && (isGiven(next) || afterTitle || isAbbreviation(next));
}
