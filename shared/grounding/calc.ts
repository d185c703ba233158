import type { Figure } from './figures.ts';

/** Numbers of unit changes and of percent, which need no line: weeks of a month and a year, days, months, hours, minutes. */
const CONSTANTS = [1, 4, 4.3, 4.33, 4.345, 5, 7, 12, 24, 30, 52, 60, 100, 365];
const MOST_FIGURES = 2;
const TOKEN = /\d+(?:[.,]\d+)*|[-+*/()]/g;
const LONGEST = 120;

/**
 * The result of a calculation such as "(47 - 6) / 47 = 87 %", re-computed; undefined unless it is plain
 * arithmetic on at most two figures of the cited lines, beside the numbers of unit changes.
 */
export function resultOf(calc: string, cited: readonly Figure[]): number | undefined {
  const plain =
    calc
      .slice(0, LONGEST)
      .split(/=|≈/)[0]
      ?.replace(/[×x]/gi, '*')
      .replace(/[÷:]/g, '/')
      .replace(/[–—−]/g, '-') ?? '';
  const tokens = plain.match(TOKEN) ?? [];
  const numbers = tokens
    .filter((token) => /\d/.test(token))
    .map((token) => Number(token.replaceAll(',', '')));
  const figures = new Set(numbers.filter((number) => !CONSTANTS.includes(number)));
  const known = cited.flatMap(({ values }) => values);
  if (
    figures.size > MOST_FIGURES ||
    numbers.length < 2 ||
    ![...figures].every((number) => known.includes(number))
  )
    return undefined;
  const result = sum([...tokens]);
  return Number.isFinite(result) ? result : undefined;
}

function sum(tokens: string[]): number {
  let value = product(tokens);
  while (tokens[0] === '+' || tokens[0] === '-')
    value += tokens.shift() === '+' ? product(tokens) : -product(tokens);
  return value;
}

function product(tokens: string[]): number {
  let value = operand(tokens);
  while (tokens[0] === '*' || tokens[0] === '/')
    value = tokens.shift() === '*' ? value * operand(tokens) : value / operand(tokens);
  return value;
}

function operand(tokens: string[]): number {
  const token = tokens.shift();
  if (token !== '(') return Number(token?.replaceAll(',', '') ?? Number.NaN);
  const value = sum(tokens);
  return tokens.shift() === ')' ? value : Number.NaN;
}
