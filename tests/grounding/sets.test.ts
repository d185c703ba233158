import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { leniently } from '../../scripts/lib/lenient-brief.ts';
import {
  type Answer,
  arbitrate,
  briefLines,
  type ClaimsBrief,
  tripwire,
} from '../../shared/grounding/index.ts';

const KINDS = ['grounded', 'numberChanged', 'inventedCustomer'] as const;
const sentences = z.array(z.string()).default([]);
const setSchema = z.object({
  brief: z.unknown(),
  grounded: sentences,
  numberChanged: sentences,
  inventedCustomer: sentences,
});

const FOLDER = new URL('./sets/', import.meta.url);
type Labelled = { kind: (typeof KINDS)[number]; brief: ClaimsBrief; sentence: string };

const ALL: Labelled[] = readdirSync(FOLDER).flatMap((file) => {
  const { brief, ...kinds } = setSchema.parse(
    JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
  );
  const read = leniently(brief);
  return KINDS.flatMap((kind) => kinds[kind].map((sentence) => ({ kind, brief: read, sentence })));
});
const of = (kind: Labelled['kind']): Labelled[] => ALL.filter((one) => one.kind === kind);

/** A verifier that calls the sentence supported and quotes the whole brief for it: the least that the arbiter can go by. */
function verdictOfLiar({ brief, sentence }: Labelled): string | undefined {
  const lines = briefLines(brief);
  const lie: Answer = {
    s: 1,
    about: 'seller',
    verdict: 'supported',
    source: lines.map(({ id }) => id),
    quote: lines.map(({ text }) => text),
    odd: '',
  };
  return arbitrate(lines, [sentence], [lie], new Date('2026-11-27'))[0]?.verdict;
}

test.for([
  ['numberChanged', 0.92],
  ['inventedCustomer', 0.9],
] as const)('%s: found by the arbiter alone, though every line is cited', ([kind, least]) => {
  const caught = of(kind).filter((one) => verdictOfLiar(one) !== 'supported');
  expect(of(kind).length).toBeGreaterThan(200);
  expect(caught.length / of(kind).length).toBeGreaterThanOrEqual(least);
});

test('what is grounded stays supported, and raises no alarm', () => {
  const turned = of('grounded').filter((one) => verdictOfLiar(one) !== 'supported');
  const alarmed = of('grounded').filter(
    ({ brief, sentence }) => tripwire(brief, sentence).length > 0,
  );
  expect(of('grounded').length).toBeGreaterThan(400);
  expect(turned.length / of('grounded').length).toBeLessThanOrEqual(0.01);
  expect(alarmed.length / of('grounded').length).toBeLessThanOrEqual(0.01);
});
