import { Misuse } from './given.ts';

const colour = process.stderr.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string): string =>
  colour ? `\x1b[${code}m${text}\x1b[0m` : text;

export const bold = (text: string): string => paint(1, text);
export const dim = (text: string): string => paint(2, text);
export const green = (text: string): string => paint(32, text);
export const red = (text: string): string => paint(31, text);

/** A line about what is being done: on stderr, so that stdout holds only what a command is asked for. */
export const say = (line = ''): void => void process.stderr.write(`${line}\n`);

/** Errors of the language mean that a command itself is wrong; errors of a class of our own are written for a person. */
const UNEXPECTED: readonly unknown[] = [
  Error,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  AggregateError,
];

/**
 * Ends a command with the reason: a failure that a person can mend gets its message, anything else its stack. Exit code 2
 * for wrong usage, else 1.
 */
export function fail(error: unknown): never {
  const told =
    error instanceof Error
      ? UNEXPECTED.includes(error.constructor)
        ? (error.stack ?? error.message)
        : error.message
      : String(error);
  say(red(told));
  process.exit(error instanceof Misuse ? 2 : 1);
}
