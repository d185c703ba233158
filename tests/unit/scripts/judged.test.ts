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

  test('are there for every brief', () => {
    expect(all.map(({ steps }) => steps.length).every((count) => count >= 5)).toBe(true);
  });

  test('leave the checks nothing to say', () => {
    expect(all.flatMap(({ said }) => said).filter(({ by }) => by === 'check')).toEqual([]);
  });
});

// Over all of them: a single finding is more than one in a hundred of an arm of 47 emails.
test.each(Object.entries(MOST_IN_100))(
  'in a hundred emails, findings that are %s: at most %s',
  (severity, most) => {
    const all = ARMS.flatMap((arm) => judged(arm).map((one) => ({ arm, ...one })));
    const emails = all.reduce((sum, { steps }) => sum + steps.length, 0);
    const told = all.flatMap(({ arm, name, said }) =>
      said
        .filter((one) => one.severity === severity)
        .map(({ step, rule, words }) => `${arm} ${name} ${step} ${rule} ${words}`),
    );
    expect((100 * told.length) / emails, told.join('\n')).toBeLessThanOrEqual(most);
  },
);
