import { COMPLETE } from './variants/complete.ts';
import { GUARD } from './variants/guard.ts';
import { INSIGHT } from './variants/insight.ts';

/** One way to ask for a sequence: a text of its own, the same request after it. */
export type Variant = { name: string; system: string };

/**
 * The first is the one that is delivered as it is written; the others are drafts to choose from. Other sets of three were tried and
 * lost (docs/judging.md): a change here is judged before it lands.
 */
const VARIANTS: readonly [Variant, ...Variant[]] = [
  { name: 'insight', system: INSIGHT },
  { name: 'complete', system: COMPLETE },
  { name: 'guard', system: GUARD },
];

/** The variant of the n-th draft, counted from 0; after the last they begin again. */
export const variantOf = (draft: number): Variant =>
  VARIANTS[draft % VARIANTS.length] ?? VARIANTS[0];
