import { latinDigits, readingsOf } from '../text/digits.ts';
import type { Span } from '../text/span.ts';
import { table } from '../text/table.ts';

/**
 * A number of a text. `values`: its readings, the likelier first. `round`: "two hundred" for 212.
 */
export type Numeral = Span & { values: number[]; inWords: boolean; round: boolean };

const DIGITS =
  /\d{1,3}(?:[,.'’\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?|\d{1,3}(?: 000)+|\d+(?:[.,]\d+)?/g;

/** Numbers in figures. */
export const numbersInDigits = (text: string): Numeral[] =>
  [...latinDigits(text).matchAll(DIGITS)].map(({ 0: row, index }) => ({
    ...{ start: index, end: index + row.length, text: row },
    ...{ values: readingsOf(row), inWords: false, round: false },
  }));

const VALUES =
  table(`1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten;
  11 eleven; 12 twelve dozen; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen;
  18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 
  80 eighty; 90 ninety; 100 hundred; 1000 thousand; 1000000 million; 1000000000 billion`);
const SCALE = /^(?:dozen|hundred|thousand|million|billion)$/i;

/** Numbers in English words: "ten", "twenty-five", "two hundred and ten", "half a million". */
export function numbersInWords(text: string): Numeral[] {
  const found: (Numeral & { value: number })[] = [];
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
    const value = Number(VALUES.get(word.toLowerCase()) ?? 0);
    if (value === 0) continue;
    const round = SCALE.test(word);
    const end = index + word.length;
    const last = found.at(-1);
    const joined =
      last && /^(?: |-| and )$/.test(text.slice(last.end, index))
        ? join(last.value, value, round)
        : undefined;
    if (last && joined !== undefined) Object.assign(last, { end, value: joined, round });
    else found.push({ start: index, end, text: word, value, values: [], inWords: true, round });
  }
  return found.map(({ value, start, ...one }) => {
    const half = /\bhalf an? $/i.test(text.slice(Math.max(0, start - 7), start));
    return { ...one, start, text: text.slice(start, one.end), values: [half ? value / 2 : value] };
  });
}

/** The number that two words make together; undefined when they are two numbers ("four five"). */
function join(value: number, next: number, isScale: boolean): number | undefined {
  if (isScale) return next === 100 && value >= 1_000 ? value + (value % 100) * 99 : value * next;
  const isOne =
    (value % 100 === 0 && next < 100) || (value % 100 >= 20 && value % 10 === 0 && next < 10);
  return isOne ? value + next : undefined;
}
