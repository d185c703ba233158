import { isGreetingLine, judgedSentences } from './email-parts.ts';
import type { Span } from './span.ts';

/**
 * A greeting in words no list knows, without a comma: a short first line that ends in a name, or in
 * a script without capitals.
 */
const GREETS =
  /^(?![^\n]*[.?…。？]$)(?:[^\n]{0,30}[\s.])?(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lo}[\p{Lo}\p{M}]*)[,!，！]?$/u;

/**
 * What an email begins with: its first sentence after the greeting. No other email of a sequence may
 * begin alike. `sentences`: those of the body that say something, where the caller has them already.
 */
export function openerOf(
  body: string,
  sentences: readonly Span[] = judgedSentences(body),
): Span | undefined {
  const [first, second] = sentences;
  if (!first || !second) return first;
  return isGreetingLine(body, first) || isAloneAtTheTop(body, first) ? second : first;
}

const isAloneAtTheTop = (body: string, { start, end, text }: Span): boolean =>
  /^\s*$/.test(body.slice(0, start)) && /^[^\S\n]*\n/.test(body.slice(end)) && GREETS.test(text);
