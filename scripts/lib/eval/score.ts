import type { Key, Verdict, Verdicts } from './verdicts.ts';

const MARGINS = ['slight', 'clear', 'strong'] as const;
type Margin = (typeof MARGINS)[number];
type Arm = 'A' | 'B';

/** What the judges of one kind said, added up over judges and briefs. */
export type Tally = {
  kind: string;
  judges: number;
  pairs: number;
  ties: number;
  wins: Record<Arm, number>;
  margins: Record<Arm, Record<Margin, number>>;
  sendable: Record<Arm, { of: number; emails: number }>;
};

/**
 * The interval of a share, 95 %, after Wilson (1927): it holds for few pairs too, where the usual one does not. Without a
 * single pair nothing is known: 0 to 1.
 */
export function wilson(wins: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = wins / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

const none = (): Record<Margin, number> => ({ slight: 0, clear: 0, strong: 0 });

const emptyTally = (kind: string): Tally => ({
  kind,
  judges: 0,
  pairs: 0,
  ties: 0,
  wins: { A: 0, B: 0 },
  margins: { A: none(), B: none() },
  sendable: { A: { of: 0, emails: 0 }, B: { of: 0, emails: 0 } },
});

function add(
  tally: Tally,
  { winner, margin, sendable }: Verdict,
  { X, emails }: Key['briefs'][string],
): void {
  const arms: Record<'X' | 'Y', Arm> = X === 'A' ? { X: 'A', Y: 'B' } : { X: 'B', Y: 'A' };
  tally.pairs += 1;
  for (const side of ['X', 'Y'] as const) {
    const arm = arms[side];
    tally.sendable[arm].emails += Math.min(sendable[side], emails[arm]);
    tally.sendable[arm].of += emails[arm];
  }
  if (winner === 'tie') {
    tally.ties += 1;
    return;
  }
  tally.wins[arms[winner]] += 1;
  if (margin) tally.margins[arms[winner]][margin] += 1;
}

/** The verdicts of all judges, by their kind, in the order of the kinds. Briefs that the key does not know are left out. */
export function tallies(key: Key, judges: readonly Verdicts[]): Tally[] {
  const kinds = [...new Set(judges.map(({ judge }) => judge))].sort();
  return kinds.map((kind) => {
    const tally = emptyTally(kind);
    for (const { verdicts } of judges.filter(({ judge }) => judge === kind)) {
      tally.judges += 1;
      for (const [name, verdict] of Object.entries(verdicts)) {
        const pair = key.briefs[name];
        if (pair) add(tally, verdict, pair);
      }
    }
    return tally;
  });
}

/** What is wrong with a verdict file: briefs that it leaves out, and such as nobody asked about. */
export function gapsIn(key: Key, { file, verdicts }: Verdicts): string[] {
  const missing = Object.keys(key.briefs).filter((name) => !(name in verdicts));
  const strange = Object.keys(verdicts).filter((name) => !(name in key.briefs));
  return [
    ...(missing.length > 0 ? [`${file} has no verdict on ${missing.join(', ')}`] : []),
    ...(strange.length > 0
      ? [`${file} judges ${strange.join(', ')}, which the key does not know`]
      : []),
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const part = ({ emails, of }: { emails: number; of: number }): string =>
  `${emails} of ${of}${of > 0 ? ` (${percent(emails / of)})` : ''}`;

/** One kind's tally in words: who won how often and how clearly, with the interval, and what could go out. */
export function tallyLines(tally: Tally, { arms }: Key): string[] {
  const { kind, judges, pairs, ties, wins, margins, sendable } = tally;
  const decided = wins.A + wins.B;
  const [low, high] = wilson(wins.A, decided);
  const share = decided > 0 ? percent(wins.A / decided) : 'nothing';
  const spread =
    decided > 0
      ? ` of ${decided} decided pairs; 95 %: ${percent(low)} to ${percent(high)}`
      : ' decided';
  const won = (arm: Arm): string =>
    MARGINS.map((margin) => `${margins[arm][margin]} ${margin}`).join(', ');
  return [
    `${kind}: ${judges} ${judges === 1 ? 'judge' : 'judges'}, ${pairs} pairs`,
    `  ${arms.A} ${wins.A} : ${wins.B} ${arms.B}, ties ${ties} (${share}${spread})`,
    `  margins  ${arms.A}: ${won('A')}; ${arms.B}: ${won('B')}`,
    `  sendable ${arms.A}: ${part(sendable.A)}; ${arms.B}: ${part(sendable.B)}`,
  ];
}
