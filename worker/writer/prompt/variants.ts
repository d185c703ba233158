import { COMPLETE } from './variants/complete.ts';
import { GUARD } from './variants/guard.ts';
import { PLAIN } from './variants/plain.ts';

/** One way to ask for a sequence: a text of its own, the same request after it. */
export type Variant = { name: string; system: string };

/** The first is the one that is delivered as it is written; the others are drafts to choose from. */
const VARIANTS: readonly [Variant, ...Variant[]] = [
  { name: 'guard', system: GUARD },
  { name: 'complete', system: COMPLETE },
  { name: 'plain', system: PLAIN },
];

/** The variant of the n-th draft, counted from 0; after the last they begin again. */
export const variantOf = (draft: number): Variant => VARIANTS[draft % VARIANTS.length] ?? VARIANTS[0];
