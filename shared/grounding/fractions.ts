import type { Bare } from './figure.ts';

const VULGAR: Record<string, number> = { '½': 50, '⅓': 33.3, '⅔': 66.7, '¼': 25, '¾': 75, '⅕': 20, '⅛': 12.5, '⅒': 10 };
const SHARE = new RegExp(`(?<![\\d/.,])(?:([1-9])/([2-9]|10)|([${Object.keys(VULGAR).join('')}]))(?![\\d/])`, 'gu');

/** Without one of these around it "1/3" is a date or a page, and "½" a size. */
const SHARED = /^ (?:of|fewer|less|more|faster|shorter|lower|higher|cheaper|longer|the)\b/i;
const CHANGED = /\b(?:by|only|about|nearly|almost|over|roughly|just|than) $/i;

/** The second part of one digit: with two "10:15" is a time of day, and "24/7" and "50/50" are no shares of anything. */
const RATIO = /(?<![\d:./,])(\d{1,3})(?::| to )(\d)(?![\d:]|[.,]\d)(?! ?(?:am|pm|uhr)\b)/gi;
const CALLED_RATIO = /\b(?:ratio|outnumber\w*)\b/i;
/** A bet, and a British degree. */
const NO_RATIO = /^ (?:odds|degree|in \p{L}|from (?:the )?\p{Lu})/u;

/** Shares and ratios written with figures: "1/3 of", "by ½", "10:1", "a ratio of 5 to 1". */
export function* fractions(text: string): Generator<Bare> {
  for (const match of text.matchAll(SHARE)) {
    const end = match.index + match[0].length;
    if (!SHARED.test(text.slice(end)) && !CHANGED.test(text.slice(0, match.index))) continue;
    const [part, whole] = [Number(match[1]), Number(match[2])];
    const value = match[3] ? VULGAR[match[3]] : (100 * part) / whole;
    if (value === undefined || value >= 100) continue;
    yield { start: match.index, end, text: match[0], kind: 'percent', values: [value], inWords: true };
  }
  for (const match of text.matchAll(RATIO)) {
    const [one, other] = [Number(match[1]), Number(match[2])];
    const told = match[0].includes(':') || CALLED_RATIO.test(text);
    // "1:1" is a meeting of two.
    if (!told || NO_RATIO.test(text.slice(match.index + match[0].length)) || one === other || one === 0 || other === 0) continue;
    const times = Math.max(one, other) / Math.min(one, other);
    yield { start: match.index, end: match.index + match[0].length, text: match[0], kind: 'times', values: [times], inWords: false };
  }
}
