import { oneLine } from '../dom/text.ts';

const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;

/** The same person by name: signs and case apart. */
export function sameName(a: string, b: string): boolean {
  const bare = (name: string) => oneLine(name.replace(PICTURES, ' ')).toLocaleLowerCase();
  return bare(a) === bare(b);
}

/**
 * "LinkedIn Member", "Miembro de LinkedIn", "LinkedInメンバー": what stands where LinkedIn does not say who it is, or writes itself. The brand is
 * the same in every language.
 */
export const isHidden = (name: string): boolean =>
  /^(?:\p{L}+\s(?:\p{Ll}{1,3}\s)?)?LinkedIn$|^LinkedIn(?:[\s-]?\p{L}+)?$/u.test(oneLine(name));

/** The name as the page has it, on one line. */
export const fullNameOf = (text: string): string => oneLine(text);
