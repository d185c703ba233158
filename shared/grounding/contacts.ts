import { latinDigits } from '../text/digits.ts';
import type { Span } from '../text/span.ts';

const MAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** A name behind an @; with a hyphen or a slash it is a team of a code host or a package. */
const HANDLE = /(?<![\p{L}\p{N}._@/])@[A-Za-z0-9_][A-Za-z0-9_.]{2,30}(?<!\.)(?![\w/-])/gu;
const PHONE =
  /(?<![\p{L}\p{N}.,$€£])(?:\+|00)?\(?\d[\d\s\u00a0()./–-]{5,20}\d(?![\p{L}\p{N}%]|[.,]\d)/gu;
const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Mail addresses, phone numbers and @handles of a text. */
export function contactsOf(text: string): Span[] {
  const found = /@|\[at\]|\(at\)/i.test(text) ? [...spans(text, MAIL), ...spans(text, HANDLE)] : [];
  const isOther = (a: Span) => !found.some((b) => a.start < b.end && b.start < a.end);
  const phones = digitsOf(text).length < LEAST_DIGITS ? [] : spans(latinDigits(text), PHONE);
  return [...found, ...phones.filter((one) => isPhone(one.text) && isOther(one))].sort(
    (a, b) => a.start - b.start,
  );
}

const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));

/** Dates, ranges of years and grouped thousands are rows of digits too. */
const NO_PHONE = [
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/,
  /^(?:19|20)\d\d\s*[–/-]\s*(?:19|20)\d\d\b/,
  /^[1-9]\d{0,2}(?:[\s\u00a0.]\d{3})+$/,
];

/** A phone has a mark of its own (+, 00, brackets), the form 555-0100, or more digits. */
function isPhone(whole: string): boolean {
  const text = /^\(\d{2,5}\)/.test(whole) ? whole : whole.replace(/^\(/, '');
  const { length } = digitsOf(text);
  if (length < LEAST_DIGITS || length > MOST_DIGITS) return false;
  if (NO_PHONE.some((other) => other.test(text))) return false;
  return /^(?:\+|00|\()|^\d{3}[-. ]\d{4}$/.test(text) || length > 8;
}

/** The digits alone, in Latin figures. */
const digitsOf = (text: string): string => latinDigits(text).replace(/\D/g, '');

/** A contact made comparable: digits without leading zeros, or lower case without spaces. */
export function normalContact(contact: string): string {
  const plain = contact.replace(/\s?(?:\[at\]|\(at\))\s?/gi, '@');
  return plain.includes('@')
    ? plain.replace(/\s/g, '').toLowerCase()
    : digitsOf(contact).replace(/^0+/, '');
}
