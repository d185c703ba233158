/**
 * Characters that a person does not see and a model reads: controls, bidi marks and overrides, tag characters, soft hyphens, fillers,
 * variation selectors, blank Braille. Line break and tab stay, and the joiners below.
 */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]--[\n\t\u200C\u200D]]/gv;

/** Zero-width joiner and non-joiner: part of the spelling in Persian and Indic scripts, so they stay in what is delivered. */
const JOINERS = /[\u200C\u200D]/g;

function withoutUnseen(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of a page as the model may read it: nothing unseen, single spaces, at most one empty line in a row. */
export const cleanRead = (text: string): string => tidy(withoutUnseen(text).replace(JOINERS, ''));

/** Text of the model as it may be delivered. */
export const cleanWritten = (text: string): string => tidy(withoutUnseen(text));
