/*
 * Characters that nobody sees and a program reads: controls, bidi marks and overrides, tag
 * characters, soft hyphens, fillers, blank Braille. The classes are Unicode's own.
 */

/**
 * What means nothing to a person, wherever it stands. Line break and tab stay; so do the joiners and
 * variation selectors, which belong to the letter beside them.
 */
export const INVISIBLE =
  /(?!\n|\t|\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Zero-width joiner and non-joiner: part of the spelling in Persian and Indic, and of emoji. */
export const JOINERS = /\u200c|\u200d/g;

/** They choose how the character before them is drawn: an emoji in colour or not. */
export const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/g;

/** Something a person sees: neither white space nor any of the above, nor half a character. */
export const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;
