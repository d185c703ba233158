import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What may weigh how much, in KB after gzip. What runs in somebody else's page is held the tightest. */
const BUDGETS: readonly { what: string; files: string; most: number }[] = [
  { what: 'in Gmail before any call', files: 'launcher.js', most: 5 },
  { what: 'in the page after a call', files: 'page.js', most: 60 },
  { what: 'the background', files: 'background.js', most: 6 },
  { what: 'all scripts and styles', files: '**/*.{js,css}', most: 300 },
];

const weigh = (folder: string, files: string): number =>
  globSync(files, { cwd: folder }).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).byteLength / 1024, 0);

/** A line for each budget of the built extension in `folder`, and whether all of them hold. */
export function checkSizes(folder: string): { held: boolean; lines: string[] } {
  const weighed = BUDGETS.map((budget) => ({ ...budget, weight: weigh(folder, budget.files) }));
  return {
    held: weighed.every(({ weight, most }) => weight > 0 && weight <= most),
    lines: weighed.map(({ what, weight, most }) => `${what}: ${weight.toFixed(1)} KB of ${most} KB`),
  };
}
