import { lookup } from '../lookup.ts';
import { fold, romanized } from './fold.ts';
import { GROUP_WORDS } from './group-words.ts';

const isListed = lookup(GROUP_WORDS);
/** Beside a given name these may be a family name ("Carlos Sales", "Kim Page"). */
const FAMILY_NAMES_TOO = new Set(
  'sales page press help mail ab ag sa co it all zoom hello jobs store school'.split(' '),
);

/** Labels mail systems put before a sender from outside. */
const TAG = new Set(
  'ext external extern externe externo esterno caution warning fwd fw re spam bulk list'.split(' '),
);

/** Whether a word stands for a group. */
export const isGroupWord = (word: string): boolean =>
  isListed(romanized(word).replaceAll(/[^\p{L}-]/gu, ''));

/** "EXT", "External", "SALES": a label before the name rather than a name. */
export const isTag = (text: string): boolean => TAG.has(fold(text).replaceAll(/[^\p{L}]/gu, ''));

/** Whether words name a team, a mailbox or a firm rather than a person. */
export function isGroupName(words: readonly string[], isGiven: (word: string) => boolean): boolean {
  if (/^(?:the|team|equipo|équipe|les|das|die)$/iu.test(words[0] ?? '') && words.length > 1)
    return true;
  return words.some((word, at) => {
    if (!isGroupWord(word)) return false;
    const isFamilyName =
      at === words.length - 1 &&
      words.length === 2 &&
      isGiven(words[0] ?? '') &&
      /^\p{Lu}\p{Ll}/u.test(word);
    return !(
      FAMILY_NAMES_TOO.has(fold(word)) &&
      (isFamilyName || !/^\p{Lu}/u.test(word) || words.length > 2)
    );
  });
}
