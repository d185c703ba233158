import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../../scripts/lib/brief-file.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { namesIn, readAnswer } from '../../../scripts/lib/eval/answers.ts';
import { judgeSequence } from '../../../scripts/lib/eval/judge.ts';

const JUDGED = inRepository('tests/answers/judged');
const BRIEFS = join(JUDGED, 'briefs');
const ARMS = readdirSync(JUDGED, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'briefs')
  .map(({ name }) => name);

/** What readers put first is the measure of the rules, and not the other way round. */
const MOST_IN_100 = { refused: 0, error: 1, warning: 5 };

const judged = (arm: string) =>
  namesIn(BRIEFS).map((name) => {
    const drafts = readAnswer(join(JUDGED, arm), name)?.drafts ?? [];
    return judgeSequence(name, readBrief(join(BRIEFS, `${name}.json`)), drafts);
  });

describe.each(ARMS)('sequences that readers put first: %s', (arm) => {
  const all = judged(arm);
  const emails = all.reduce((sum, { steps }) => sum + steps.length, 0);
  const said = all.flatMap((one) => one.said.map((finding) => ({ name: one.name, ...finding })));

  test('are there for every brief', () => {
    expect(all.map(({ steps }) => steps.length).every((count) => count >= 5)).toBe(true);
  });

  test.each(Object.entries(MOST_IN_100))(
    'have at most the findings that are %s',
    (severity, most) => {
      const found = said.filter((one) => one.severity === severity);
      const told = found
        .map(({ name, step, rule, words }) => `${name} ${step} ${rule} ${words}`)
        .join('\n');
      expect((100 * found.length) / emails, told).toBeLessThanOrEqual(most);
    },
  );

  test('leave the checks nothing to say', () => {
    expect(said.filter(({ by }) => by === 'check')).toEqual([]);
  });
});
