import { z } from 'zod';
import type { Asked } from '../asked.ts';

const draftSchema = z.array(z.object({ body: z.string() }));
const lineSchema = z.object({ evidence: z.array(z.object({ text: z.string() })).default([]) });

const wordsIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** How many of their own words a first email takes up, and how short it is. */
function weightOf(draft: unknown, theirs: ReadonlySet<string>): [number, number] {
  const body = draftSchema.safeParse(draft).data?.[0]?.body ?? '';
  return [[...wordsIn(body)].filter((word) => theirs.has(word)).length, -body.length];
}

/** A plain reader: the first email that takes up the most of what they said, and of two such the shorter one. */
export function chooseSample({ choose, page }: Asked): { weakest: string[]; best: number } {
  const theirs = wordsIn(
    (lineSchema.safeParse(page).data?.evidence ?? []).map(({ text }) => text).join('\n'),
  );
  const weights = choose.map((draft) => weightOf(draft, theirs));
  const order = weights.map((weight, index) => ({ weight, index }));
  order.sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1]);
  const weakest = weights.map(([taken]) => `${taken} of their words in the first email`);
  return { weakest, best: (order[0]?.index ?? 0) + 1 };
}
