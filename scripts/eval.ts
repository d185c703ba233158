/*
 * npm run eval
 * Writes the sequences of all briefs in tests/briefs with the configured Claude, runs every check and every rule of the coach on them, prints a
 * table, and leaves .output/eval/report.json (made to be diffed) and the answers in .output/eval/answers.
 * --replay DIR judges the answers saved in DIR instead and calls nobody: one file a brief, as saved by a run before.
 * --only NAME keeps to the briefs whose name contains NAME.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stepsFor } from '../shared/contract/steps.ts';
import type { Draft } from '../worker/writer/draft.ts';
import { createWriter } from '../worker/writer/index.ts';
import { PROMPT_VERSION } from '../worker/writer/prompt/version.ts';
import { type Usage, WriterFailure } from '../worker/writer/writer.ts';
import { namesIn, readAnswer, saveAnswer } from './lib/answers.ts';
import { readBrief, WrongFile } from './lib/brief-file.ts';
import { COMMANDS } from './lib/commands.mjs';
import { type Judged, judgeSequence, totalsOf } from './lib/evaluation.ts';
import { given } from './lib/given.ts';
import { inRepository } from './lib/paths.ts';
import { dim, fail, red, say } from './lib/say.ts';
import { type Configured, configuredWriter } from './lib/writer.ts';

const BRIEFS = inRepository('tests/briefs');
const OUTPUT = inRepository('.output/eval');

type Brief = ReturnType<typeof readBrief>;

/** What one brief came to. `cost` only where Claude was asked. */
type Row = Judged & { failure?: string; unwritten: number[]; cost?: { usage: Usage; firstEmailMs: number; ms: number } };

async function written(name: string, brief: Brief, { settings }: Configured): Promise<Row> {
  const began = Date.now();
  const drafts: Draft[] = [];
  const unwritten: number[] = [];
  let firstEmailMs = 0;
  const run = createWriter(settings)({ brief, steps: stepsFor(brief.thread), already: [], signal: new AbortController().signal });
  const row = () => ({ ...judgeSequence(name, brief, drafts), unwritten });
  try {
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) {
        saveAnswer(join(OUTPUT, 'answers'), name, drafts);
        return { ...row(), cost: { usage: next.value, firstEmailMs, ms: Date.now() - began } };
      }
      if (next.value.event === 'unwritten') unwritten.push(next.value.data.step);
      if (next.value.event !== 'email') continue;
      firstEmailMs ||= Date.now() - began;
      drafts.push(next.value.data);
    }
  } catch (error) {
    if (!(error instanceof WriterFailure)) throw error;
    return { ...row(), failure: [error.message, error.forOwner].filter(Boolean).join(' ') };
  }
}

function replayed(name: string, brief: Brief, folder: string): Row {
  const drafts = readAnswer(folder, name);
  if (!drafts) return { ...judgeSequence(name, brief, []), unwritten: [], failure: 'no saved answer' };
  return { ...judgeSequence(name, brief, drafts), unwritten: [] };
}

const count = (row: Row, severities: string[]): number => row.said.filter(({ severity }) => severities.includes(severity)).length;

function printRow(row: Row): void {
  const { name, words, cost, failure, unwritten } = row;
  const money = cost
    ? `  ${cost.usage.outputTokens} out  $${(cost.usage.costUsd ?? 0).toFixed(5)}  ${(cost.firstEmailMs / 1000).toFixed(1)} s`
    : '';
  const cells = [
    name.padEnd(28),
    `${words.length}`.padStart(6),
    `${count(row, ['refused', 'error'])}`.padStart(6),
    `${count(row, ['finding', 'warning'])}`.padStart(8),
    `${count(row, ['hint'])}`.padStart(5),
    `  ${words.join(' ')}`.padEnd(24),
  ];
  console.log(
    cells.join(' ') +
      dim(money) +
      (unwritten.length ? red(`  unwritten ${unwritten.join(', ')}`) : '') +
      (failure ? red(`  ${failure}`) : ''),
  );
}

/** Times and costs differ from run to run and stand apart, so that the rest can be compared line by line. */
function report(rows: Row[], writer: string): object {
  return {
    promptVersion: PROMPT_VERSION,
    writer,
    totals: totalsOf(rows),
    briefs: rows.map(({ cost: _, ...row }) => row),
    costs: rows.flatMap(({ name, cost }) => (cost ? [{ name, ...cost }] : [])),
  };
}

async function main(): Promise<void> {
  const values = { only: '', out: join(OUTPUT, 'report.json'), ...given(COMMANDS.eval).values };
  const names = namesIn(BRIEFS).filter((name) => name.includes(values.only));
  if (names.length === 0) throw new WrongFile(`No brief in tests/briefs has "${values.only}" in its name.`);
  const configured = values.replay ? undefined : await configuredWriter();
  const writer = configured?.name ?? `replay of ${values.replay}`;
  say(`Writer: ${writer}`);
  console.log(`${'brief'.padEnd(28)} emails errors warnings hints   words`);
  const rows: Row[] = [];
  for (const name of names) {
    const brief = readBrief(join(BRIEFS, `${name}.json`));
    const row = configured ? await written(name, brief, configured) : replayed(name, brief, values.replay ?? '');
    rows.push(row);
    printRow(row);
  }
  await configured?.close();
  for (const [rule, times] of Object.entries(totalsOf(rows))) console.log(`${String(times).padStart(5)}  ${rule}`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report(rows, writer), null, 2)}\n`);
  say(`Report: ${values.out}`);
  if (rows.some(({ failure }) => failure)) process.exitCode = 1;
}

await main().catch(fail);
