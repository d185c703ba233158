/*
 * `npm run bench [-- --write]`: how fast ColdCopy is, as ratios and medians within one run. `--write` puts the table into
 * docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { coachFigures } from '../tests/bench/coach.ts';
import type { Figure } from '../tests/bench/figures.ts';
import { readingFigures } from '../tests/bench/reading.ts';
import { scriptFigures } from '../tests/bench/script.ts';
import { sidebarFigures } from '../tests/bench/sidebar.ts';
import { quotaFigures, startBench, streamFigures } from '../tests/bench/worker.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { fail, say } from './lib/cli/say.ts';

const FILE = inRepository('docs/benchmarks.md');
const MARK = '<!-- figures -->';

const shown = ({ value, unit }: Figure): string =>
  unit === 'ratio' ? value.toFixed(2) : `${value.toFixed(1)} ${unit}`;

const aimOf = ({ aim, unit }: Figure): string =>
  aim === undefined ? '' : `≤ ${aim}${unit === 'ratio' ? '' : ` ${unit}`}`;

const row = (figure: Figure): string =>
  `| ${figure.what} | ${shown(figure)} | ${aimOf(figure)} | ${figure.aim === undefined ? '' : figure.value <= figure.aim ? 'held' : 'missed'} | ${figure.note ?? ''} |`;

function table(figures: readonly Figure[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${platform()} ${arch()}`;
  const day = new Date().toISOString().slice(0, 10);
  return [
    `${day}, ${machine}`,
    '',
    '| what | figure | aim | | how |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(row),
  ].join('\n');
}

/** Puts the table between the two marks of the document. */
function write(text: string): void {
  const [before, , after] = readFileSync(FILE, 'utf8').split(MARK);
  if (before === undefined || after === undefined)
    throw new Error(`${FILE} has not the two marks ${MARK} that hold the table.`);
  writeFileSync(FILE, `${before}${MARK}\n${text}\n${MARK}${after}`);
}

try {
  const { values } = given(COMMANDS.bench);
  const figures: Figure[] = [];
  const take = async (what: string, measure: () => Figure[] | Promise<Figure[]>): Promise<void> => {
    say(`Measuring ${what} …`);
    figures.push(...(await measure()));
  };
  const bench = await startBench();
  await take('quotas', () => quotaFigures(bench));
  await take('the stream', () => streamFigures(bench));
  await bench.close();
  await take('our own script', scriptFigures);
  await take('the sidebar', sidebarFigures);
  await take('the coach', coachFigures);
  await take('reading', readingFigures);
  const text = table(figures);
  console.log(text);
  if (values.write) write(text);
  process.exit(0);
} catch (error) {
  fail(error);
}
