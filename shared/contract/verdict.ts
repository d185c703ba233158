import { z } from 'zod';
import { LIMITS } from './limits.ts';

/**
 * What is known of one sentence: what was read or the offer bears it out (`supported`), says the opposite (`contradicted`), or says
 * nothing of it (`absent`); it states nothing (`none`); nobody has judged it (`unchecked`).
 */
export const VERDICTS = ['supported', 'contradicted', 'absent', 'none', 'unchecked'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** Whom or what a sentence is about. `world`: third parties, the market, the law. */
export const ABOUT = ['prospect', 'seller', 'world', 'none'] as const;

/** Words of a line of the brief: where they begin and end in its text, in UTF-16 units. The text itself is not repeated. */
export const sourceSchema = z.object({
  /** An evidence id, or `offer.keyBenefit`, `prospect.company`, `thread` …: see shared/grounding/lines. */
  id: z.string().max(LIMITS.sourceId),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Source = z.infer<typeof sourceSchema>;

/** One sentence of an email and its verdict. A sentence is known by its own text: unchanged, it keeps its verdict. */
export const checkedSentenceSchema = z.object({
  /** The sentence as it stands in the subject or body. */
  text: z.string().min(1).max(LIMITS.body),
  verdict: verdictSchema,
  about: z.enum(ABOUT).default('none'),
  sources: z.array(sourceSchema).max(LIMITS.sourcesOfSentence).default([]),
  /** `absent` and `contradicted`: the words of the sentence that no line bears out. */
  odd: z.string().max(LIMITS.body).optional(),
});
export type CheckedSentence = z.infer<typeof checkedSentenceSchema>;
