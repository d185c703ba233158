import { INVISIBLE, JOINERS, VARIATION_SELECTORS } from '../../shared/text/invisible.ts';

function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(VARIATION_SELECTORS, '');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of a page as the model may read it: nothing invisible, single spaces, at most one empty line in a row. */
export const cleanRead = (text: string): string =>
  tidy(withoutInvisible(text).replace(JOINERS, ''));

/** Text of the model as it may be delivered: joiners stay, where they are part of the spelling. */
export const cleanWritten = (text: string): string => tidy(withoutInvisible(text));
