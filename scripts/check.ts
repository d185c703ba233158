/*
 * `npm run check`: formatting and lint, types of the four projects, what nobody uses, and how much the extension weighs. Says all
 * findings, not only the first.
 */
import { BuildFailure, buildExtension } from './lib/extension.ts';
import { capture, type Finished } from './lib/program.ts';
import { dim, green, red } from './lib/say.ts';
import { checkSizes } from './lib/sizes.ts';

const program =
  (name: string, ...args: string[]) =>
  (): Promise<Finished> =>
    capture(name, args);

/** Builds the extension and weighs it. */
async function sizes(): Promise<Finished> {
  const began = performance.now();
  const finished = (code: number, output: string): Finished => ({ code, output, seconds: (performance.now() - began) / 1000 });
  try {
    const { held, lines } = checkSizes(await buildExtension('chrome'));
    return finished(held ? 0 : 1, lines.join('\n'));
  } catch (error) {
    if (error instanceof BuildFailure) return finished(1, error.message);
    throw error;
  }
}

const STEPS: [name: string, run: () => Promise<Finished>][] = [
  ['biome', program('biome', 'ci', '--colors=off')],
  ['types of worker', program('tsc', '-p', 'worker')],
  ['types of extension', program('tsc', '-p', 'extension')],
  ['types of tests and scripts', program('tsc', '-p', 'tests')],
  ['types of the Worker tests', program('tsc', '-p', 'tests/worker')],
  ['knip', program('knip', '--no-progress')],
  ['sizes', sizes],
];

const report = (name: string, { code, output, seconds }: Finished): void => {
  console.log(`${code === 0 ? green('ok    ') : red('failed')}  ${name} ${dim(`${seconds.toFixed(1)} s`)}`);
  if (code !== 0 || name === 'sizes') console.log(output.trimEnd().replaceAll(/^/gm, '        '));
};

let failed = 0;
for (const [name, run] of STEPS) {
  const finished = await run();
  report(name, finished);
  if (finished.code !== 0) failed += 1;
}
console.log(failed === 0 ? 'All checks hold.' : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
