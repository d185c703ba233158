import type { Figure } from './figures.ts';

/** Numbers of unit changes and of percent, which need no line. */
const CONSTANTS = [1, 4, 4.3, 4.33, 5, 7, 12, 24, 30, 52, 60, 100, 365];
const MOST_FIGURES = 2;
const LONGEST = 120;

/**
 * The result of a calculation such as "(47 - 6) / 47 = 87 %", re-computed; undefined unless it is
 * plain arithmetic on at most two figures of the cited lines, beside the numbers of unit changes.
 */
export function resultOf(calc: string, cited: readonly Figure[]): number | undefined {
  const [term = ''] = calc.slice(0, LONGEST).replaceAll(',', '').split(/=|≈/);
  const plain = term.replace(/[×x]/gi, '*').replace(/[÷:]/g, '/').replace(/[–—−]/g, '-');
  const tokens = plain.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  const numbers = tokens.filter((token) => /\d/.test(token)).map(Number);
  const used = new Set(numbers.filter((number) => !CONSTANTS.includes(number)));
  const isCited = (number: number) => cited.some(({ values }) => values.includes(number));
  if (numbers.length < 2 || used.size > MOST_FIGURES || ![...used].every(isCited)) return undefined;
  const result = computed(tokens, ['+', '-']);
  return tokens.length === 0 && Number.isFinite(result) ? result : undefined;
}

/** A sum of products of numbers and of sums in brackets; takes the tokens it has read. */
function computed(tokens: string[], [plus, minus]: readonly [string, string]): number {
  const next = (): number => (plus === '+' ? computed(tokens, ['*', '/']) : operand(tokens));
  let value = next();
  while (tokens[0] === plus || tokens[0] === minus) {
    const operator = tokens.shift();
    const other = next();
    if (operator === '+') value += other;
    else if (operator === '-') value -= other;
    else value = operator === '*' ? value * other : value / other;
  }
  return value;
}

function operand(tokens: string[]): number {
  const token = tokens.shift();
  if (token !== '(') return Number(token ?? Number.NaN);
  const value = computed(tokens, ['+', '-']);
  return tokens.shift() === ')' ? value : Number.NaN;
}
