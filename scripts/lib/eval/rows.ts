import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PROMPT_VERSION } from '../../../worker/writer/prompt/version.ts';
import type { Usage } from '../../../worker/writer/writer.ts';
import { dim, red } from '../cli/say.ts';
import { type Judged, totalsOf } from './judge.ts';

/** What one brief came to. `cost` only where Claude was asked; `chosen`: the draft that was judged. */
export type Row = Judged & {
  failure?: string;
  unwritten: number[];
  situation?: string;
  chosen?: number;
  cost?: { usage: Usage; firstEmailMs: number; ms: number };
};

export const HEAD = `${'brief'.padEnd(28)} emails errors warnings hints   words`;

const count = ({ said }: Row, severities: string[]): number =>
  said.filter(({ severity }) => severities.includes(severity)).length;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One line of the table. */
export function lineOf(row: Row): string {
  const { name, words, cost, failure, unwritten, situation, chosen } = row;
  const { usage } = cost ?? {};
  const money = cost
    ? `  ${usage?.outputTokens} out  $${(usage?.costUsd ?? 0).toFixed(5)}  ${seconds(cost.firstEmailMs)}`
    : '';
  const cells = [
    name.padEnd(28),
    `${words.length}`.padStart(6),
    `${count(row, ['refused', 'error'])}`.padStart(6),
    `${count(row, ['finding', 'warning'])}`.padStart(8),
    `${count(row, ['hint'])}`.padStart(5),
    `  ${words.join(' ')}`.padEnd(24),
  ];
  return [
    cells.join(' '),
    dim(money),
    dim([situation && `  ${situation}`, chosen && `  draft ${chosen}`].filter(Boolean).join('')),
    unwritten.length > 0 ? red(`  unwritten ${unwritten.join(', ')}`) : '',
    failure ? red(`  ${failure}`) : '',
  ].join('');
}

/** Findings in 100 emails, by how grave they are: what one set of rules says of another. */
function in100(rows: readonly Row[]): Record<string, number> {
  const emails = rows.reduce((sum, { words }) => sum + words.length, 0);
  const said = rows.flatMap((row) => row.said);
  const part = (severity: string): number => {
    const times = said.filter((one) => one.severity === severity).length;
    return emails === 0 ? 0 : Math.round((1000 * times) / emails) / 10;
  };
  const severities = ['refused', 'error', 'finding', 'warning', 'hint'];
  return Object.fromEntries(severities.map((severity) => [severity, part(severity)]));
}

/** "3.1 warnings in 100 emails", for the end of the table. */
export function sumLine(rows: readonly Row[]): string {
  const parts = Object.entries(in100(rows)).map(([severity, times]) => `${severity} ${times}`);
  return `In 100 emails: ${parts.join(', ')}`;
}

/** Leaves the report. Times and costs differ from run to run and stand apart, so that the rest can be compared line by line. */
export function saveReport(file: string, rows: readonly Row[], writer: string): void {
  const report = {
    promptVersion: PROMPT_VERSION,
    writer,
    totals: totalsOf(rows),
    in100: in100(rows),
    briefs: rows.map(({ cost: _, ...row }) => row),
    costs: rows.flatMap(({ name, cost }) => (cost ? [{ name, ...cost }] : [])),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
