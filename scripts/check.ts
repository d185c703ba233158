/*
 * `npm run check`: formatting and lint, types of the five projects, what nobody uses (tests are no use), and how much the extension weighs. Says all
 * findings, not only the first.
 */
import { BuildFailure, buildExtension } from './lib/browser/extension.ts';
import { capture, type Finished } from './lib/cli/program.ts';
import { dim, green, red } from './lib/cli/say.ts';
import { writeTypes } from './lib/locales.ts';

const program =
  (name: string, ...args: string[]) =>
  (): Promise<Finished> =>
    capture(name, args);

/** Builds the extension and has size-limit weigh it; `.size-limit.json` says what may weigh how much. */
async function sizes(): Promise<Finished> {
  try {
    await buildExtension('chrome');
  } catch (error) {
    if (error instanceof BuildFailure) return { code: 1, output: error.message, seconds: 0 };
    throw error;
  }
  return capture('size-limit', []);
}

const STEPS: [name: string, run: () => Promise<Finished>][] = [
  ['biome', program('biome', 'ci', '--colors=off')],
  ['types of shared', program('tsc', '-p', 'shared')],
  ['types of worker', program('tsc', '-p', 'worker')],
  ['types of extension', program('tsc', '-p', 'extension')],
  ['types of tests and scripts', program('tsc', '-p', 'tests')],
  ['types of the Worker tests', program('tsc', '-p', 'tests/worker')],
  ['knip', program('knip', '--no-progress')],
  // What only tests use is dead as well: they would prove something of code that nobody runs.
  ['knip without tests', program('knip', '--no-progress', '--production')],
  ['sizes', sizes],
];

function report(name: string, { code, output, seconds }: Finished): void {
  console.log(
    `${code === 0 ? green('ok    ') : red('failed')}  ${name} ${dim(`${seconds.toFixed(1)} s`)}`,
  );
  if (code !== 0 || name === 'sizes') console.log(output.trim().replaceAll(/^ */gm, '        '));
}

// The compiler goes by them.
await writeTypes();
let failed = 0;
for (const [name, run] of STEPS) {
  const finished = await run();
  report(name, finished);
  if (finished.code !== 0) failed += 1;
}
console.log(failed === 0 ? 'All checks hold.' : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
