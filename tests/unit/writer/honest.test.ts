import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../../scripts/lib/brief-file.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { namesIn, readAnswer } from '../../../scripts/lib/eval/answers.ts';
import { judgeSequence, totalsOf } from '../../../scripts/lib/eval/judge.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';

const BRIEFS = inRepository('tests/briefs');
const HONEST = inRepository('tests/answers/honest');

const pairs = namesIn(BRIEFS).map((name) => ({
  name,
  brief: readBrief(join(BRIEFS, `${name}.json`)),
  drafts: readAnswer(HONEST, name)?.drafts ?? [],
}));

describe('sequences written by hand', () => {
  test('are 24, one for each brief, with the steps that its thread leaves', () => {
    expect(pairs).toHaveLength(24);
    for (const { name, brief, drafts } of pairs)
      expect([name, drafts.map(({ step }) => step)]).toEqual([name, [...stepsFor(brief)]]);
  });

  test.each(pairs.map((pair) => [pair.name, pair] as const))(
    '%s is turned down by no check',
    (name, { brief, drafts }) => {
      expect(judgeSequence(name, brief, drafts).said.filter(({ by }) => by === 'check')).toEqual(
        [],
      );
    },
  );

  test('leave no error of the coach, and the report counts what it says', () => {
    const judged = pairs.map(({ name, brief, drafts }) => judgeSequence(name, brief, drafts));
    expect(
      judged.flatMap(({ name, said }) =>
        said.filter(({ severity }) => severity === 'error').map((one) => ({ name, ...one })),
      ),
    ).toEqual([]);
    const total = Object.values(totalsOf(judged)).reduce((sum, times) => sum + times, 0);
    expect(total).toBe(judged.flatMap(({ said }) => said).length);
  });
});
