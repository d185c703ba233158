import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ClaimsBrief, judge, type Verdict } from '../../shared/grounding/index.ts';

/** Kinds of labelled sentences; those of `FALSE` are not in what was read. */
export const TRUE = ['grounded', 'paraphrased', 'silent'] as const;
export const FALSE = ['numberChanged', 'inventedCustomer', 'inventedEvent', 'wrongPerson'] as const;
export type Kind = (typeof TRUE)[number] | (typeof FALSE)[number];

const sentences = z.array(z.string()).default([]);
const fileSchema = z.object({
  brief: z.custom<ClaimsBrief>((value) => typeof value === 'object' && value !== null),
  grounded: sentences,
  paraphrased: sentences,
  silent: sentences,
  numberChanged: sentences,
  inventedCustomer: sentences,
  inventedEvent: sentences,
  wrongPerson: sentences,
});

export type Labelled = { file: string; brief: ClaimsBrief; kind: Kind; sentence: string; verdict: Verdict };

/** Every labelled sentence of a folder beside this file, judged. */
export function judged(folder: string): Labelled[] {
  const at = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const { brief, ...kinds } = fileSchema.parse(JSON.parse(readFileSync(new URL(file, at), 'utf8')));
      return Object.entries(kinds).flatMap(([kind, list]) =>
        list.map((sentence) => ({ file, brief, kind: kind as Kind, sentence, verdict: judge(brief, sentence) })),
      );
    });
}

export type Score = { precision: number; recall: number; missed: Labelled[]; wrong: Labelled[] };

/** Precision and recall of "not in what was read". */
export function scoreOf(all: Labelled[]): Score {
  const isFalse = ({ kind }: Labelled) => (FALSE as readonly string[]).includes(kind);
  const flagged = all.filter(({ verdict }) => verdict.kind === 'unsupported');
  const caught = flagged.filter(isFalse);
  return {
    precision: caught.length / Math.max(1, flagged.length),
    recall: caught.length / Math.max(1, all.filter(isFalse).length),
    missed: all.filter((one) => isFalse(one) && one.verdict.kind !== 'unsupported'),
    wrong: flagged.filter((one) => !isFalse(one)),
  };
}

/** One line a sentence that came out otherwise than its label. */
export function printScore(folder: string, { precision, recall, missed, wrong }: Score, count: number): void {
  console.log(`${folder}: ${count} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  for (const { file, kind, sentence, verdict } of wrong) {
    const why = verdict.kind === 'unsupported' ? `${verdict.reason}: ${verdict.quote}` : '';
    console.log(`  wrongly marked  ${file} ${kind}: ${sentence} [${why}]`);
  }
  for (const { file, kind, sentence } of missed) console.log(`  not marked      ${file} ${kind}: ${sentence}`);
}
