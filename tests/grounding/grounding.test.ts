import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FALSE, judged, printScore, scoreOf } from './corpus.ts';

/** `tuned`: what the judge was made with. `held-out-*`: written before it was measured on them; mended for their causes afterwards. `unseen-*`: never mended for. */
const FOLDERS = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const AIM = { precision: 0.95, recall: 0.9 };
/** Nothing is mended for these: they say what a stranger's sentence meets, and are held only against getting worse. */
const UNSEEN = { precision: 0.85, recall: 0.85 };

test.for(FOLDERS)('%s: what is not in what was read is found, and nothing else', (folder) => {
  const all = judged(folder);
  const score = scoreOf(all);
  printScore(folder, score, all.length);
  const least = folder.startsWith('unseen-') ? UNSEEN : AIM;
  expect(score.precision).toBeGreaterThanOrEqual(least.precision);
  expect(score.recall).toBeGreaterThanOrEqual(least.recall);
});

test('the corpus has at least 120 sentences, of every kind', () => {
  const all = FOLDERS.flatMap((folder) => judged(folder));
  expect(all.length).toBeGreaterThanOrEqual(120);
  for (const kind of [...FALSE, 'grounded', 'paraphrased', 'silent'])
    expect(all.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(15);
});

test('what is grounded names its source', () => {
  const grounded = FOLDERS.flatMap((folder) => judged(folder)).filter(({ kind }) => kind === 'grounded');
  const sourced = grounded.filter(({ verdict }) => verdict.kind === 'supported' && verdict.sources.length > 0);
  expect(sourced.length / grounded.length).toBeGreaterThanOrEqual(0.95);
});
