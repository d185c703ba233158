/*
 * npm run eval
 * Writes the sequences of all briefs in tests/briefs with the configured Claude, runs every check and every rule of the
 * coach on them, prints a table, and leaves .output/eval/report.json (made to be diffed) and the answers in
 * .output/eval/answers. The method is in docs/judging.md.
 *   --briefs DIR           another folder of briefs
 *   --only NAME            the briefs whose name contains NAME
 *   --replay DIR           judges the answers saved in DIR and calls nobody
 *   --today DATE           what day it is: for the requests, and for weekends and holidays in a replay
 *   --prompts OUT          writes each request into a file instead; with --answers DIR also those that follow from answers
 *   --pairs A B OUT        writes two folders of answers side by side, shuffled, for blind readers; --seed WORD
 *   --score OUT            adds up what the readers of OUT said
 */
import { join } from 'node:path';
import { readBrief, WrongFile } from './lib/brief-file.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given, Misuse } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { fail, say } from './lib/cli/say.ts';
import { namesIn } from './lib/eval/answers.ts';
import { totalsOf } from './lib/eval/judge.ts';
import { savePairs } from './lib/eval/pairs.ts';
import { savePrompts } from './lib/eval/prompts.ts';
import { HEAD, lineOf, type Row, saveReport, sumLine } from './lib/eval/rows.ts';
import { gapsIn, tallies, tallyLines } from './lib/eval/score.ts';
import { readKey, readVerdicts } from './lib/eval/verdicts.ts';
import { type Case, replayed, written } from './lib/eval/write.ts';
import { configuredWriter } from './lib/worker/writer.ts';

const OUTPUT = inRepository('.output/eval');

const { values: asked, positionals } = given(COMMANDS.eval);
const values = {
  ...asked,
  briefs: asked.briefs ?? inRepository('tests/briefs'),
  only: asked.only ?? '',
  out: asked.out ?? join(OUTPUT, 'report.json'),
  seed: asked.seed ?? 'coldcopy',
};

/** The day that was given; undefined where none was. */
function today(): string | undefined {
  if (values.today !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.today))
    throw new WrongFile(`--today is "${values.today}"; it has to be a date such as 2026-11-27.`);
  return values.today;
}

function cases(): Case[] {
  const names = namesIn(values.briefs).filter((name) => name.includes(values.only));
  if (names.length === 0)
    throw new WrongFile(`No brief in ${values.briefs} has "${values.only}" in its name.`);
  const begins = today();
  return names.map((name) => ({
    name,
    brief: readBrief(join(values.briefs, `${name}.json`)),
    begins,
  }));
}

async function judge(): Promise<void> {
  const all = cases();
  const configured = values.replay ? undefined : await configuredWriter();
  const writer = configured?.name ?? `replay of ${values.replay}`;
  say(`Writer: ${writer}`);
  console.log(HEAD);
  const rows: Row[] = [];
  for (const one of all) {
    const row = configured
      ? await written(one, configured, join(OUTPUT, 'answers'))
      : replayed(one, values.replay ?? '');
    rows.push(row);
    console.log(lineOf(row));
  }
  await configured?.close();
  for (const [rule, times] of Object.entries(totalsOf(rows)))
    console.log(`${String(times).padStart(5)}  ${rule}`);
  console.log(sumLine(rows));
  saveReport(values.out, rows, writer);
  say(`Report: ${values.out}`);
  if (rows.some(({ failure }) => failure)) process.exitCode = 1;
}

async function prompts(out: string): Promise<void> {
  const { settings, close } = await configuredWriter();
  await close();
  const files = savePrompts(cases(), settings, {
    out,
    answers: values.answers,
    today: new Date(today() ?? Date.now()),
  });
  say(`${files} requests in ${out}; its README.md says how to answer them.`);
}

function pairs(A: string): void {
  const [B, out] = positionals;
  if (!B || !out) throw new Misuse('Two folders of answers and one to write to: --pairs A B OUT.');
  const names = savePairs(cases(), { A, B, out, seed: values.seed });
  say(`${names.length} pairs. A reader gets ${out}/recipient or ${out}/manager and nothing else;`);
  say(`verdict files go to ${out}/verdicts, and ${out}/key.json tells who is who.`);
}

function score(out: string): void {
  const key = readKey(out);
  const verdicts = readVerdicts(join(out, 'verdicts'));
  for (const gap of verdicts.flatMap((one) => gapsIn(key, one))) say(gap);
  for (const tally of tallies(key, verdicts)) console.log(tallyLines(tally, key).join('\n'));
}

async function main(): Promise<void> {
  if (values.score !== undefined) return score(values.score);
  if (values.pairs !== undefined) return pairs(values.pairs);
  await (values.prompts === undefined ? judge() : prompts(values.prompts));
}

await main().catch(fail);
