import type { Texts } from '../../scripts/lib/get-message.ts';

/** What the made-up language is called in the gallery's address. */
export const PSEUDO = 'pseudo';

const LETTERS = [...'אבגדהוזחטיכלמנסעפצקרשת'];

/** The letters of Hebrew in the place of a word's own: as long, and from right to left. */
const inHebrew = (word: string): string =>
  [...word].map((letter) => LETTERS[(letter.codePointAt(0) ?? 0) % LETTERS.length]).join('');

/** A language that is written from right to left and that nobody has to translate: English with other letters. Places and marks stay. */
export const pseudoOf = (english: Texts): Texts => ({
  ...Object.fromEntries(
    Object.entries(english).map(([name, text]) => [
      name,
      text.replaceAll(/\{\w+\}|<\/?\w+>|\p{L}+/gu, (part) =>
        /^\p{L}/u.test(part) ? inHebrew(part) : part,
      ),
    ]),
  ),
  // Urdu has the forms of numbers that English has.
  language_tag: 'ur',
  language_direction: 'rtl',
});
