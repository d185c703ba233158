import { wordsOf } from './names.ts';

const PHONE = /(?:\+|00)?\(?\d[\d\s()./‐‑–-]{5,}\d(?:\s*(?:ext|x|доб|вн|int|dw|内線)\.?\s*\d{1,6})?/giu;
/** "T:", "Mobile", "тел.:", "電話：" – what may stand before a number. */
export const PHONE_LABEL = /^[\p{L}\p{M}.()/ ]{1,18}[:：.]\s*/u;

/** Phone numbers of a line: seven to fifteen digits, written as people write them. */
export function phonesIn(line: string): string[] {
  return [...line.normalize('NFKC').matchAll(PHONE)]
    .map(([match]) => match.trim().replace(/[\s(./-]+$/, ''))
    .filter((match) => {
      const digits = match.replaceAll(/\D/g, '');
      const isDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(match);
      return digits.length >= 7 && digits.length <= 15 && !isDate;
    });
}

/** A line with letters that is more than a label before its number is an address or a registration, not a phone. */
export const isPhoneLine = (line: string): boolean => {
  const phones = phonesIn(line);
  if (phones.length === 0) return false;
  const rest = phones.reduce((text, phone) => text.replace(phone, ' '), line.normalize('NFKC'));
  return wordsOf(rest.replaceAll(/[^\p{L}]+/gu, ' ')).length <= 2 * phones.length;
};
