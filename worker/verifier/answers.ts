import { z } from 'zod';
import { ABOUT, VERDICTS } from '../../shared/contract/verdict.ts';
import type { Answer } from '../../shared/grounding/index.ts';

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).nullish();

/**
 * One answer as a model gives it: what it leaves out is empty, and a verdict we do not know makes
 * no answer.
 */
const answerSchema = z.object({
  s: z.coerce.number().pipe(z.int().min(1)),
  // Whom it is about unless that is said: the strictest reading.
  about: z.enum(ABOUT).catch('prospect'),
  verdict: z.enum(VERDICTS.filter((verdict) => verdict !== 'unchecked')),
  source: texts.transform((list) => list ?? []),
  quote: texts.transform((list) => (list ?? []).filter((one) => one.trim() !== '')),
  odd: z
    .string()
    .nullish()
    .transform((words) => words ?? ''),
  calc: z
    .string()
    .nullish()
    .transform((calc) => calc || undefined),
});

/** The answer in a value of any shape; undefined when it is none. */
export function answerOf(value: unknown): Answer | undefined {
  const read = answerSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** An object without objects in it, strings with their escapes included. */
const FLAT_OBJECT = /\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}/g;

/**
 * The answers in what a model wrote, whether it is whole, has words around it or broke off: each
 * object that is complete counts, and what is none is passed over.
 */
export const answersIn = (text: string): Answer[] =>
  (text.match(FLAT_OBJECT) ?? []).flatMap((json) => answerOf(parsed(json)) ?? []);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Braces in prose are no answer.
    return undefined;
  }
}
