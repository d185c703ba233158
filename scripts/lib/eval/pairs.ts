import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Draft } from '../../../worker/writer/draft.ts';
import { usualDay } from '../../../worker/writer/pace.ts';
import { WrongFile } from '../brief-file.ts';
import { readAnswer } from './answers.ts';
import { factsFor } from './facts.ts';
import { sheetFor } from './sheets.ts';
import { halfOf } from './shuffle.ts';
import { JUDGE_KINDS, type Key } from './verdicts.ts';
import type { Case } from './write.ts';

/** Two folders of answers, where the pairs go, and what decides who is X. */
export type Pairing = { A: string; B: string; out: string; seed: string };

type Pair = Case & { A: Draft[]; B: Draft[] };

const isDated = (drafts: readonly Draft[]): boolean => drafts.every(({ day }) => day !== undefined);

/** Days are shown alike: each arm's own where both have them, counted from its first email; else the usual ones for both. */
function daysOf(drafts: readonly Draft[], isOwn: boolean): number[] {
  const first = drafts[0]?.day ?? 0;
  return drafts.map(({ day = 0 }, place) => (isOwn ? day - first : usualDay(place)));
}

/** Emails are counted from 1 in both arms: which step they have in the brief tells how they were made. */
function sequence(letter: 'X' | 'Y', drafts: readonly Draft[], days: readonly number[]): string {
  const emails = drafts.map(({ subjectLineA, subjectLineB, body }, place) =>
    [
      `### ${letter}, email ${place + 1} · day ${days[place]}`,
      `Subject A: ${subjectLineA}\nSubject B: ${subjectLineB}`,
      `~~~text\n${body.trim()}\n~~~`,
    ].join('\n\n'),
  );
  return [`## Sequence ${letter}`, ...emails].join('\n\n');
}

function pairOf(one: Case, { A, B }: Pairing): Pair | undefined {
  const [first, second] = [A, B].map((folder) => readAnswer(folder, one.name)?.drafts ?? []);
  return first?.length && second?.length ? { ...one, A: first, B: second } : undefined;
}

/**
 * Writes what blind readers get, `OUT/recipient` and `OUT/manager` with one file a brief and the instructions, and apart
 * from them `OUT/key.json`, which tells who is X. Half of the briefs have the first arm as X. Returns the names of the
 * briefs; those that only one arm has answered are left out.
 */
export function savePairs(cases: readonly Case[], pairing: Pairing): string[] {
  const pairs = cases.flatMap((one) => pairOf(one, pairing) ?? []);
  if (pairs.length === 0)
    throw new WrongFile(`No brief is answered in both ${pairing.A} and ${pairing.B}.`);
  const names = pairs.map(({ name }) => name);
  const left = halfOf(names, pairing.seed);
  for (const kind of JUDGE_KINDS) {
    const folder = join(pairing.out, kind);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'README.md'), sheetFor(kind));
    for (const { name, brief, A, B } of pairs) {
      const [X, Y] = left.has(name) ? [A, B] : [B, A];
      const isOwn = isDated(A) && isDated(B);
      const text = [
        `# ${name}`,
        factsFor(kind, brief),
        sequence('X', X, daysOf(X, isOwn)),
        sequence('Y', Y, daysOf(Y, isOwn)),
      ];
      writeFileSync(join(folder, `${name}.md`), `${text.join('\n\n')}\n`);
    }
  }
  mkdirSync(join(pairing.out, 'verdicts'), { recursive: true });
  const key: Key = {
    seed: pairing.seed,
    arms: { A: basename(resolve(pairing.A)), B: basename(resolve(pairing.B)) },
    briefs: Object.fromEntries(
      pairs.map(({ name, A, B }) => [
        name,
        { X: left.has(name) ? 'A' : 'B', emails: { A: A.length, B: B.length } },
      ]),
    ),
  };
  writeFileSync(join(pairing.out, 'key.json'), `${JSON.stringify(key, null, 2)}\n`);
  return names;
}
