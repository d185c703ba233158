import { latinDigits } from './digits.ts';

const ONES: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };

const word = `(?:${Object.keys(ONES).join('|')})`;
const scale = `(?:${Object.keys(SCALES).join('|')})`;
const one = `(?:${word}(?:-(?:${word}))?)`;

/** English number words: "ten", "twenty-five", "two hundred and ten", "a dozen", "half a million". */
export const NUMBER_WORDS = new RegExp(
  `\\b(?:half a (?:million|billion)|(?:a|one|two|three|four|five) dozen|(?:${one}|a|several)(?:[ -]${scale})+(?:(?: and)? ${one}(?! ${scale}))?|${one})\\b`,
  'giu',
);

/** Value of a match of NUMBER_WORDS, or undefined when it has none of its own ("several hundred"). */
export function valueOfWords(text: string): number | undefined {
  const lower = latinDigits(text).toLowerCase();
  if (lower.startsWith('half a ')) return (SCALES[lower.slice(7)] ?? 0) / 2;
  if (lower.startsWith('several')) return undefined;
  const parts = lower.split(/[ -]/).filter((part) => part !== 'and');
  let total = 0;
  let current = 0;
  for (const part of parts) {
    if (part === 'a') current = 1;
    else if (part === 'dozen') current = (current || 1) * 12;
    else if (part in ONES) current += ONES[part] ?? 0;
    else if (part === 'hundred') current = (current || 1) * 100;
    else {
      total += (current || 1) * (SCALES[part] ?? 1);
      current = 0;
    }
  }
  return total + current;
}
