import { COMPLETE } from './variants/complete.ts';
import { INSIGHT } from './variants/insight.ts';
import { TERSE } from './variants/terse.ts';

/** One way to ask for a sequence: a text of its own, the same request after it. */
export type Variant = { name: string; system: string };

/**
 * The first is the one that is delivered as it is written; the others are drafts to choose from. Of the texts that were tried,
 * readers kept drafts of this one most often, so it is asked twice, once for shorter emails
 * (docs/judging.md).
 */
const VARIANTS: readonly [Variant, ...Variant[]] = [
  { name: 'insight', system: INSIGHT },
  { name: 'complete', system: COMPLETE },
  { name: 'terse', system: TERSE },
];

/** The variant of the n-th draft, counted from 0; after the last they begin again. */
export const variantOf = (draft: number): Variant =>
  VARIANTS[draft % VARIANTS.length] ?? VARIANTS[0];
