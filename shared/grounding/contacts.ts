import { latinDigits } from './digits.ts';
import type { Span } from './types.ts';

const MAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const HANDLE = /(?<![\p{L}\p{N}._@/])@[A-Za-z0-9_][A-Za-z0-9_.]{2,30}(?<!\.)/gu;
const PHONE =
  /(?<![\p{L}\p{N}.,$€£])(?:\+|00)?\(?\d[\d\s\u00a0()./–-]{5,20}\d(?![\p{L}\p{N}%]|[.,]\d)/gu;

/** What every address has, and how few digits a phone number may have: spares most sentences the long patterns. */
const MAY_MAIL = /@|\[at\]|\(at\)/i;
const LEAST_DIGITS = 7;

/** Mail addresses, phone numbers and @handles of a text. */
export function contactsOf(text: string): Span[] {
  const found = MAY_MAIL.test(text) ? [...spans(text, MAIL), ...spans(text, HANDLE)] : [];
  const latin = latinDigits(text);
  if (digitsOf(latin).length < LEAST_DIGITS) return found.sort((a, b) => a.start - b.start);
  const phones = spans(latin, PHONE).filter(
    (phone) => isPhone(phone.text) && !found.some((one) => overlap(one, phone)),
  );
  return [...found, ...phones].sort((a, b) => a.start - b.start);
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Dates, ranges of years and grouped thousands are rows of digits too: a phone has a mark of its own or more digits. */
function isPhone(whole: string): boolean {
  const text = /^\(\d{2,5}\)/.test(whole) ? whole : whole.replace(/^\(/, '');
  const digits = digitsOf(text);
  if (digits.length < LEAST_DIGITS || digits.length > 15) return false;
  if (/^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(text)) return false;
  if (/^(?:19|20)\d\d\s*[–/-]\s*(?:19|20)\d\d\b/.test(text)) return false;
  if (/^\d{1,3}(?:[\s\u00a0.]\d{3})+$/.test(text) && !text.startsWith('0')) return false;
  if (/^(?:\+|00|\()/.test(text)) return true;
  if (!/\D/.test(text)) return digits.length >= 9;
  return /^\d{3}[-. ]\d{4}$/.test(text) || digits.length >= 9;
}

/** The digits alone, in Latin figures. */
export const digitsOf = (text: string): string => latinDigits(text).replace(/\D/g, '');

/** A contact made comparable: digits of a phone without its leading zeros, anything else in lower case without spaces. */
export function normalContact(contact: string): string {
  if (/[@]|\[at\]|\(at\)/i.test(contact)) {
    return contact
      .replace(/\s?(?:\[at\]|\(at\))\s?/gi, '@')
      .replace(/\s/g, '')
      .toLowerCase();
  }
  return digitsOf(contact).replace(/^0+/, '');
}
